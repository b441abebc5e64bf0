import { type Datum } from '../../kernel/datum.js';
import { type Indexeringsafspraak } from './tariefkaart.events.js';

/** What was agreed on indexation and margin for a product on a day: the last to begin, and of one day the last said. */
export function afspraakOp(afspraken: readonly Indexeringsafspraak[], datum: Datum): Indexeringsafspraak | undefined {
  return afspraken
    .filter(({ geldigVanaf }) => geldigVanaf <= datum)
    .reduce<Indexeringsafspraak | undefined>(
      (best, one) => (best === undefined || one.geldigVanaf >= best.geldigVanaf ? one : best),
      undefined,
    );
}
