import { addDays, type Datum, daysBetween } from './datum.js';

/**
 * A werkdagenkalender is policy, not code: a versioned list of rules, published in the regioconfiguratie. A decision
 * event names the version it used (`atw-2024`), so that a later correction changes no past verdict.
 */
export interface Werkdagenkalender {
  /** e.g. `atw-1`. */
  readonly versie: string;
  readonly bron: string;
  /** Rules that make a weekday free. Unknown rules are refused when the calendar is published. */
  readonly feestdagen: readonly Feestdagregel[];
  /** Extra free dates equated by decree (gelijkgestelde dagen, Algemene termijnenwet art. 3). */
  readonly gelijkgesteld: readonly Datum[];
}

export const FEESTDAGREGELS = [
  'nieuwjaarsdag',
  'goedeVrijdag',
  'tweedePaasdag',
  'koningsdag',
  'bevrijdingsdag',
  'hemelvaartsdag',
  'tweedePinksterdag',
  'eersteKerstdag',
  'tweedeKerstdag',
] as const;
export type Feestdagregel = (typeof FEESTDAGREGELS)[number];

/** Gregorian Easter Sunday (Meeus/Jones/Butcher). */
export function easter(year: number): Datum {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function weekday(datum: Datum): number {
  return new Date(`${datum}T00:00:00Z`).getUTCDay();
}

/** Koningsdag is 27 April, and 26 April in a year in which the 27th is a Sunday. */
function koningsdag(year: number): Datum {
  const date = `${year}-04-27`;
  return weekday(date) === 0 ? `${year}-04-26` : date;
}

const HOLIDAY: Readonly<Record<Feestdagregel, (year: number) => Datum>> = {
  nieuwjaarsdag: (year) => `${year}-01-01`,
  goedeVrijdag: (year) => addDays(easter(year), -2),
  tweedePaasdag: (year) => addDays(easter(year), 1),
  koningsdag,
  bevrijdingsdag: (year) => `${year}-05-05`,
  hemelvaartsdag: (year) => addDays(easter(year), 39),
  tweedePinksterdag: (year) => addDays(easter(year), 50),
  eersteKerstdag: (year) => `${year}-12-25`,
  tweedeKerstdag: (year) => `${year}-12-26`,
};

/** Monday to Friday, not a holiday of this calendar. */
export function isWerkdag(kalender: Werkdagenkalender, datum: Datum): boolean {
  if (isWeekend(weekday(datum))) return false;
  if (kalender.gelijkgesteld.includes(datum)) return false;
  const year = Number(datum.slice(0, 4));
  return !kalender.feestdagen.some((regel) => HOLIDAY[regel](year) === datum);
}

/**
 * The `count`-th werkdag after `datum`; the day itself does not count. For the starttermijn (R-KPI-03) this is the last
 * day of a timely start: `addWerkdagen(kalender, gewensteStartdatum, 14)`.
 */
export function addWerkdagen(kalender: Werkdagenkalender, datum: Datum, count: number): Datum {
  let current = datum;
  for (let left = count; left > 0;) {
    current = addDays(current, 1);
    if (isWerkdag(kalender, current)) left -= 1;
  }
  return current;
}

/** Werkdagen after `from` up to and including `to`; 0 when `to` is not later. */
export function werkdagenBetween(kalender: Werkdagenkalender, from: Datum, to: Datum): number {
  if (to <= from) return 0;
  const days = daysBetween(from, to);
  const last = days % 7;
  const begin = weekday(from);
  let count = 5 * Math.floor(days / 7);
  for (let day = 1; day <= last; day += 1) if (!isWeekend((begin + day) % 7)) count += 1;
  return count - freeWeekdays(kalender, from, to);
}

const isWeekend = (day: number): boolean => day === 0 || day === 6;

/** Free days of the calendar in that period that are no Saturday or Sunday; two rules may free the same day. */
function freeWeekdays({ feestdagen, gelijkgesteld }: Werkdagenkalender, from: Datum, to: Datum): number {
  const free = new Set(gelijkgesteld);
  const lastYear = Number(to.slice(0, 4));
  for (let year = Number(from.slice(0, 4)); year <= lastYear; year += 1) {
    for (const regel of feestdagen) free.add(HOLIDAY[regel](year));
  }
  return [...free].filter((datum) => datum > from && datum <= to && !isWeekend(weekday(datum))).length;
}
