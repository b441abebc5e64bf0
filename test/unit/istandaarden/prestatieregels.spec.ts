import { describe, expect, it } from '@jest/globals';
import { type Prestatie } from '../../../src/istandaarden/berichten/gegenereerd/wmo323.js';
import { prestatiefout, type Prestatievraag, prijsfout } from '../../../src/istandaarden/regels/prestatieregels.js';
import { derivedId } from '../../../src/kernel/ids.js';
import { type BekendeToewijzing } from '../../../src/toegang/toewijzing/toewijzing.state.js';

const CLIENT = derivedId('test', 'client');
const AANBIEDER = derivedId('test', 'aanbieder');
const TARIEF = { bedrag: 6_370, eenheid: '04' };

const prestatie = (over: Partial<Prestatie> = {}): Prestatie => ({
  productReferentie: { referentieNummer: 'R1' },
  ...{ toewijzingNummer: 101, productCategorie: '02', productCode: '02A05', eenheid: '04', geleverdVolume: 4 },
  productPeriode: { begindatum: '2026-03-01', einddatum: '2026-03-31' },
  ...{ productTarief: 6_370, ingediendBedrag: { bedrag: 25_480, debetCredit: 'D' } },
  ...over,
});

function toewijzing(
  over: Partial<BekendeToewijzing['gegevens']> = {},
  stand: BekendeToewijzing['stand'] = 'geaccepteerd',
): BekendeToewijzing {
  const gegevens = {
    ...{ toewijzingId: derivedId('test', 'toewijzing'), toewijzingnummer: '101', clientId: CLIENT },
    ...{ gemeentecode: '0503', aanbiederId: AANBIEDER, contractId: derivedId('test', 'contract') },
    ...{ productcode: '02A05', productcategorie: '02', segment: null, gewensteStartdatum: '2026-02-09' },
    ...{ einddatum: '2026-09-17', omvang: { volume: 4, eenheid: '04', frequentie: '2' }, budget: null },
    toegewezenOp: '2026-02-02',
  };
  return { stand, gegevens: { ...gegevens, ...over } } as BekendeToewijzing;
}

const vraag = (over: Partial<Prestatievraag> = {}): Prestatievraag => ({
  ...{ prestatie: prestatie(), totEnMet: '2026-03-31', clientId: CLIENT, aanbiederId: AANBIEDER },
  ...{ toewijzing: toewijzing(), referentieGebruikt: false, ...over },
});
const periode = (begindatum: string, einddatum: string): Pick<Prestatievraag, 'prestatie' | 'totEnMet'> => ({
  ...{ prestatie: prestatie({ productPeriode: { begindatum, einddatum } }), totEnMet: '2026-12-31' },
});
const credit = prestatie({ ingediendBedrag: { bedrag: 25_480, debetCredit: 'C' } });

describe('rules of a prestatie', () => {
  it.each<[string, Partial<Prestatievraag>]>([
    ['in the middle of the toewijzing', {}],
    ['in its first, broken month (TR307, TR387)', periode('2026-02-09', '2026-02-28')],
    ['in its last, broken month (TR308, TR388)', periode('2026-09-01', '2026-09-17')],
    ['of a toewijzing without an end', { toewijzing: toewijzing({ einddatum: null }) }],
    ['of a month before that of the message (TR319)', { totEnMet: '2026-04-30' }],
    ['that takes back what was granted, whatever became of the toewijzing (IV085)', ingetrokken(credit)],
    ['in minutes of an hour (TR341)', { prestatie: prestatie({ eenheid: '01' }) }],
  ])('lets one through %s', (_what, over) => {
    expect(prestatiefout(vraag(over))).toBeUndefined();
  });

  it.each<[string, string, Partial<Prestatievraag>]>([
    ['TR304', '8187', { clientId: undefined }],
    ['TR314', '8021', { referentieGebruikt: true }],
    ['TR338', '9338', { toewijzing: { stand: 'onbekend' } }],
    ['TR338', '9338', { toewijzing: toewijzing({ clientId: derivedId('ander') }) }],
    ['TR338', '9338', { toewijzing: toewijzing({ aanbiederId: derivedId('ander') }) }],
    ['TR339', '9339', { prestatie: prestatie({ productCategorie: '07' }) }],
    ['TR340', '9340', { prestatie: prestatie({ productCode: '02A06' }) }],
    ['TR384', '9384', ingetrokken(prestatie())],
    ['TR307', '9307', periode('2026-02-08', '2026-02-28')],
    ['TR308', '9308', periode('2026-09-01', '2026-09-18')],
    ['TR319', '9319', { totEnMet: '2026-02-28' }],
    ['TR387', '9387', periode('2026-03-02', '2026-03-31')],
    ['TR388', '9388', periode('2026-03-01', '2026-03-30')],
    ['TR341', '9341', { prestatie: prestatie({ eenheid: '16' }) }],
  ])('refuses what breaks %s with %s', (regel, retourcode, over) => {
    expect(prestatiefout(vraag(over))).toMatchObject({ regel, retourcode, reden: expect.stringMatching(/\.$/) });
  });

  it('asks the agreed price (TR418) and the amount that follows from it (TR346)', () => {
    const met = (over: Partial<Prestatie>) => prijsfout(prestatie(over), TARIEF);
    expect(met({})).toBeUndefined();
    expect(met({ productTarief: 6_371 })).toMatchObject({ regel: 'TR418', retourcode: '0611' });
    expect(met({ ingediendBedrag: { bedrag: 25_481, debetCredit: 'D' } })).toMatchObject({ regel: 'TR346' });
    // Sixty minutes cost what the hour costs, though sixty rounded prices of a minute do not (IV081).
    const uur = { eenheid: '01', geleverdVolume: 60, productTarief: 106 };
    expect(met({ ...uur, ingediendBedrag: { bedrag: 6_370, debetCredit: 'D' } })).toBeUndefined();
    expect(met({ ...uur, ingediendBedrag: { bedrag: 6_360, debetCredit: 'D' } })).toMatchObject({ regel: 'TR346' });
    // An amount in euros has no price.
    expect(met({ eenheid: '83', productTarief: undefined })).toBeUndefined();
  });
});

function ingetrokken(one: Prestatie): Partial<Prestatievraag> {
  return { prestatie: one, toewijzing: toewijzing({}, 'ingetrokken') };
}
