import { AsyncLocalStorage } from 'node:async_hooks';
import { type RejectionDetail } from '../../kernel/rejection.js';
import { type Tijdstip } from '../../kernel/datum.js';

/**
 * What an answer may rest on: the events recorded at or before `op`, or those up to and including `totPositie`. Only the
 * second is exact to the event; several events can be recorded in one millisecond.
 */
export type Bekend =
  | { readonly op: Tijdstip }
  | {
      readonly totPositie: bigint;
      /** When the event at that position was recorded; null before the first event. */
      readonly vastgelegd: Tijdstip | null;
    };

/** What one request gathers on its way: the position and moment up to which its answer is true. */
export interface RequestContext {
  readonly correlationId: string;
  /** From `Kroniek-Wacht-Op-Positie`. */
  readonly waitFor?: bigint | undefined;
  /** The read models that the route of this question names (`@LeestVan`); undefined where it is no question. */
  leestVan?: readonly string[] | undefined;
  /** Set where the answer must be as it was known earlier; every read of a read model obeys it (`ReadModels.read`). */
  bekend?: Bekend | undefined;
  truth?: { positie: bigint; moment: string | null } | undefined;
  /** Faults of path, query and body, gathered so that one answer names them all. */
  readonly faults: RejectionDetail[];
}

export const requestContext = new AsyncLocalStorage<RequestContext>();
