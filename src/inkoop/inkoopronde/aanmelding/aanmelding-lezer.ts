import { Rejection } from '../../../kernel/rejection.js';
import { type Aggregates } from '../../../platform/event-store/aggregates.js';
import { type Actor } from '../../../platform/event-store/event-store.js';
import { aanmeldingDecider, type Ingediend } from './aanmelding.decider.js';

/**
 * The aanmelding as its stream tells it. Throws Rejection `AANMELDING_ONBEKEND`, also for one of another region, and to an
 * aanbieder for one that is not its own: whether another applied is not its to know.
 */
export async function aanmeldingOf(
  aggregates: Aggregates,
  aanmeldingId: string,
  { regio, actor }: { readonly regio: string; readonly actor: Actor },
): Promise<Ingediend> {
  const state = await aggregates.state(aanmeldingDecider, aanmeldingId, regio);
  const vreemd =
    actor.rol === 'aanbieder' && state.stand !== 'geen' && state.aanmelding.aanbiederId !== actor.organisatie;
  if (state.stand !== 'geen' && !vreemd) return state;
  throw new Rejection(
    'AANMELDING_ONBEKEND',
    'Deze aanmelding bestaat niet. Zoek haar op bij de inkoopronde.',
    'not-found',
  );
}
