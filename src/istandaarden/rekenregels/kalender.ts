import { addDays, type Datum, daysBetween } from '../../kernel/datum.js';

/** Both days belong to it. */
export interface Dagen {
  readonly van: Datum;
  readonly tot: Datum;
}

/** 1 on Monday, 7 on Sunday. */
export function weekdag(datum: Datum): number {
  return new Date(`${datum}T00:00:00Z`).getUTCDay() || 7;
}

/** Monday of the ISO week of a day. */
export function maandagVan(datum: Datum): Datum {
  return addDays(datum, 1 - weekdag(datum));
}

/** Year and number of the week by ISO 8601: a week belongs to the year of its Thursday. */
export function isoWeek(datum: Datum): { readonly isoJaar: number; readonly isoWeek: number } {
  const donderdag = addDays(maandagVan(datum), 3);
  const isoJaar = Number(donderdag.slice(0, 4));
  return { isoJaar, isoWeek: Math.floor(daysBetween(`${donderdag.slice(0, 4)}-01-01`, donderdag) / 7) + 1 };
}

/** ISO weeks, whole or broken, that the days touch (IV077). */
export function aantalWeken({ van, tot }: Dagen): number {
  return daysBetween(maandagVan(van), maandagVan(tot)) / 7 + 1;
}

/** The last Sunday on or before a day. */
export function zondagVoor(datum: Datum): Datum {
  return addDays(datum, -(weekdag(datum) % 7));
}

export function aantalZondagen({ van, tot }: Dagen): number {
  const eerste = addDays(maandagVan(van), 6);
  return eerste > tot ? 0 : Math.floor(daysBetween(eerste, tot) / 7) + 1;
}

/** Calendar months, whole or broken, that the days touch. */
export function aantalMaanden({ van, tot }: Dagen): number {
  const nummer = (datum: Datum): number => Number(datum.slice(0, 4)) * 12 + Number(datum.slice(5, 7));
  return nummer(tot) - nummer(van) + 1;
}

export const aantalDagen = ({ van, tot }: Dagen): number => daysBetween(van, tot) + 1;
