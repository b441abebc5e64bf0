import { describe, expect, it } from '@jest/globals';
import { betalerVan, type Betaalvraag } from '../../../src/regio/regioconfiguratie/inhoud/betaling.js';
import { type Parameter } from '../../../src/regio/regioconfiguratie/inhoud/parameter.js';
import { toegangVoor, type Toegang } from '../../../src/regio/regioconfiguratie/inhoud/toegang.js';
import { PARAMETERS } from '../../../src/regio/regioconfiguratie/parametersoorten/parametersoorten.js';

const OSS = '0828';
const regel = (waarde: Parameter['waarde'], change: Partial<Parameter>): Parameter => ({
  ...{ sleutel: 'betaling', waarde, gemeentecode: null, segment: null, product: null },
  ...{ geldigVanaf: '2020-01-01', geldigTot: null, bron: 'R-REG-19; 004 r.173-175' },
  ...change,
});
/** 004: Wmo locally since 2020; beschermd wonen in 2020 and 2021 centrally. */
const REGELS = [
  regel({ door: 'gemeente' }, {}),
  regel({ door: 'centrumgemeente', gemeentecode: OSS }, { product: 'BW', geldigTot: '2021-12-31' }),
  regel(null, { product: 'HV', geldigVanaf: '2023-01-01' }),
];
const wie = (vraag: Partial<Betaalvraag>, opvolger: (code: string) => string = (code) => code) =>
  betalerVan(
    REGELS,
    { geldigOp: '2021-06-01', product: '02A03', gemeentecode: '0856', verantwoordelijk: null, ...vraag },
    opvolger,
  );

describe('who pays a declaratie', () => {
  it('depends on the product and the day, and names the rule (R-REG-19)', () => {
    expect(wie({})).toMatchObject({
      gemeentecode: '0856',
      door: 'gemeente',
      regel: { bron: 'R-REG-19; 004 r.173-175' },
    });
    expect(wie({ product: 'BW', geldigOp: '2021-12-31' })).toMatchObject({
      gemeentecode: OSS,
      door: 'centrumgemeente',
    });
    expect(wie({ product: 'BW', geldigOp: '2022-01-01' })).toMatchObject({ gemeentecode: '0856', door: 'gemeente' });
  });

  it('is the gemeente that is responsible for the case where one was named (R-REG-15, R-REG-19)', () => {
    expect(wie({ verantwoordelijk: '0603' }).gemeentecode).toBe('0603');
    expect(wie({ verantwoordelijk: '0603', product: 'BW' }).gemeentecode).toBe(OSS);
  });

  it('is the successor after a merger (R-REG-07, R-REG-19)', () => {
    expect(wie({}, (code) => (code === '0856' ? '1991' : code)).gemeentecode).toBe('1991');
  });

  it('is nobody where the region has set nothing (R-REG-19)', () => {
    expect(wie({ geldigOp: '2019-12-31' })).toEqual({ gemeentecode: null, door: null, regel: null });
    expect(wie({ product: 'HV', geldigOp: '2023-01-01' })).toMatchObject({
      gemeentecode: null,
      regel: { waarde: null },
    });
  });

  it('is a kind of parameter: a centrumgemeente needs its code (R-REG-19)', () => {
    const mag = (waarde: unknown) => PARAMETERS['betaling']!.schema.safeParse(waarde).success;
    expect([mag({ door: 'gemeente' }), mag({ door: 'centrumgemeente', gemeentecode: OSS })]).toEqual([true, true]);
    expect([mag({ door: 'centrumgemeente' }), mag('gemeente'), mag({ door: 'rijk' })]).toEqual([false, false, false]);
  });
});

describe('where the toegang is', () => {
  const inrichting: readonly Toegang[] = [
    { vorm: 'lokaal' },
    {
      categorieen: ['15'],
      vorm: 'centraal',
      groeipad: { naar: 'lokaal', voor: 'zelfstandig wonen met begeleiding', maanden: 12 },
    },
    { producten: ['BW-licht'], vorm: 'lokaal', uitvoerder: 'wijkteam' },
  ];

  it('is central for beschermd wonen, with a growth path, and local for the rest (R-REG-17)', () => {
    expect(toegangVoor(inrichting, { categorie: '15' })).toMatchObject({ vorm: 'centraal', groeipad: { maanden: 12 } });
    expect(toegangVoor(inrichting, { categorie: '02' })).toEqual({ vorm: 'lokaal' });
    expect(toegangVoor(inrichting, { product: 'BW-licht', categorie: '15' })?.uitvoerder).toBe('wijkteam');
    expect(toegangVoor(inrichting.slice(1), { categorie: '02' })).toBeNull();
  });
});
