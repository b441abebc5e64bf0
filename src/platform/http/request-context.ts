import { AsyncLocalStorage } from 'node:async_hooks';

/** What one request gathers on its way: the position and moment up to which its answer is true. */
export interface RequestContext {
  readonly correlationId: string;
  /** From `Kroniek-Wacht-Op-Positie`. */
  readonly waitFor?: bigint | undefined;
  truth?: { positie: bigint; moment: string | null } | undefined;
}

export const requestContext = new AsyncLocalStorage<RequestContext>();
