import { addDays, type Datum, datumOf, isDatum, startOfDay, type Tijdstip } from '../../kernel/datum.js';
import { type Clock } from '../clock/clock.js';
import { requestContext } from './request-context.js';
import { isTijdstip } from './validators.js';

/** The two ways to ask a read model for what was known: at a moment, or up to a position of the log (R-DAT-02). */
export const BESCHIKBAAR_OP = 'beschikbaarOp';
export const BESCHIKBAAR_TOT_POSITIE = 'beschikbaarTotPositie';

/**
 * The day that counts as today for the answer of this request: that of the moment as known at which it is asked, else
 * of the clock. A term that runs must not be measured with a day that nobody had seen yet.
 */
export function peildag(clock: Clock): Datum {
  const bekend = requestContext.getStore()?.bekend;
  if (bekend === undefined) return datumOf(clock.now());
  return datumOf('op' in bekend ? bekend.op : (bekend.vastgelegd ?? clock.now()));
}

/** The instant that is meant: a date is the end of that day in the Netherlands, and today is now. Undefined where it is neither. */
export function momentOf(value: unknown, now: Date): Tijdstip | undefined {
  if (isTijdstip(value)) return new Date(value).toISOString();
  if (!isDatum(value)) return undefined;
  const vandaag = datumOf(now);
  if (value === vandaag) return now.toISOString();
  if (value > vandaag) return `${value}T23:59:59.999Z`;
  return new Date(new Date(startOfDay(addDays(value, 1))).getTime() - 1).toISOString();
}
