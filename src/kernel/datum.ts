import { z } from 'zod';

/** A calendar date in the Netherlands, `YYYY-MM-DD`; no time, no zone. */
export type Datum = string;
/** An instant in UTC, ISO 8601 with `Z`. */
export type Tijdstip = string;

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** True for an existing calendar date; `2026-02-30` is false, and so is the year 0, which our calendar does not have. */
export function isDatum(value: unknown): value is Datum {
  if (typeof value !== 'string' || !DATE.test(value) || value.startsWith('0000')) return false;
  const month = Number(value.slice(5, 7));
  const day = Number(value.slice(8));
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(value.slice(0, 4)), month);
}

// By arithmetic: a declaratie of 25 MB holds two hundred thousand dates.
function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export const zDatum = z.string().refine(isDatum, { message: 'geen bestaande datum' });

/** Calendar arithmetic on the date alone. */
export function addDays(datum: Datum, days: number): Datum {
  return new Date(Date.parse(`${datum}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Adds months and clips to the last day of the month: 2024-01-31 plus 1 month is 2024-02-29. */
export function addMonths(datum: Datum, months: number): Datum {
  const [year, month, day] = datum.split('-').map(Number) as [number, number, number];
  const total = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(total / 12);
  const targetMonth = total - targetYear * 12;
  const lastDay = new Date(Date.UTC(targetYear, targetMonth + 1, 0)).getUTCDate();
  return new Date(Date.UTC(targetYear, targetMonth, Math.min(day, lastDay))).toISOString().slice(0, 10);
}

/** Last day of a period of whole months from `start`: 2023-01-01 plus 36 months ends 2025-12-31 (catalogue D.8.2). */
export function endAfterMonths(start: Datum, months: number): Datum {
  return addDays(addMonths(start, months), -1);
}

/** Months between the calendar months of two dates; what `addMonths` added, also where it clipped. */
export function monthsBetween(a: Datum, b: Datum): number {
  const [fromYear, fromMonth] = a.split('-').map(Number) as [number, number];
  const [toYear, toMonth] = b.split('-').map(Number) as [number, number];
  return (toYear - fromYear) * 12 + toMonth - fromMonth;
}

/** Whole days from a to b; negative when b is earlier. */
export function daysBetween(a: Datum, b: Datum): number {
  return Math.round((Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / 86_400_000);
}

const amsterdam = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar date in the Netherlands at an instant. */
export function datumOf(instant: Date | Tijdstip): Datum {
  return amsterdam.format(typeof instant === 'string' ? new Date(instant) : instant);
}

const amsterdamOffset = new Intl.DateTimeFormat('en-US', { timeZone: 'Europe/Amsterdam', timeZoneName: 'longOffset' });

/** The instant at which a calendar date begins in the Netherlands (summer time included). */
export function startOfDay(datum: Datum): Tijdstip {
  const utcMidnight = new Date(`${datum}T00:00:00Z`);
  const name = amsterdamOffset.formatToParts(utcMidnight).find((part) => part.type === 'timeZoneName')?.value ?? '';
  const match = /GMT([+-])(\d{2}):(\d{2})/.exec(name);
  const minutes = match === null ? 0 : (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
  return new Date(utcMidnight.getTime() - minutes * 60_000).toISOString();
}
