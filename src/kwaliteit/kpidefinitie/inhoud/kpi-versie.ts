import { type Datum } from '../../../kernel/datum.js';
import { type KpiInhoud } from './kpi.js';

/** One definition of a KPI, as it holds from a day. */
export interface KpiVersie extends KpiInhoud {
  /** 1, 2, ... in the order in which they were recorded: what a measurement names. */
  readonly definitieversie: number;
  readonly geldigVanaf: Datum;
  readonly geldigTot: Datum | null;
}

/** The definitions of a KPI that was dropped: none of them holds after the day, also not one that was to begin later. */
export function vervallenNa<V extends Pick<KpiVersie, 'geldigTot'>>(versies: readonly V[], laatsteDag: Datum): V[] {
  return versies.map((versie) =>
    versie.geldigTot === null || versie.geldigTot > laatsteDag ? { ...versie, geldigTot: laatsteDag } : versie,
  );
}

/**
 * The definition that holds on a day: the one with the latest first day, and of two with the same day the one recorded
 * last, so that a correction of the past takes its place. Undefined before the first and after the last.
 */
export function versieOp<V extends Pick<KpiVersie, 'geldigVanaf' | 'geldigTot' | 'definitieversie'>>(
  versies: readonly V[],
  datum: Datum,
): V | undefined {
  const best = versies
    .filter(({ geldigVanaf }) => geldigVanaf <= datum)
    .reduce<V | undefined>((latest, versie) => {
      if (latest === undefined || versie.geldigVanaf > latest.geldigVanaf) return versie;
      return versie.geldigVanaf === latest.geldigVanaf && versie.definitieversie > latest.definitieversie
        ? versie
        : latest;
    }, undefined);
  return best === undefined || (best.geldigTot !== null && best.geldigTot < datum) ? undefined : best;
}
