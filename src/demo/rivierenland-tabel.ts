import { type Wet } from '../regio/regioconfiguratie/inhoud/product.js';

/**
 * Table 1 "Kengetallen per perceel (2019)" of Regio Rivierenland, as printed (source 003, section 3.3; catalogue D.1).
 * These are the figures that the demo region must give back exactly (R-MKT-01, R-MKT-02).
 */
export interface Tabelregel {
  readonly wet: Wet;
  readonly perceel: string;
  /** Whole euros, as printed. */
  readonly goedgekeurdEuro: number;
  readonly ingeschreven: number;
  readonly clienten: number;
  /** Basis points; null where the table prints n.v.t. */
  readonly top3: number | null;
  readonly top10: number | null;
  /** Why the region shows no share. The table gives no reasons: these are ours. */
  readonly redenZonderAandeel?: string;
  /** iWmo or iJw productcategorie that comes nearest; the table itself names none. */
  readonly categorie: string;
  /** Segment of the region's profile; null where the profile has none for the perceel. */
  readonly segment: string | null;
}

export const PEILDATUM_2019 = '2020-06-22';

const KLEIN = 'Klein perceel: te weinig clienten om een aandeel betekenis te geven.';
const LANDELIJK = 'De regio koopt dit niet zelf in de markt in: een aandeel zegt niets over de regionale markt.';

export const TABEL_1: readonly Tabelregel[] = [
  {
    wet: 'Wmo2015',
    perceel: 'Persoonlijke verzorging',
    goedgekeurdEuro: 52_875,
    ingeschreven: 27,
    clienten: 16,
    top3: null,
    top10: null,
    redenZonderAandeel: KLEIN,
    categorie: '03',
    segment: null,
  },
  {
    wet: 'Wmo2015',
    perceel: 'Individuele begeleiding',
    goedgekeurdEuro: 8_802_420,
    ingeschreven: 130,
    clienten: 1_656,
    top3: 3_246,
    top10: 6_489,
    categorie: '02',
    segment: 'wmo-begeleiding',
  },
  {
    wet: 'Wmo2015',
    perceel: 'Begeleiding (groep)/Dagbesteding',
    goedgekeurdEuro: 4_038_870,
    ingeschreven: 83,
    clienten: 775,
    top3: 3_931,
    top10: 6_747,
    categorie: '07',
    segment: 'wmo-dagbesteding',
  },
  {
    wet: 'Wmo2015',
    perceel: 'Kortdurend verblijf',
    goedgekeurdEuro: 37_972,
    ingeschreven: 28,
    clienten: 10,
    top3: null,
    top10: null,
    redenZonderAandeel: KLEIN,
    categorie: '04',
    segment: 'wmo-kortdurend-verblijf',
  },
  {
    wet: 'Jeugdwet',
    perceel: 'Persoonlijke verzorging',
    goedgekeurdEuro: 172_391,
    ingeschreven: 16,
    clienten: 43,
    top3: null,
    top10: null,
    redenZonderAandeel: KLEIN,
    categorie: '40',
    segment: null,
  },
  {
    wet: 'Jeugdwet',
    perceel: 'Ambulante begeleiding',
    goedgekeurdEuro: 7_049_016,
    ingeschreven: 140,
    clienten: 1_452,
    top3: 3_416,
    top10: 5_396,
    categorie: '45',
    segment: 'jeugd-ambulante-begeleiding',
  },
  {
    wet: 'Jeugdwet',
    perceel: 'Ambulante behandeling',
    goedgekeurdEuro: 16_511_447,
    ingeschreven: 115,
    clienten: 5_686,
    top3: 4_026,
    top10: 6_616,
    categorie: '54',
    segment: 'jeugd-ambulante-behandeling',
  },
  {
    wet: 'Jeugdwet',
    perceel: 'Logeren',
    goedgekeurdEuro: 560_158,
    ingeschreven: 36,
    clienten: 110,
    top3: 3_759,
    top10: 7_643,
    categorie: '44',
    segment: 'jeugd-logeren',
  },
  {
    wet: 'Jeugdwet',
    perceel: 'Wonen zonder behandeling',
    goedgekeurdEuro: 3_718_607,
    ingeschreven: 28,
    clienten: 262,
    top3: 6_610,
    top10: 9_105,
    categorie: '44',
    segment: 'jeugd-wonen-met-begeleiding',
  },
  {
    wet: 'Jeugdwet',
    perceel: 'Behandeling met verblijf',
    goedgekeurdEuro: 7_568_379,
    ingeschreven: 34,
    clienten: 160,
    top3: 6_772,
    top10: 8_599,
    categorie: '43',
    segment: 'jeugd-wonen-met-behandeling',
  },
  {
    wet: 'Jeugdwet',
    perceel: 'Gecertificeerde instelling',
    goedgekeurdEuro: 3_172_637,
    ingeschreven: 3,
    clienten: 539,
    top3: null,
    top10: null,
    redenZonderAandeel: LANDELIJK,
    categorie: '48',
    segment: null,
  },
  {
    wet: 'Jeugdwet',
    perceel: 'Landelijk ingekochte zorg',
    goedgekeurdEuro: 2_753_885,
    ingeschreven: 34,
    clienten: 148,
    top3: null,
    top10: null,
    redenZonderAandeel: LANDELIJK,
    categorie: '55',
    segment: null,
  },
  {
    wet: 'Jeugdwet',
    perceel: 'Jeugdzorg plus',
    goedgekeurdEuro: 455_461,
    ingeschreven: 3,
    clienten: 9,
    top3: null,
    top10: null,
    redenZonderAandeel: LANDELIJK,
    categorie: '43',
    segment: null,
  },
];

/** In the table, and left out of the Jeugd total that the text prints (EUR 35.579.997; catalogue D.1 check 2, R-DAT-10). */
export const UITGESLOTEN_PERCELEN: readonly string[] = [
  'Jeugdwet/Gecertificeerde instelling',
  'Jeugdwet/Landelijk ingekochte zorg',
  'Jeugdwet/Jeugdzorg plus',
];

/** Kinds of care that are in none of the figures (source 003, section 3.3). */
export const UITGESLOTEN_ZORG: readonly string[] = [
  'Huishoudelijke ondersteuning',
  'Woonvoorzieningen',
  'Hulpmiddelen',
  'Collectief vraagafhankelijk vervoer',
];

export const TIEL = '0281';

/** The six gemeenten that buy together, with CBS codes. The weights are ours: Tiel spends most, then West Betuwe. */
export const GEMEENTEN: readonly { gemeentecode: string; naam: string; gewicht: number }[] = [
  { gemeentecode: TIEL, naam: 'Tiel', gewicht: 30 },
  { gemeentecode: '1960', naam: 'West Betuwe', gewicht: 22 },
  { gemeentecode: '0216', naam: 'Culemborg', gewicht: 15 },
  { gemeentecode: '0214', naam: 'Buren', gewicht: 13 },
  { gemeentecode: '1740', naam: 'Neder-Betuwe', gewicht: 11 },
  { gemeentecode: '0668', naam: 'West Maas en Waal', gewicht: 9 },
];
