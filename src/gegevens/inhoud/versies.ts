import { type Datum } from '../../kernel/datum.js';

interface Versie {
  readonly geldigVanaf: Datum;
  /** Last day included; absent or null where a later version ends it. */
  readonly laatsteDag?: Datum | null;
}

/**
 * The version that holds on a day, of versions in the order in which they were recorded: the one that began last, and of
 * two that began on the same day the one recorded last, which corrects the other. Undefined where none holds.
 */
export function geldendeVersie<V extends Versie>(versies: readonly V[], op: Datum): V | undefined {
  const begonnen = versies.filter(({ geldigVanaf }) => geldigVanaf <= op);
  const laatste = begonnen.reduce<V | undefined>(
    (best, one) => (best === undefined || one.geldigVanaf >= best.geldigVanaf ? one : best),
    undefined,
  );
  const einde = laatste?.laatsteDag ?? null;
  return einde !== null && einde < op ? undefined : laatste;
}
