import { addDays, type Datum } from '../kernel/datum.js';
import { aanbiedernamen, bsns, persoonsnaam } from './namen.js';
import { type Toeval, toeval } from './toeval.js';
import { werkdag } from './verhaal.js';

/** What one aanbieder achieves in one year: how many of its toewijzingen, how many start late, how many results. */
export interface Jaarprofiel {
  readonly toewijzingen: number;
  readonly laat: number;
  /** Never started before the story ends: the starttermijn passes without a start. */
  readonly nooit: number;
  readonly behaald: number;
  /** Grade in hundredths; null where no survey was held in the year. */
  readonly cijfer: number | null;
}

export interface Aanbiederplan {
  readonly sleutel: string;
  readonly naam: string;
  readonly agbcode: string;
  readonly producten: readonly string[];
  readonly gemeenten: readonly string[];
  readonly ingangsdatum: Datum;
  readonly duurMaanden: number;
  /** Day on which the gemeenten exercise the first option; null where they do not. */
  readonly verlengdOp: Datum | null;
  readonly jaren: Readonly<Record<number, Jaarprofiel>>;
}

export interface Clientplan {
  readonly sleutel: string;
  readonly bsn: string;
  readonly gemeentecode: string;
  readonly voornaam: string;
  readonly achternaam: string;
  readonly geboortedatum: Datum;
  readonly aangemeldOp: Datum;
}

export interface Toewijzingplan {
  readonly sleutel: string;
  readonly client: string;
  readonly aanbieder: string;
  readonly gemeentecode: string;
  readonly productcode: string;
  readonly gewensteStartdatum: Datum;
  readonly toegewezenOp: Datum;
  /** Null where the care never starts. */
  readonly begindatum: Datum | null;
  readonly gemeldOp: Datum | null;
  readonly eindeOp: Datum | null;
  /** Null where no result is measured. */
  readonly resultaat: { readonly behaald: boolean; readonly gemetenOp: Datum } | null;
}

export interface H5Plan {
  readonly aanbieders: readonly Aanbiederplan[];
  readonly clienten: readonly Clientplan[];
  readonly toewijzingen: readonly Toewijzingplan[];
}

/** Delft, Midden-Delfland, Rijswijk, Westland since 2014; Pijnacker-Nootdorp is contractpartner from 2024 (R-REG-02). */
export const DELFT = '0503';
export const MIDDEN_DELFLAND = '1842';
export const RIJSWIJK = '0603';
export const WESTLAND = '1783';
export const PIJNACKER_NOOTDORP = '1926';
const ALLE = [DELFT, MIDDEN_DELFLAND, RIJSWIJK, WESTLAND, PIJNACKER_NOOTDORP];
const PIJNACKER_NOOTDORP_VANAF = '2024-01-01';

/** The last day of the story; what is due after it falls due on the real clock. */
export const H5_TOT = '2026-10-30';

function jaar(toewijzingen: number, laat: number, behaald: number, cijfer: number | null, nooit = 0): Jaarprofiel {
  return { toewijzingen, laat, behaald, cijfer, nooit };
}

/**
 * The roles in the story. With the demo norms (h5.ts) 8 of 8 in time is hoog, 7 voldoende, 6 onvoldoende; 8 of 8
 * results is hoog, 6 voldoende, 5 onvoldoende; a grade is voldoende from 7.0 and hoog from 8.5.
 */
const ROLLEN_IN_HET_VERHAAL: readonly Omit<Aanbiederplan, 'naam' | 'agbcode'>[] = [
  {
    sleutel: 'excellent',
    producten: ['02A03', '02A05'],
    gemeenten: ALLE,
    ingangsdatum: '2023-01-01',
    duurMaanden: 48,
    verlengdOp: '2026-05-18',
    jaren: { 2023: jaar(8, 0, 8, 870), 2024: jaar(8, 0, 8, 875), 2025: jaar(8, 0, 8, 880), 2026: jaar(7, 0, 0, 880) },
  },
  {
    sleutel: 'herstelt',
    producten: ['02A03', '02A07'],
    gemeenten: ALLE,
    ingangsdatum: '2023-01-01',
    duurMaanden: 36,
    verlengdOp: '2025-05-19',
    jaren: { 2023: jaar(8, 2, 6, 760), 2024: jaar(8, 1, 7, 770), 2025: jaar(8, 0, 7, 780), 2026: jaar(7, 1, 0, 780) },
  },
  {
    sleutel: 'mislukt',
    producten: ['01A01'],
    gemeenten: ALLE,
    ingangsdatum: '2023-01-01',
    duurMaanden: 48,
    verlengdOp: null,
    jaren: {
      2023: jaar(8, 3, 6, 720),
      2024: jaar(8, 2, 6, 710),
      2025: jaar(8, 1, 7, 730),
      2026: jaar(7, 1, 0, 720, 1),
    },
  },
  {
    sleutel: 'resultaat',
    producten: ['02A05', '07A01'],
    gemeenten: ALLE,
    ingangsdatum: '2023-01-01',
    duurMaanden: 48,
    verlengdOp: '2026-06-08',
    jaren: { 2023: jaar(8, 1, 6, 780), 2024: jaar(8, 0, 5, 760), 2025: jaar(8, 1, 7, 790), 2026: jaar(7, 0, 0, 790) },
  },
  {
    sleutel: 'ontevreden',
    producten: ['01A01'],
    gemeenten: ALLE,
    ingangsdatum: '2023-01-01',
    duurMaanden: 48,
    verlengdOp: '2026-06-08',
    jaren: { 2023: jaar(8, 0, 7, 740), 2024: jaar(8, 1, 7, 715), 2025: jaar(8, 1, 7, 660), 2026: jaar(7, 1, 0, 670) },
  },
  {
    sleutel: 'ingediend',
    producten: ['02A07', '02A03'],
    gemeenten: [DELFT, RIJSWIJK, WESTLAND, PIJNACKER_NOOTDORP],
    ingangsdatum: '2023-01-01',
    duurMaanden: 48,
    verlengdOp: null,
    jaren: {
      2023: jaar(8, 1, 6, 750),
      2024: jaar(8, 1, 6, 755),
      2025: jaar(8, 2, 6, 745),
      2026: jaar(7, 1, 0, 745, 1),
    },
  },
  {
    sleutel: 'afgekeurd',
    producten: ['02A05', '07A01'],
    gemeenten: ALLE,
    ingangsdatum: '2023-01-01',
    duurMaanden: 48,
    verlengdOp: '2026-06-08',
    jaren: { 2023: jaar(8, 0, 7, 740), 2024: jaar(8, 1, 6, 740), 2025: jaar(8, 0, 5, 735), 2026: jaar(7, 1, 0, 740) },
  },
  {
    sleutel: 'goedgekeurd',
    producten: ['07A01', '02A05'],
    gemeenten: [DELFT, RIJSWIJK, WESTLAND],
    ingangsdatum: '2023-01-01',
    duurMaanden: 48,
    verlengdOp: null,
    jaren: {
      2023: jaar(8, 1, 7, 770),
      2024: jaar(8, 0, 8, 775),
      2025: jaar(8, 2, 7, 765),
      2026: jaar(7, 0, 0, 775, 1),
    },
  },
  {
    // Small, and not extended: its contract ends with 2025 and leaves Midden-Delfland one aanbieder for 02A07 (R-CLT-01).
    sleutel: 'gestopt',
    producten: ['02A07'],
    gemeenten: [MIDDEN_DELFLAND, WESTLAND],
    ingangsdatum: '2023-01-01',
    duurMaanden: 36,
    verlengdOp: null,
    jaren: { 2023: jaar(4, 0, 3, 750), 2024: jaar(4, 0, 3, 750), 2025: jaar(4, 0, 3, 755) },
  },
  {
    sleutel: 'nieuw',
    producten: ['01A01', '02A03'],
    gemeenten: [PIJNACKER_NOOTDORP, WESTLAND],
    ingangsdatum: PIJNACKER_NOOTDORP_VANAF,
    duurMaanden: 36,
    verlengdOp: null,
    jaren: { 2024: jaar(6, 1, 5, 800), 2025: jaar(6, 0, 5, 805), 2026: jaar(5, 0, 0, 800) },
  },
];

/** Toewijzingen whose term still runs at the end of the story. */
const LOPENDE_TERMIJNEN = ['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-30'] as const;

/** A fixed test range of BSNs that were never issued; this part leaves its beginning free for examples and tests. */
const EERSTE_BSN = 999_910_000;

/** Invents the people and the care of the demo region H5. Pure: the same seed gives the same story. */
export function h5Plan(seed: number): H5Plan {
  const kans = toeval(seed);
  const namen = aanbiedernamen(kans, ROLLEN_IN_HET_VERHAAL.length);
  // AGB codes from 9950xxxx, which we keep for invented aanbieders of this region.
  const aanbieders = ROLLEN_IN_HET_VERHAAL.map((rol, index) => ({
    ...rol,
    naam: namen[index]!,
    agbcode: `9950${String(1001 + index * 7)}`,
  }));
  const clienten: Clientplan[] = [];
  const toewijzingen: Toewijzingplan[] = [];
  const bsn = bsns(EERSTE_BSN);
  for (const year of [2023, 2024, 2025, 2026]) {
    for (const aanbieder of aanbieders) {
      const profiel = aanbieder.jaren[year];
      if (profiel === undefined) continue;
      const late = kans.shuffle(Array.from({ length: profiel.toewijzingen }, (_, index) => index));
      const reached = kans.shuffle(Array.from({ length: profiel.toewijzingen }, (_, index) => index < profiel.behaald));
      for (let index = 0; index < profiel.toewijzingen; index += 1) {
        const rank = late.indexOf(index);
        const gang = rank < profiel.laat ? 'laat' : rank < profiel.laat + profiel.nooit ? 'nooit' : 'tijdig';
        const gewenst = spreadOverYear(kans, year, index, profiel.toewijzingen);
        toewijzingen.push(
          inventToewijzing(kans, { aanbieder, gewenst, gang, behaald: reached[index]!, clienten, bsn }),
        );
      }
    }
  }
  LOPENDE_TERMIJNEN.forEach((gewenst, index) => {
    const aanbieder = aanbieders[index]!;
    toewijzingen.push(inventToewijzing(kans, { aanbieder, gewenst, gang: 'nooit', behaald: false, clienten, bsn }));
  });
  return { aanbieders, clienten, toewijzingen };
}

interface Opdracht {
  readonly aanbieder: Aanbiederplan;
  readonly gewenst: Datum;
  readonly gang: 'tijdig' | 'laat' | 'nooit';
  readonly behaald: boolean;
  readonly clienten: Clientplan[];
  readonly bsn: Generator<string, never>;
}

function inventToewijzing(kans: Toeval, opdracht: Opdracht): Toewijzingplan {
  const { aanbieder, gewenst, gang, behaald, clienten, bsn } = opdracht;
  const toegewezenOp = werkdag(addDays(gewenst, -kans.between(9, 18)));
  const gemeentecode = kans.pick(
    aanbieder.gemeenten.filter((code) => code !== PIJNACKER_NOOTDORP || gewenst >= PIJNACKER_NOOTDORP_VANAF),
  );
  const client = pickClient(kans, clienten, bsn, gemeentecode, toegewezenOp);
  const begindatum = startOf(kans, gewenst, gang);
  const gemeldOp = begindatum === null ? null : werkdag(addDays(begindatum, kans.between(1, 3)));
  return {
    sleutel: `${aanbieder.sleutel}-${gewenst}-${client.sleutel}`,
    client: client.sleutel,
    aanbieder: aanbieder.sleutel,
    gemeentecode,
    productcode: kans.pick(aanbieder.producten),
    gewensteStartdatum: gewenst,
    toegewezenOp,
    begindatum,
    gemeldOp,
    eindeOp: endOf(kans, aanbieder, begindatum),
    resultaat:
      begindatum === null || gewenst >= '2026-01-01'
        ? null
        : { behaald, gemetenOp: werkdag(`${gewenst.slice(0, 4)}-11-${String(kans.between(10, 28))}`) },
  };
}

/** Care that is in time starts well within 14 werkdagen; late care starts after them and is reported in the same year. */
function startOf(kans: Toeval, gewenst: Datum, gang: Opdracht['gang']): Datum | null {
  switch (gang) {
    case 'tijdig':
      return werkdag(addDays(gewenst, kans.between(0, 9)));
    case 'laat':
      return werkdag(addDays(gewenst, kans.between(28, 40)));
    case 'nooit':
      return null;
  }
}

/** Half of the care ends within the story; all of it ends with a contract that is not extended. */
function endOf(kans: Toeval, aanbieder: Aanbiederplan, begindatum: Datum | null): Datum | null {
  if (begindatum === null) return null;
  const planned = werkdag(addDays(begindatum, kans.between(330, 520)));
  const stays = kans.fraction() < 0.5;
  if (aanbieder.sleutel === 'gestopt') return planned < '2025-12-19' ? planned : '2025-12-19';
  return stays || planned >= H5_TOT ? null : planned;
}

/** Evenly from January to the end of September, so that the term and a late start fall in the same year. */
function spreadOverYear(kans: Toeval, year: number, index: number, count: number): Datum {
  const first = year === 2023 ? 16 : 8;
  return werkdag(addDays(`${year}-01-01`, first + Math.floor((index * 250) / count) + kans.between(0, 12)));
}

/** One in six toewijzingen goes to someone who was a client before. */
function pickClient(
  kans: Toeval,
  clienten: Clientplan[],
  bsn: Generator<string, never>,
  gemeentecode: string,
  toegewezenOp: Datum,
): Clientplan {
  const known = clienten.filter((one) => one.gemeentecode === gemeentecode && one.aangemeldOp < toegewezenOp);
  if (known.length > 4 && kans.fraction() < 1 / 6) return kans.pick(known);
  const client = {
    sleutel: `client-${String(clienten.length + 1).padStart(3, '0')}`,
    bsn: bsn.next().value,
    gemeentecode,
    ...persoonsnaam(kans),
    geboortedatum: addDays('1938-01-01', kans.between(0, 24_000)),
    aangemeldOp: werkdag(addDays(toegewezenOp, -kans.between(6, 14))),
  };
  clienten.push(client);
  return client;
}
