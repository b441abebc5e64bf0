import { type Datum } from '../../kernel/datum.js';
import {
  aantalDagen,
  aantalMaanden,
  aantalWeken,
  aantalZondagen,
  type Dagen,
  weekdag,
  zondagVoor,
} from './kalender.js';

/** What was assigned, in the codes of the standard (IV042). */
export interface Omvang {
  /** Units per frequentie; eurocents with eenheid 83. */
  readonly volume: number;
  /** WMO756 / JZ756. */
  readonly eenheid: string;
  /** WMO757: 1 per day, 2 per week, 4 per month, 6 in all. */
  readonly frequentie: string;
}

export interface Toewijzing {
  readonly omvang: Omvang;
  readonly ingangsdatum: Datum;
  /** Null where it is open-ended. */
  readonly einddatum: Datum | null;
  /** Whether it is of the Wmo and of productcategorie 01: there a week's volume may be declared six times per period. */
  readonly wmoCategorie01: boolean;
}

const OUTPUT = ['82', '83'];
const MINUTEN = '01';
const UREN = '04';
/** TR321: for category 01 of the Wmo the week is not looked at. */
const CATEGORIE_01 = 6;

/**
 * The most that may be declared for a period, in the unit of the declaratie (TR321; IV076, IV077). `periode` lies within
 * the toewijzing. Undefined where the frequentie is not one of the standard.
 */
export function maximumInPeriode(
  { omvang, einddatum, wmoCategorie01 }: Toewijzing,
  periode: Dagen,
  eenheid: string = omvang.eenheid,
): number | undefined {
  const zesWeken = wmoCategorie01 && omvang.frequentie === '2' && !isOutput(omvang);
  const aantal = zesWeken
    ? CATEGORIE_01 * aantalMaanden(periode)
    : aantalKeer(omvang, periode, gebrokenWeekIn(periode, einddatum));
  return maal(omvang, aantal, eenheid);
}

/**
 * The most that may be declared over the whole toewijzing (TR322). Null for one without an end, unless the volume is for
 * all of it. Undefined where the frequentie is not one of the standard.
 */
export function maximumInTotaal(
  { omvang, ingangsdatum, einddatum }: Toewijzing,
  eenheid: string = omvang.eenheid,
): number | null | undefined {
  if (omvang.frequentie === '6') return maal(omvang, 1, eenheid);
  if (einddatum === null) return null;
  const heel = { van: ingangsdatum, tot: einddatum };
  return maal(omvang, aantalKeer(omvang, heel, weekdag(einddatum) !== 7), eenheid);
}

/** A toewijzing that does not end on a Sunday has a broken last week, which goes to the period of its last Sunday. */
function gebrokenWeekIn({ van, tot }: Dagen, einddatum: Datum | null): boolean {
  if (einddatum === null || weekdag(einddatum) === 7) return false;
  const zondag = zondagVoor(einddatum);
  return van <= zondag && zondag <= tot;
}

function aantalKeer(omvang: Omvang, dagen: Dagen, gebrokenWeek: boolean): number | undefined {
  switch (omvang.frequentie) {
    case '1':
      return aantalDagen(dagen);
    case '2':
      return isOutput(omvang) ? aantalZondagen(dagen) + (gebrokenWeek ? 1 : 0) : aantalWeken(dagen);
    case '4':
      return aantalMaanden(dagen);
    case '6':
      return 1;
    default:
      return undefined;
  }
}

/** Whether what was assigned in one unit can be counted in another: hours may be declared in minutes, not the other way round (TR341). */
export function telbaarIn(toegewezen: string, gedeclareerd: string): boolean {
  return toegewezen === gedeclareerd || (toegewezen === UREN && gedeclareerd === MINUTEN);
}

function maal(
  { volume, eenheid: toegewezen }: Omvang,
  aantal: number | undefined,
  eenheid: string,
): number | undefined {
  if (aantal === undefined) return undefined;
  return volume * aantal * (toegewezen === UREN && eenheid === MINUTEN ? 60 : 1);
}

const isOutput = ({ eenheid }: Omvang): boolean => OUTPUT.includes(eenheid);
