import { AsyncLocalStorage } from 'node:async_hooks';
import { type RejectionDetail } from '../../kernel/rejection.js';

/** What one request gathers on its way: the position and moment up to which its answer is true. */
export interface RequestContext {
  readonly correlationId: string;
  /** From `Kroniek-Wacht-Op-Positie`. */
  readonly waitFor?: bigint | undefined;
  truth?: { positie: bigint; moment: string | null } | undefined;
  /** Faults of path, query and body, gathered so that one answer names them all. */
  readonly faults: RejectionDetail[];
}

export const requestContext = new AsyncLocalStorage<RequestContext>();
