import { type Datum } from '../../kernel/datum.js';
import { Rejection } from '../../kernel/rejection.js';
import { type Actor } from '../../platform/event-store/event-store.js';
import { inBereik } from '../bereik.js';
import { type BekendeToewijzing, type ToewijzingState } from '../toewijzing/toewijzing.state.js';

/** The days on which an aanbieder gives the care of a toewijzing, as far as they are known. */
export interface Toewijzingsduur {
  readonly vanaf: Datum;
  /** Null where no end is known. */
  readonly laatsteDag: Datum | null;
  /** Withdrawn or refused: it holds on no day. */
  readonly vervallen: boolean;
}

export function duurVan({ stand, gegevens, zorg }: BekendeToewijzing): Toewijzingsduur {
  const { gewensteStartdatum: vanaf, einddatum } = gegevens;
  const gemeld = zorg.stand === 'beeindigd' ? zorg.einddatum : null;
  const vervallen = stand === 'ingetrokken' || stand === 'geweigerd';
  return { vanaf, laatsteDag: vroegste(einddatum, gemeld), vervallen };
}

/** The earlier of two last days, where null is none. */
export function vroegste(a: Datum | null, b: Datum | null): Datum | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

/** Throws Rejection TOEWIJZING_ONBEKEND, also where the actor may not see it. */
export function bekend(toewijzing: ToewijzingState, actor: Actor): BekendeToewijzing {
  if (toewijzing.stand === 'onbekend' || !inBereik(actor, toewijzing.gegevens)) {
    throw new Rejection('TOEWIJZING_ONBEKEND', 'Deze toewijzing is niet bekend. Controleer het kenmerk.', 'not-found');
  }
  return toewijzing;
}
