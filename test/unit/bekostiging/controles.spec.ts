import { describe, expect, it } from '@jest/globals';
import { beoordeel } from '../../../src/declaratie/controles/beoordeel.js';
import { type Bekostiging } from '../../../src/regio/regioconfiguratie/inhoud/bekostiging.js';
import { declaratie, feiten, geleverd, NIETS, PXQ, toewijzing, TRAJECT } from './given.js';

const regelVan = (...vraag: Parameters<typeof beoordeel>): string => beoordeel(...vraag)?.regel ?? '';
const uren = (volume: number, over: object = {}) =>
  declaratie({ volume, eenheid: '04', bedrag: volume * 4_750, ...over });

describe('what a declaratie is checked by', () => {
  it('is refused for a toewijzing that is unknown, gone, or of another aanbieder', () => {
    expect(regelVan(feiten({ toewijzing: null }), NIETS)).toBe('TOEWIJZING_ONBEKEND');
    expect(regelVan(feiten({ toewijzing: toewijzing({ geldt: false }) }), NIETS)).toBe('TOEWIJZING_GELDT_NIET');
    const elsewhere = feiten({ toewijzing: toewijzing({ productcode: 'P01-2' }) });
    expect(regelVan(elsewhere, NIETS)).toBe('DECLARATIE_PAST_NIET_BIJ_TOEWIJZING');
  });

  it('takes the first and last day of the toewijzing, and not the days beside them', () => {
    const over = (van: string, tot: string) =>
      regelVan(feiten({ declaratie: declaratie({ periode: { van, tot } }) }), NIETS);
    expect(over('2018-01-01', '2018-12-31')).toBe('');
    expect(over('2017-12-31', '2018-01-31')).toBe('DECLARATIE_BUITEN_TOEWIJZING');
    expect(over('2018-12-01', '2019-01-01')).toBe('DECLARATIE_BUITEN_TOEWIJZING');
  });

  it('waits for the extra check, and stays refused when that failed (R-BEK-07)', () => {
    const met = (extraControle: 'vereist' | 'geslaagd' | 'niet-geslaagd') =>
      regelVan(feiten({ toewijzing: toewijzing({ extraControle }) }), NIETS);
    expect([met('vereist'), met('geslaagd'), met('niet-geslaagd')]).toEqual([
      'EXTRA_CONTROLE_OPEN',
      '',
      'EXTRA_CONTROLE_NIET_GESLAAGD',
    ]);
  });

  it('does not judge one period by two rules: it is declared on both sides of a conversion (R-BEK-23)', () => {
    const anders = (regelAndersVanaf: string) => regelVan(feiten({ regelAndersVanaf }), NIETS);
    expect([anders('2018-02-28'), anders('2018-03-01')]).toEqual(['PERIODE_IN_TWEE_BEKOSTIGINGEN', '']);
  });

  it('never takes back more than was approved', () => {
    const credit = feiten({ declaratie: declaratie({ bedrag: -100_001 }) });
    expect(regelVan(credit, { ...NIETS, bedrag: 100_000 })).toBe('CREDIT_TE_HOOG');
    expect(regelVan(credit, { ...NIETS, bedrag: 100_001 })).toBe('');
  });
});

describe('inspanningsgericht: P x Q (R-BEK-13, R-BEK-15)', () => {
  const pxq = (over: Parameters<typeof feiten>[0]) => feiten({ regel: PXQ, ...over });

  it('pays the agreed price per delivered unit, to the cent (R-BEK-15)', () => {
    expect(regelVan(pxq({ declaratie: uren(16) }), NIETS)).toBe('');
    expect(regelVan(pxq({ declaratie: uren(16, { bedrag: 76_001 }) }), NIETS)).toBe(
      'BEDRAG_IS_NIET_TARIEF_MAAL_VOLUME',
    );
    expect(regelVan(pxq({ declaratie: uren(16), tarief: null }), NIETS)).toBe('TARIEF_NIET_AFGESPROKEN');
  });

  it('asks for volume and unit, and for the unit of the tarief', () => {
    expect(regelVan(pxq({}), NIETS)).toBe('VOLUME_ONTBREEKT');
    expect(regelVan(pxq({ declaratie: uren(1, { eenheid: '16' }) }), NIETS)).toBe('EENHEID_ANDERS');
  });

  it('takes only the units that the region pays for (R-BEK-19)', () => {
    const logeren: Bekostiging = { vorm: 'inspanningsgericht', tariefeenheden: ['04', '14'] };
    expect(regelVan(pxq({ regel: logeren, declaratie: uren(1) }), NIETS)).toBe('');
    expect(regelVan(pxq({ regel: logeren, declaratie: uren(1, { eenheid: '16' }) }), NIETS)).toBe(
      'EENHEID_NIET_TOEGESTAAN',
    );
  });

  it.each([
    // 1 and 28 February 2018 lie in weeks 5 and 9.
    ['2', 4, 20, 21],
    ['1', 1, 28, 29],
    ['4', 10, 10, 11],
    ['6', 30, 30, 31],
  ])('pays no more units than frequentie %s gives in the period (R-BEK-16)', (frequentie, volume, last, beyond) => {
    const omvang = { volume, eenheid: '04', frequentie };
    const met = (aantal: number) =>
      regelVan(pxq({ declaratie: uren(aantal), toewijzing: toewijzing({ omvang }) }), NIETS);
    expect([met(last), met(beyond)]).toEqual(['', 'VOLUME_BOVEN_TOEWIJZING']);
  });

  it('gives a toewijzing without an end no more than until today, however often a week is declared (R-BEK-16)', () => {
    const omvang = { volume: 4, eenheid: '04', frequentie: '2' };
    const doorlopend = toewijzing({ begin: '2018-02-01', eind: null, omvang });
    const met = (volume: number) =>
      beoordeel(pxq({ declaratie: uren(4), toewijzing: doorlopend, vandaag: '2018-03-01' }), geleverd(volume));
    expect(met(16)).toBeNull();
    expect(met(17)).toMatchObject({
      regel: 'VOLUME_BOVEN_HELE_TOEWIJZING',
      reden: expect.stringContaining('nog 3 eenheden'),
    });
  });

  it('says how many units are left, of the period or of the whole, whichever is less (R-BEK-16)', () => {
    const omvang = { volume: 4, eenheid: '04', frequentie: '2' };
    const kort = toewijzing({ begin: '2018-02-01', eind: '2018-02-28', omvang });
    const bevinding = beoordeel(pxq({ declaratie: uren(11), toewijzing: kort }), geleverd(10));
    expect(bevinding?.reden).toContain('nog 10 eenheden');
  });

  const geboekt = (van: string, tot: string, volume: number) => ({
    ...NIETS,
    bedrag: 4_750 * volume,
    geboekt: [
      {
        ...{ declaratieId: '018f0000-0000-7000-8000-0000000000b1', volume, bedrag: 4_750 * volume },
        ...{ periode: { van, tot }, geboektOp: '2018-03-01', eenheid: '04', crediteert: null },
      },
    ],
  });

  it('counts the pieces of a month together, however it was cut (TR321, R-BEK-16)', () => {
    const omvang = { volume: 4, eenheid: '04', frequentie: '2' };
    const given = (aantal: number) => pxq({ declaratie: uren(aantal), toewijzing: toewijzing({ omvang }) });
    const deel = geboekt('2018-02-01', '2018-02-14', 8);
    expect(regelVan(given(12), deel)).toBe('');
    expect(beoordeel(given(13), deel)).toMatchObject({
      regel: 'VOLUME_BOVEN_TOEWIJZING',
      reden: expect.stringMatching(/nog 12 eenheden.*9321/),
    });
    expect(regelVan(given(16), geboekt('2018-01-01', '2018-01-31', 20))).toBe('');
    expect(regelVan(given(8), geboekt('2018-01-29', '2018-02-11', 12))).toBe('');
    expect(regelVan(given(9), geboekt('2018-01-29', '2018-02-11', 12))).toBe('VOLUME_BOVEN_TOEWIJZING');
  });

  it('lets six weeks of category 01 of the Wmo be declared in a month, and no more over the whole (TR321, TR322)', () => {
    const omvang = { volume: 4, eenheid: '04', frequentie: '2' };
    const met = (categorie: string, aantal: number, eind: string) =>
      regelVan(
        pxq({
          declaratie: { ...uren(aantal), wet: 'Wmo2015' },
          toewijzing: toewijzing({ omvang, categorie, begin: '2018-02-01', eind }),
        }),
        NIETS,
      );
    expect([met('01', 24, '2018-12-31'), met('01', 25, '2018-12-31')]).toEqual(['', 'VOLUME_BOVEN_TOEWIJZING']);
    expect(met('02', 24, '2018-12-31')).toBe('VOLUME_BOVEN_TOEWIJZING');
    expect(met('01', 24, '2018-02-28')).toBe('VOLUME_BOVEN_HELE_TOEWIJZING');
  });

  it('takes back a declaratie whole, once, and only what was approved (TR323, TR390, R-BEK-05)', () => {
    const eerder = geboekt('2018-02-01', '2018-02-28', 4);
    const [debet] = eerder.geboekt;
    const neem = (over: object = {}, betaald: Parameters<typeof beoordeel>[1] = eerder): string =>
      regelVan(pxq({ declaratie: uren(-4, { crediteert: debet!.declaratieId, ...over }) }), betaald);
    expect(neem()).toBe('');
    expect(neem({ crediteert: '018f0000-0000-7000-8000-0000000000b9' })).toBe('DEBET_ONBEKEND');
    expect(neem({}, NIETS)).toBe('DEBET_ONBEKEND');
    expect(neem({ bedrag: -3 * 4_750, volume: -3 })).toBe('CREDIT_ANDERS_DAN_DEBET');
    expect(neem({ periode: { van: '2018-02-01', tot: '2018-02-27' } })).toBe('CREDIT_ANDERS_DAN_DEBET');
    const credit = { ...debet!, declaratieId: '018f0000-0000-7000-8000-0000000000b2', crediteert: debet!.declaratieId };
    const terug = { ...eerder, geboekt: [debet!, { ...credit, bedrag: -debet!.bedrag, volume: -4 }] };
    expect(neem({}, terug)).toBe('DEBET_AL_GECREDITEERD');
    // Also of a toewijzing that was withdrawn since.
    const weg = pxq({
      declaratie: uren(-4, { crediteert: debet!.declaratieId }),
      toewijzing: toewijzing({ geldt: false }),
    });
    expect(regelVan(weg, eerder)).toBe('');
  });

  it('lets an hour be declared in minutes, at the price of the hour and out of one volume (TR341, TR346)', () => {
    const omvang = { volume: 4, eenheid: '04', frequentie: '2' };
    const minuten = (volume: number, bedrag: number) =>
      pxq({ declaratie: declaratie({ volume, eenheid: '01', bedrag }), toewijzing: toewijzing({ omvang }) });
    expect(regelVan(minuten(50, 3_958), NIETS)).toBe('');
    expect(regelVan(minuten(50, 3_950), NIETS)).toBe('BEDRAG_IS_NIET_TARIEF_MAAL_VOLUME');
    expect(regelVan(minuten(1_200, 95_000), NIETS)).toBe('');
    expect(regelVan(minuten(1_201, 95_079), NIETS)).toBe('VOLUME_BOVEN_TOEWIJZING');
    const half = geboekt('2018-02-01', '2018-02-14', 8);
    expect(regelVan(minuten(720, 57_000), half)).toBe('');
    expect(regelVan(minuten(721, 57_079), half)).toBe('VOLUME_BOVEN_TOEWIJZING');
  });

  it('names the declaratie that was approved for the same days (TR389)', () => {
    const eerder = geboekt('2018-02-01', '2018-02-28', 1);
    expect(beoordeel(pxq({ declaratie: uren(1) }), eerder)).toMatchObject({
      regel: 'DECLARATIE_DUBBEL',
      reden: expect.stringMatching(/declaratie 018f0000-0000-7000-8000-0000000000b1 .*2018-03-01.*9389/),
    });
    expect(regelVan(pxq({ declaratie: uren(-1) }), eerder)).toBe('');
    const gecrediteerd = {
      ...NIETS,
      geboekt: [...eerder.geboekt, { ...eerder.geboekt[0]!, bedrag: -4_750, volume: -1 }],
    };
    expect(regelVan(pxq({ declaratie: uren(1) }), gecrediteerd)).toBe('');
  });

  it('pays no more units over the whole, nor more than the budget (TR322, TR369, R-BEK-16)', () => {
    const geheel = toewijzing({ omvang: { volume: 30, eenheid: '04', frequentie: '6' } });
    const eerder = geleverd(20, 95_000);
    expect(regelVan(pxq({ declaratie: uren(10), toewijzing: geheel }), eerder)).toBe('');
    expect(regelVan(pxq({ declaratie: uren(11), toewijzing: geheel }), eerder)).toBe('VOLUME_BOVEN_HELE_TOEWIJZING');
    const budget = toewijzing({ budget: 142_499 });
    expect(regelVan(pxq({ declaratie: uren(10), toewijzing: budget }), eerder)).toBe('BEDRAG_BOVEN_TOEWIJZING');
  });
});

describe('outputgericht: one price for the whole (R-BEK-04, R-BEK-13)', () => {
  it('rejects what goes above the traject price: extra work cannot be charged (R-BEK-05)', () => {
    const eerder = { ...NIETS, bedrag: 900_000 };
    expect(regelVan(feiten(), eerder)).toBe('');
    expect(regelVan(feiten({ declaratie: declaratie({ bedrag: 100_001 }) }), eerder)).toBe('MEERWERK_NIET_DECLARABEL');
  });

  it('pays after an approved result where the region wants that (R-BEK-01)', () => {
    const regel: Bekostiging = { ...TRAJECT, naGoedgekeurdResultaat: true };
    expect(regelVan(feiten({ regel }), NIETS)).toBe('RESULTAAT_NIET_GOEDGEKEURD');
    expect(regelVan(feiten({ regel }), { ...NIETS, resultaatGoedgekeurd: true })).toBe('');
  });

  it.each([
    ['start', 'niet-gestart', 'ZORG_NIET_GESTART'],
    ['start', 'loopt', ''],
    ['einde', 'loopt', 'ZORG_NIET_BEEINDIGD'],
    ['einde', 'beeindigd', ''],
    ['delen', 'niet-gestart', ''],
  ] as const)('with payment at %s and care %s says "%s"', (betaalmoment, zorg, verwacht) => {
    const regel: Bekostiging = { ...TRAJECT, betaalmoment };
    expect(regelVan(feiten({ regel, toewijzing: toewijzing({ zorg }) }), NIETS)).toBe(verwacht);
  });

  it('approves nothing without a price that was agreed in advance, and takes the lowest where the source is open', () => {
    expect(regelVan(feiten({ trajectprijs: null }), NIETS)).toBe('PRIJS_NIET_VASTGESTELD');
    const regel: Bekostiging = { ...TRAJECT, prijsbron: 'open' };
    const lowest = feiten({ regel, tarief: null, toewijzing: toewijzing({ budget: 99_999 }) });
    expect(regelVan(lowest, NIETS)).toBe('MEERWERK_NIET_DECLARABEL');
  });
});

describe('forms without accountability per client', () => {
  it.each<[Bekostiging, string]>([
    [{ vorm: 'taakgericht', wijze: 'lumpsum' }, 'NIET_PER_CLIENT_TAAKGERICHT'],
    [{ vorm: 'subsidie', wijze: ['beschikbaarheid'] }, 'NIET_PER_CLIENT_SUBSIDIE'],
    [{ vorm: 'budget', maat: 'dagdelen' }, 'NIET_PER_CLIENT_BUDGET'],
  ])('refuses a declaratie with what to do in its place (R-BEK-17, E-14)', (regel, verwacht) => {
    const bevinding = beoordeel(feiten({ regel }), NIETS);
    expect(bevinding?.regel).toBe(verwacht);
    expect(bevinding?.reden).toMatch(/Declareer niet per client; (meld|verantwoord)/);
  });

  it('invents no check for a system that the source does not describe (R-BEK-21, E-49)', () => {
    const regel: Bekostiging = { vorm: 'zoals-bestaand', omschrijving: 'huidige financieringssystematiek' };
    const groot = feiten({ regel, trajectprijs: null, tarief: null, declaratie: declaratie({ bedrag: 99_000_000 }) });
    expect(regelVan(groot, NIETS)).toBe('');
  });
});
