import { Rejection } from '../../../kernel/rejection.js';
import { type Aggregates } from '../../../platform/event-store/aggregates.js';
import { inkooprondeDecider } from './inkoopronde.decider.js';
import { type Ronde } from './inkoopronde.state.js';

/** The ronde of a region as its stream tells it. Throws Rejection `INKOOPRONDE_ONBEKEND`, also for one of another region. */
export async function rondeOf(aggregates: Aggregates, rondeId: string, regio: string): Promise<Ronde> {
  const ronde = await aggregates.state(inkooprondeDecider, rondeId, regio);
  if (ronde.stand !== 'geen') return ronde;
  throw new Rejection('INKOOPRONDE_ONBEKEND', 'Deze inkoopronde bestaat niet. Begin haar eerst.', 'not-found');
}
