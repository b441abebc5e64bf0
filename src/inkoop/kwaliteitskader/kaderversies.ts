import { derivedId } from '../../kernel/ids.js';
import { type Aggregates } from '../../platform/event-store/aggregates.js';
import { kwaliteitskaderDecider } from './kwaliteitskader.decider.js';

export function kwaliteitskaderId(regio: string, kader: string): string {
  return derivedId('kwaliteitskader', regio, kader);
}

/** How many versions the region published of each of these kaders. */
export async function kaderversies(
  aggregates: Aggregates,
  regio: string,
  kaders: readonly string[],
): Promise<Record<string, number>> {
  const aantallen: Record<string, number> = {};
  for (const kader of kaders) {
    const { versies } = await aggregates.state(kwaliteitskaderDecider, kwaliteitskaderId(regio, kader));
    aantallen[kader] = versies.length;
  }
  return aantallen;
}
