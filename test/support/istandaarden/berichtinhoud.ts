import { type Berichtsoort } from '../../../src/istandaarden/regels/beoordeel-bericht.js';
import { inhoud301, inhoud305 } from '../../../src/istandaarden/voorbeeld/voorbeeldbericht.js';

const BSN = '999900006';
const DAGTEKENING = '2026-05-06';
const header = {
  afzender: '98765432',
  ontvanger: '0363',
  berichtIdentificatie: { identificatie: 'B-1', dagtekening: DAGTEKENING },
};
const clientgegevens = { bsn: BSN, geboortedatum: { datum: '1972-07-16' }, geslacht: '1' };
const kop = { afzender: '0363', ontvanger: '98765432', bsn: BSN, identificatie: 'B-1', dagtekening: DAGTEKENING };
const omvang = { volume: 4, eenheid: '04', frequentie: '4' };
const product = { categorie: '01', code: '01A03' };
const april = { begindatum: '2026-04-01', einddatum: '2026-04-30' };

const prestatie = (nummer: string, toewijzingNummer: number) => ({
  productReferentie: { referentieNummer: nummer },
  toewijzingNummer,
  productCategorie: '01',
  productCode: '01A03',
  productPeriode: april,
  geleverdVolume: 4,
  eenheid: '04',
  productTarief: 1_250,
  ingediendBedrag: { bedrag: 5_000, debetCredit: 'D' },
});

const afgewezen = { ...prestatie('R1', 101), retourCodes: { retourCode: ['9307'] } };

/** A message of each number that keeps every rule inside the message; one value of it is changed to break a rule. */
const INHOUD: Readonly<Record<string, unknown>> = {
  '301': inhoud301({ ...kop, producten: [{ toewijzingNummer: 101, ingangsdatum: '2026-05-01' }] }),
  '305': inhoud305({
    ...kop,
    afzender: kop.ontvanger,
    ontvanger: kop.afzender,
    producten: [{ toewijzingNummer: 101, begindatum: '2026-05-01' }],
  }),
  '307': {
    header,
    client: {
      ...clientgegevens,
      stopProducten: {
        stopProduct: [
          {
            toewijzingNummer: 101,
            product,
            begindatum: '2026-04-01',
            redenBeeindiging: '21',
            einddatum: '2026-05-01',
            statusAanlevering: '1',
          },
        ],
      },
    },
  },
  '315': {
    header,
    client: {
      ...clientgegevens,
      aangevraagdeProducten: {
        aangevraagdProduct: [
          {
            referentieAanbieder: 'A1',
            product,
            toewijzingIngangsdatum: '2026-06-01',
            toewijzingEinddatum: '2026-12-31',
            omvang,
            verwijzer: { type: '02', naam: 'Praktijk De Brug' },
          },
        ],
      },
    },
  },
  '317': {
    header,
    client: {
      bsn: BSN,
      verzoek: {
        referentieAanbieder: 'A1',
        redenVerzoek: '1',
        ongewijzigdeProducten: { ongewijzigdProduct: [{ toewijzingNummer: 101 }] },
        teWijzigenProducten: {
          teWijzigenProduct: [
            { toewijzingNummer: 102, gewensteIngangsdatum: '2026-04-01', einddatum: '2026-12-31', omvang },
          ],
        },
        nieuweProducten: {
          nieuwProduct: [{ product, gewensteIngangsdatum: '2026-06-01', einddatum: '2026-12-31', omvang }],
        },
      },
    },
  },
  '319': { header, antwoord: { referentieAanbieder: 'A1', verzoekAntwoord: '1', redenAfwijzingVerzoek: '3' } },
  '323': {
    header,
    declaratie: {
      declaratieNummer: 'D1',
      declaratiePeriode: april,
      declaratieDagtekening: DAGTEKENING,
      totaalIngediendBedrag: { totaalBedrag: 10_000, debetCredit: 'D' },
      clienten: { client: [{ bsn: BSN, prestaties: { prestatie: [prestatie('R1', 101), prestatie('R2', 102)] } }] },
    },
  },
  '325': {
    header,
    declaratieAntwoord: {
      declaratieNummer: 'D1',
      totaalIngediendBedrag: { totaalBedrag: 10_000, debetCredit: 'D' },
      totaalToegekendBedrag: { totaalBedrag: 5_000, debetCredit: 'D' },
      clienten: {
        client: [{ bsn: BSN, prestaties: { prestatie: [afgewezen] }, retourCodes: { retourCode: ['0200'] } }],
      },
      retourCodes: { retourCode: ['0200'] },
    },
  },
};

/** A fresh copy, so that a change reaches no other test. */
export function inhoudVan(soort: Berichtsoort): Record<string, unknown> {
  return JSON.parse(JSON.stringify(INHOUD[soort.slice(-3)] ?? { header })) as Record<string, unknown>;
}

/** Sets `client.naam.x` or `client.lijst.0.x`; `undefined` leaves it out, a function makes the new value of the old one. */
export function wijzig(inhoud: Record<string, unknown>, wijzigingen: Readonly<Record<string, unknown>>): void {
  for (const [pad, waarde] of Object.entries(wijzigingen)) {
    const namen = pad.split('.');
    const laatste = namen.pop()!;
    let houder = inhoud;
    for (const naam of namen) houder = (houder[naam] ??= {}) as Record<string, unknown>;
    houder[laatste] = typeof waarde === 'function' ? (waarde as (oud: unknown) => unknown)(houder[laatste]) : waarde;
  }
}
