import { addDays, addMonths, type Datum } from '../../kernel/datum.js';
import { type Dagen } from './kalender.js';

/** The whole calendar months that days lie in. */
export function maandenVan({ van, tot }: Dagen): Dagen {
  return { van: eersteVan(van), tot: addDays(addMonths(eersteVan(tot), 1), -1) };
}

/** What lies in both; it ends before it begins where they do not touch. */
export function binnen(dagen: Dagen, ingangsdatum: Datum, einddatum: Datum | null): Dagen {
  return {
    van: dagen.van < ingangsdatum ? ingangsdatum : dagen.van,
    tot: einddatum !== null && dagen.tot > einddatum ? einddatum : dagen.tot,
  };
}

/**
 * The ProductPeriode of a month: the whole month, cut only by the first and last day of the toewijzing and never by start
 * or stop (TR387, TR388, IV089). `maand` as `2026-04`; null where the toewijzing has no day in it.
 */
export function productperiode(maand: string, ingangsdatum: Datum, einddatum: Datum | null): Dagen | null {
  const eerste = `${maand}-01`;
  const dagen = binnen(maandenVan({ van: eerste, tot: eerste }), ingangsdatum, einddatum);
  return dagen.van > dagen.tot ? null : dagen;
}

const eersteVan = (datum: Datum): Datum => `${datum.slice(0, 8)}01`;
