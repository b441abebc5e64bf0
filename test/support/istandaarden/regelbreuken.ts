/** One change of a good message that breaks one rule. */
export interface Breuk {
  readonly regel: string;
  readonly bericht: string;
  readonly wijzigingen: Readonly<Record<string, unknown>>;
  readonly wet?: 'WMO' | 'JW';
  /** Rules that cannot be kept where this one is broken. */
  readonly ook?: readonly string[];
}

type Deel = Record<string, unknown>;

const erbij = (anders: Deel) => (oud: unknown) => [...(oud as Deel[]), { ...(oud as Deel[])[0], ...anders }];
const vanElk = (berichten: readonly string[], regel: string, wijzigingen: Deel): Breuk[] => {
  return berichten.map((bericht) => ({ regel, bericht, wijzigingen }));
};
/** Where the product stands that is asked for or assigned. */
const PRODUCT: Readonly<Record<string, string>> = {
  '301': 'client.toegewezenProducten.toegewezenProduct.0',
  '315': 'client.aangevraagdeProducten.aangevraagdProduct.0',
  '317': 'client.verzoek.nieuweProducten.nieuwProduct.0',
};
const EIND: Readonly<Record<string, string>> = { '301': 'einddatum', '315': 'toewijzingEinddatum', '317': 'einddatum' };
const vanProduct = (regel: string, bericht: string, anders: Deel): Breuk => {
  const pad = PRODUCT[bericht]!;
  const wijzigingen = Object.entries(anders).map(([naam, waarde]) => {
    return [`${pad}.${naam === 'eind' ? EIND[bericht]! : naam}`, waarde];
  });
  return { regel, bericht, wijzigingen: Object.fromEntries(wijzigingen) as Deel };
};
const OVER_PRODUCT = ['301', '315', '317'];
const PRESTATIE = 'declaratie.clienten.client.0.prestaties.prestatie';
const LIJN = `${PRESTATIE}.0`;
const ANTWOORDLIJN = 'declaratieAntwoord.clienten.client.0.prestaties.prestatie.0';
const CONTACT = 'client.contactgegevens.contact';
const VERWIJZER = 'client.aangevraagdeProducten.aangevraagdProduct.0.verwijzer';
const adres = { huis: { huisnummer: 1 }, postcode: '1011AB', landCode: 'NL' };
const omvang = { volume: 4, eenheid: '04', frequentie: '4' };
const budget = 100_000;
/** A line that gives a debet line of an earlier message back. */
const credit = (nummer: string, vorige: string): Deel => ({
  productReferentie: { referentieNummer: nummer, vorigReferentieNummer: vorige },
  ingediendBedrag: { bedrag: 5_000, debetCredit: 'C' },
});
const totaal = (totaalBedrag: number): Deel => ({ totaalBedrag, debetCredit: 'D' });

export const BREUKEN: readonly Breuk[] = [
  ...vanElk(['301', '305', '307', '315', '317', '319', '323', '325'], 'TR135', {
    'header.berichtIdentificatie.dagtekening': '2026-05-21',
  }),
  ...vanElk(['301', '305', '307', '315'], 'TR002', { 'client.geboortedatum.datum': '1900-05-01' }),
  ...vanElk(['301', '305', '307', '315'], 'TR134', { 'client.geboortedatum.datum': '2026-05-07' }),
  ...vanElk(['301', '305', '307', '315'], 'CS139', { 'client.geboortedatum.datumGebruik': '2' }),

  {
    regel: 'TR006',
    bericht: '301',
    wijzigingen: { [CONTACT]: [{ soort: '02', adres: { postcode: '1011AB', landCode: 'NL' } }] },
    ook: ['CD025'],
  },
  { regel: 'TR061', bericht: '301', wijzigingen: { [CONTACT]: [{ soort: '04', adres }] } },
  {
    regel: 'CD005',
    bericht: '301',
    wijzigingen: { [CONTACT]: [{ soort: '01', adres: { ...adres, landCode: undefined } }] },
  },
  { regel: 'CD007', bericht: '301', wijzigingen: { 'client.communicatie': { vorm: '1' } } },
  {
    regel: 'CD009',
    bericht: '301',
    wijzigingen: { [CONTACT]: [{ soort: '01', adres, periode: { begindatum: '2026-01-01' } }] },
  },
  {
    regel: 'CD025',
    bericht: '301',
    wijzigingen: { [CONTACT]: [{ soort: '01', telefoon: {}, adres: { postcode: '1011AB', landCode: 'NL' } }] },
  },
  { regel: 'CD034', bericht: '301', wijzigingen: { [CONTACT]: [{ soort: '01', telefoon: {} }] } },
  {
    regel: 'CS089',
    bericht: '301',
    wijzigingen: { [CONTACT]: [{ soort: '01', adres: { ...adres, postcode: '1011 ab' } }] },
  },
  { regel: 'CS050', bericht: '301', wijzigingen: { 'client.naam.naamGebruik': '2' } },
  { regel: 'CS318', bericht: '301', wijzigingen: { 'client.naam.naamGebruik': '6' } },
  {
    regel: 'TR101',
    bericht: '301',
    wijzigingen: {
      [CONTACT]: [
        { soort: '01', adres },
        { soort: '01', adres },
      ],
    },
  },
  vanProduct('CS335', '301', { redenWijziging: '13', eind: '2027-05-01' }),
  vanProduct('CS336', '301', { redenWijziging: '01' }),
  vanProduct('CD080', '301', { product: { categorie: '02' }, omvang }),
  {
    regel: 'TR302',
    bericht: '301',
    wijzigingen: { 'client.toegewezenProducten.toegewezenProduct': erbij({ toewijzingNummer: 102 }) },
  },

  ...OVER_PRODUCT.flatMap((bericht) => [
    vanProduct('CS003', bericht, { eind: '2026-04-30' }),
    vanProduct('CD041', bericht, {
      product: { categorie: '02', code: '02A03' },
      omvang: undefined,
      eind: '2026-12-31',
    }),
    vanProduct('CD075', bericht, { product: { categorie: '02' }, omvang: undefined, budget, eind: undefined }),
    vanProduct('CD076', bericht, {
      product: { categorie: '02', code: '02A03' },
      omvang: { ...omvang, frequentie: '2' },
      eind: undefined,
    }),
    vanProduct('CD077', bericht, { product: { categorie: '02', code: '02A03' }, omvang, budget, eind: '2026-12-31' }),
    vanProduct('CD079', bericht, { product: undefined, omvang: undefined, eind: '2026-12-31' }),
  ]),
  vanProduct('CS338', '301', {
    product: { categorie: '02', code: '02A03' },
    omvang: { ...omvang, eenheid: '84', frequentie: '1' },
  }),
  vanProduct('CS338', '317', { omvang: { ...omvang, eenheid: '84', frequentie: '1' } }),
  vanProduct('CS343', '315', { omvang: { ...omvang, eenheid: '84', frequentie: '1' } }),
  vanProduct('CD095', '315', { product: { categorie: '02' } }),
  vanProduct('CD096', '317', { product: { categorie: '02' } }),

  { regel: 'CS058', bericht: '305', wijzigingen: { 'client.startProducten.startProduct.0.statusAanlevering': '2' } },
  { regel: 'TR101', bericht: '305', wijzigingen: { 'client.startProducten.startProduct': erbij({}) } },
  { regel: 'CS058', bericht: '307', wijzigingen: { 'client.stopProducten.stopProduct.0.statusAanlevering': '9' } },
  { regel: 'TR018', bericht: '307', wijzigingen: { 'client.stopProducten.stopProduct.0.einddatum': '2026-03-31' } },
  {
    regel: 'TR101',
    bericht: '307',
    wijzigingen: { 'client.stopProducten.stopProduct': erbij({ statusAanlevering: '3' }) },
  },

  {
    regel: 'TR383',
    bericht: '315',
    wijzigingen: {
      'client.aangevraagdeProducten.aangevraagdProduct': erbij({ product: { categorie: '02', code: '02A03' } }),
    },
    ook: ['TR101'],
  },
  {
    regel: 'TR101',
    bericht: '315',
    wijzigingen: {
      'client.aangevraagdeProducten.aangevraagdProduct': erbij({ product: { categorie: '02', code: '02A03' } }),
    },
    ook: ['TR383'],
  },
  {
    regel: 'TR386',
    bericht: '315',
    wijzigingen: { 'client.aangevraagdeProducten.aangevraagdProduct': erbij({ referentieAanbieder: 'A2' }) },
  },
  vanProduct('CD043', '315', { beschikkingNummer: 1 }),
  { regel: 'CD066', bericht: '315', wijzigingen: { [`${VERWIJZER}.zorgverlenerCode`]: '98765432' } },
  { regel: 'CD067', bericht: '315', wijzigingen: { [`${VERWIJZER}.naam`]: undefined } },
  { regel: 'CD068', bericht: '315', wijzigingen: { [VERWIJZER]: { type: '01', zorgverlenerCode: '98765432' } } },

  {
    regel: 'TR101',
    bericht: '317',
    wijzigingen: { 'client.verzoek.ongewijzigdeProducten.ongewijzigdProduct': erbij({}) },
  },
  {
    regel: 'TR352',
    bericht: '317',
    wijzigingen: { 'client.verzoek.ongewijzigdeProducten': undefined, 'client.verzoek.teWijzigenProducten': undefined },
  },
  {
    regel: 'TR353',
    bericht: '317',
    wijzigingen: { 'client.verzoek.nieuweProducten': undefined, 'client.verzoek.teWijzigenProducten': undefined },
  },
  vanProduct('TR380', '317', { gewensteIngangsdatum: '2026-05-06' }),
  {
    regel: 'TR410',
    bericht: '317',
    wijzigingen: { 'client.verzoek.nieuweProducten.nieuwProduct': erbij({ gewensteIngangsdatum: '2026-07-01' }) },
  },

  { regel: 'CD085', bericht: '319', wijzigingen: { 'antwoord.redenAfwijzingVerzoek': undefined } },
  { regel: 'CD086', bericht: '319', wijzigingen: { 'antwoord.verzoekAntwoord': '2' } },
  { regel: 'TR377', bericht: '319', wet: 'JW', wijzigingen: { 'antwoord.redenAfwijzingVerzoek': '8' } },
  { regel: 'TR409', bericht: '319', wet: 'JW', wijzigingen: { 'antwoord.woonplaatsbeginsel': { gemeente: '0344' } } },

  { regel: 'CD060', bericht: '323', wijzigingen: { [`${LIJN}.productReferentie.vorigReferentieNummer`]: 'X' } },
  { regel: 'CD087', bericht: '323', wijzigingen: { [`${LIJN}.productTarief`]: undefined } },
  {
    regel: 'CS100',
    bericht: '323',
    wijzigingen: { [`${LIJN}.productPeriode`]: { begindatum: '2020-12-01', einddatum: '2020-12-31' } },
    ook: ['TR335'],
  },
  {
    regel: 'CS325',
    bericht: '323',
    wijzigingen: { [PRESTATIE]: erbij({ ...credit('R3', 'X'), ingediendBedrag: { bedrag: 0, debetCredit: 'C' } }) },
  },
  { regel: 'CS337', bericht: '323', wijzigingen: { [`${LIJN}.productPeriode.begindatum`]: '2026-03-31' } },
  { regel: 'CS339', bericht: '323', wijzigingen: { [`${LIJN}.eenheid`]: '83', [`${LIJN}.productTarief`]: undefined } },
  { regel: 'CS340', bericht: '323', wijzigingen: { 'declaratie.declaratiePeriode.begindatum': '2026-04-02' } },
  {
    regel: 'TR101',
    bericht: '323',
    wijzigingen: { [PRESTATIE]: erbij({ toewijzingNummer: 103 }), 'declaratie.totaalIngediendBedrag': totaal(15_000) },
  },
  {
    regel: 'TR134',
    bericht: '323',
    wijzigingen: { [`${LIJN}.productPeriode`]: { begindatum: '2026-05-07', einddatum: '2026-05-08' } },
    ook: ['TR137'],
  },
  {
    regel: 'TR137',
    bericht: '323',
    wijzigingen: { [`${LIJN}.productPeriode.einddatum`]: '2026-03-31' },
    ook: ['CS337'],
  },
  {
    regel: 'TR315',
    bericht: '323',
    wijzigingen: {
      [PRESTATIE]: ([een]: Deel[]) => [
        { ...een, ...credit('R1', 'X') },
        { ...een, ...credit('R2', 'X') },
      ],
      'declaratie.totaalIngediendBedrag': { totaalBedrag: 10_000, debetCredit: 'C' },
    },
  },
  {
    regel: 'TR316',
    bericht: '323',
    wijzigingen: { [PRESTATIE]: erbij(credit('R3', 'R1')), 'declaratie.totaalIngediendBedrag': totaal(5_000) },
  },
  {
    regel: 'TR335',
    bericht: '323',
    wijzigingen: { [`${LIJN}.productPeriode`]: { begindatum: '2021-04-01', einddatum: '2021-04-30' } },
  },
  { regel: 'TR358', bericht: '323', wijzigingen: { 'declaratie.totaalIngediendBedrag': totaal(9_999) } },
  { regel: 'TR416', bericht: '323', wijzigingen: { [`${LIJN}.toewijzingNummer`]: 102 } },

  { regel: 'CD060', bericht: '325', wijzigingen: { [`${ANTWOORDLIJN}.productReferentie.vorigReferentieNummer`]: 'X' } },
  {
    regel: 'CS325',
    bericht: '325',
    wijzigingen: {
      'declaratieAntwoord.totaalIngediendBedrag': totaal(5_000),
      'declaratieAntwoord.totaalToegekendBedrag': { totaalBedrag: 0, debetCredit: 'C' },
    },
  },
  {
    regel: 'TR101',
    bericht: '325',
    wijzigingen: {
      'declaratieAntwoord.clienten.client': erbij({}),
      'declaratieAntwoord.totaalToegekendBedrag': totaal(0),
    },
  },
  {
    regel: 'TR134',
    bericht: '325',
    wijzigingen: { [`${ANTWOORDLIJN}.productPeriode`]: { begindatum: '2026-05-07', einddatum: '2026-05-08' } },
    ook: ['TR137'],
  },
  { regel: 'TR137', bericht: '325', wijzigingen: { [`${ANTWOORDLIJN}.productPeriode.einddatum`]: '2026-03-31' } },
  { regel: 'TR342', bericht: '325', wijzigingen: { 'declaratieAntwoord.totaalToegekendBedrag': totaal(4_999) } },
];
