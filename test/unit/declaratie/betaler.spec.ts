import { describe, expect, it } from '@jest/globals';
import { betalerOver, type Betaalfeiten } from '../../../src/declaratie/declaratie/betaler.js';
import { profiel } from '../../support/profielen.js';

const BIJ_ZICHZELF = { regio: '1721', bw: '15A01', begeleiding: '02A01' } as const;
const CENTRUM = '0828';

/** Each gemeente pays for its own clients; for beschermd wonen one pays for all in 2020 and 2021, and then nobody said who. */
const feiten = (over: Partial<Betaalfeiten> = {}): Betaalfeiten => {
  const { inhoud } = profiel('bno-o');
  const versie = { ...inhoud, versie: 1, versieId: 'bno-o-1', reden: null, besluit: null };
  return {
    configuratie: { versies: [versie], afwijkingen: [] },
    ...{ aanwijzingen: [], deelname: { herindelingen: [] }, segment: null, vandaag: '2022-06-01' },
    ...over,
  };
};
const over = (productcode: string, van: string, tot: string, given: Partial<Betaalfeiten> = {}) =>
  betalerOver({ gemeentecode: BIJ_ZICHZELF.regio, productcode, periode: { van, tot } }, feiten(given));

describe('who pays a declaratie', () => {
  it('is the gemeente of the toewijzing, or the one that was responsible on those days (R-REG-15, R-REG-19)', () => {
    expect(over(BIJ_ZICHZELF.begeleiding, '2021-03-01', '2021-03-31')).toMatchObject({
      ...{ betaler: { gemeentecode: '1721', door: 'gemeente', verantwoordelijk: null }, betalerAndersVanaf: null },
    });
    const aanwijzingen = [{ vanaf: '2021-02-01', gemeentecode: '0856' }];
    expect(over(BIJ_ZICHZELF.begeleiding, '2021-03-01', '2021-03-31', { aanwijzingen })).toMatchObject({
      betaler: { gemeentecode: '0856', verantwoordelijk: '0856' },
    });
  });

  it('is asked per day: a period that two gemeenten pay has a day on which it turns (R-REG-15)', () => {
    const aanwijzingen = [{ vanaf: '2021-03-15', gemeentecode: '0856' }];
    const { begeleiding } = BIJ_ZICHZELF;
    expect(over(begeleiding, '2021-03-01', '2021-03-31', { aanwijzingen }).betalerAndersVanaf).toBe('2021-03-15');
    expect(over(begeleiding, '2021-03-01', '2021-03-14', { aanwijzingen }).betalerAndersVanaf).toBeNull();
    expect(over(begeleiding, '2021-03-15', '2021-03-31', { aanwijzingen }).betalerAndersVanaf).toBeNull();
    const zelfde = [{ vanaf: '2021-03-15', gemeentecode: '1721' }];
    expect(over(begeleiding, '2021-03-01', '2021-03-31', { aanwijzingen: zelfde }).betalerAndersVanaf).toBeNull();
  });

  it('is one gemeente for all where the region says so, and nobody where it does not (R-REG-19)', () => {
    expect(over(BIJ_ZICHZELF.bw, '2021-03-01', '2021-03-31').betaler).toMatchObject({
      ...{ gemeentecode: CENTRUM, door: 'centrumgemeente' },
    });
    expect(over(BIJ_ZICHZELF.bw, '2022-03-01', '2022-03-31')).toEqual({ betaler: null, betalerAndersVanaf: null });
    expect(over(BIJ_ZICHZELF.bw, '2021-12-15', '2022-01-15').betalerAndersVanaf).toBe('2022-01-01');
  });

  it('is the successor of a gemeente that went into another (R-REG-07)', () => {
    const opvolger = { gemeentecode: '1991', naam: 'Maashorst' };
    const opgegaan = [{ gemeentecode: '1721', naam: 'Bernheze' }];
    const herindelingen = [{ opvolger, opgegaan, op: '2022-01-01', bron: 'test' }];
    const given = { deelname: { herindelingen } };
    expect(over(BIJ_ZICHZELF.begeleiding, '2021-03-01', '2021-03-31', given).betaler?.gemeentecode).toBe('1991');
  });
});
