import { describe, expect, it } from '@jest/globals';
import {
  bewijsregels,
  instrumentenVan,
  instrumentVoor,
  verwachtVan,
} from '../../../src/kwaliteit/tevredenheidsonderzoek/instrumenten.js';
import { codeOf } from '../kpi/kwaliteit-support.js';

/** A configuration with these parameters. */
const met = (parameters: Readonly<Record<string, unknown>>) =>
  instrumentenVan({ parameter: <T>(sleutel: string) => (parameters[sleutel] ?? null) as T | null });

const CEO = {
  instrument: 'ceo',
  door: 'gemeenten',
  ritme: { maanden: 12 },
  themas: ['toegang', 'kwaliteit', 'effect'],
};
const EINDE = { instrument: 'vraag-einde', door: 'client', ritme: 'einde-traject' };
const HV = { instrument: 'hv', door: 'gemeenten', ritme: 'doorlopend', geldtVoor: { producten: ['HV1'] } };
const BEURT = { instrument: 'beurt', door: 'aanbieder', ritme: { maanden: 24 }, geldtVoor: { producten: ['HV1'] } };
const lijst = met({ 'tevredenheid.instrumenten': [CEO, EINDE, HV, BEURT] });

describe('the instruments of a region', () => {
  it('are what the region set, each with its own rhythm (E-09, E-24, R-MON-07)', () => {
    expect(bewijsregels(lijst, null)).toEqual([
      { instrument: 'ceo', maanden: 12, eindeTraject: false },
      { instrument: 'vraag-einde', maanden: null, eindeTraject: true },
      { instrument: 'hv', maanden: null, eindeTraject: false },
      { instrument: 'beurt', maanden: 24, eindeTraject: false },
    ]);
    expect(bewijsregels(lijst, ['hv']).map(({ instrument }) => instrument)).toEqual(['hv']);
  });

  it('are read from a version of before, which said the months in two parameters (R-KPI-04)', () => {
    const before = met({ 'tevredenheid.aanbieder.maanden': 24, 'tevredenheid.gemeente.maanden': 12 });
    expect(bewijsregels(before, null)).toEqual([
      { instrument: 'aanbieder', maanden: 24, eindeTraject: false },
      { instrument: 'gemeenten', maanden: 12, eindeTraject: false },
    ]);
    expect(verwachtVan(met({}), [{ productcode: '02A03', segment: null }])).toEqual([]);
  });

  it('are expected from whoever delivers the products, where they have a rhythm in months (R-KPI-04)', () => {
    const expected = (productcode: string) =>
      verwachtVan(lijst, [{ productcode, segment: null }]).map(({ instrument, uitvoerder }) => [
        instrument,
        uitvoerder,
      ]);
    expect(expected('02A03')).toEqual([['ceo', 'gemeenten']]);
    expect(expected('HV1')).toEqual([
      ['ceo', 'gemeenten'],
      ['beurt', 'aanbieder'],
    ]);
  });

  it('are named in a submission where there is a choice (E-09)', () => {
    expect(instrumentVoor(lijst, 'aanbieder', null).instrument).toBe('beurt');
    expect(instrumentVoor(lijst, 'gemeenten', 'hv').instrument).toBe('hv');
    expect(codeOf(() => instrumentVoor(lijst, 'gemeenten', null))).toBe('INSTRUMENT_ONBEKEND');
    expect(codeOf(() => instrumentVoor(lijst, 'aanbieder', 'ceo'))).toBe('INSTRUMENT_ONBEKEND');
    expect(codeOf(() => instrumentVoor(lijst, 'gemeenten', 'vraag-einde'))).toBe('INSTRUMENT_ONBEKEND');
  });
});
