import { derivedId } from '../../kernel/ids.js';
import { type Meetsleutel, metingId } from '../kpimeting/meetsleutel.js';

/** The plan that belongs to a measurement: one per KPI, aanbieder, segment, gemeente and year. */
export function verbeterplanIdOf(sleutel: Meetsleutel): string {
  return derivedId('verbeterplan', metingId(sleutel));
}
