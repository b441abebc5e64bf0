import { type Actor } from './event-store.js';

/**
 * What surrounds a command: who, why, under which id. Built by the HTTP layer from the request (`Idempotency-Key`
 * becomes `commandId`), by a policy or deadline from its cause (`derivedId`), by the importer from the message.
 */
export interface CommandEnvelope {
  /** The same id twice gives the same answer and no second event. */
  readonly commandId: string;
  /** Digest of what was asked, without ids or times made on the way: tells a repeat from another command. */
  readonly fingerprint: string;
  readonly actor: Actor;
  readonly correlationId: string;
  readonly causationId: string;
  /** Verwerkingsactiviteit (doelbinding), e.g. `contractbeheer`. */
  readonly processingActivity: string;
  readonly regio: string;
}

/** What a handler gives back: the answer for the user and the position to wait for. */
export interface CommandResult<Answer = unknown> {
  /** Log position as text, for the header `Kroniek-Positie`. */
  readonly positie: string;
  readonly antwoord: Answer;
}
