import { Inject, Injectable } from '@nestjs/common';
import { type Decider, fold } from '../../kernel/decider.js';
import { type AnyDomainEvent, encodeEvent } from '../../kernel/event-definition.js';
import { Rejection } from '../../kernel/rejection.js';
import { type CommandEnvelope, type CommandResult } from './command.js';
import { EVENT_STORE, type EventStore, type StreamAppend, WrongExpectedRevision } from './event-store.js';

/** One aggregate's part in a command. */
export interface Part {
  readonly stream: string;
  /** Decides on the current state, for a command of this region. Throws Rejection `NIET_GEVONDEN` for one of another. */
  readonly load: (regio: string) => Promise<{ readonly revision: number; readonly events: readonly AnyDomainEvent[] }>;
}

export interface ExecuteOptions {
  /** Version of the regioconfiguratie that the decision rests on; null where no rule of it was applied. */
  readonly configVersion: string | null;
  /** What the user gets back, kept with the command id. */
  readonly answer: unknown;
}

/** Load, fold, decide, append, retry once on a lost race: written here, and nowhere else. */
@Injectable()
export class Aggregates {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  /**
   * Current state of one aggregate; the initial state where its stream does not exist. With `regio` also where it
   * belongs to another region: give it wherever the id comes from outside.
   */
  async state<S, C, E extends AnyDomainEvent>(decider: Decider<S, C, E>, id: string, regio?: string): Promise<S> {
    const found = await this.load(decider, id);
    return regio !== undefined && found.regio !== undefined && found.regio !== regio ? decider.initial : found.state;
  }

  /** `state` of many aggregates in one reading, each with the revision of its last event; -1 where it has none. */
  async states<S, C, E extends AnyDomainEvent>(
    decider: Decider<S, C, E>,
    ids: Iterable<string>,
    regio: string,
  ): Promise<Map<string, { readonly state: S; readonly revision: number }>> {
    const unique = [...new Set(ids)];
    const found = await this.store.readStreams(unique.map((id) => `${decider.category}-${id}`));
    return new Map(
      unique.map((id) => {
        const history = found.get(`${decider.category}-${id}`) ?? [];
        const foreign = history[0] !== undefined && history[0].regio !== regio;
        const state = foreign ? decider.initial : fold(decider, history as unknown as E[]);
        return [id, { state, revision: history.at(-1)?.revision ?? -1 }];
      }),
    );
  }

  /** Prepares one aggregate's part of a command, for `execute`. */
  part<S, C, E extends AnyDomainEvent>(decider: Decider<S, C, E>, id: string, command: C): Part {
    return {
      stream: `${decider.category}-${id}`,
      load: async (asked) => {
        const { state, revision, regio } = await this.load(decider, id);
        // Before the decider speaks: what belongs to another region must not show in the reason of a refusal.
        if (regio !== undefined && regio !== asked) {
          throw new Rejection('NIET_GEVONDEN', 'Dit bestaat niet in uw regio. Controleer het kenmerk.', 'not-found');
        }
        return { revision, events: decider.decide(command, state) };
      },
    };
  }

  /**
   * Decides every part and appends all their events atomically. A lost race is decided again once on the new state.
   * Throws `Rejection` (a rule), `WrongExpectedRevision` (lost twice) or `CommandIdReused`.
   */
  async execute<Answer>(
    parts: readonly Part[],
    envelope: CommandEnvelope,
    options: ExecuteOptions & { readonly answer: Answer },
  ): Promise<CommandResult<Answer>> {
    try {
      return await this.attempt(parts, envelope, options);
    } catch (error) {
      if (error instanceof WrongExpectedRevision) return this.attempt(parts, envelope, options);
      throw error;
    }
  }

  private async attempt<Answer>(
    parts: readonly Part[],
    envelope: CommandEnvelope,
    options: ExecuteOptions & { readonly answer: Answer },
  ): Promise<CommandResult<Answer>> {
    const appends: StreamAppend[] = [];
    for (const part of parts) {
      const { revision, events } = await part.load(envelope.regio);
      appends.push({
        stream: part.stream,
        expected: revision < 0 ? 'new' : revision,
        events: events.map((event) => ({ type: event.type, occurredAt: event.occurredAt, ...encodeEvent(event) })),
      });
    }
    const result = await this.store.append({
      appends,
      metadata: {
        actor: envelope.actor,
        correlationId: envelope.correlationId,
        causationId: envelope.causationId,
        processingActivity: envelope.processingActivity,
        regio: envelope.regio,
        configVersion: options.configVersion,
      },
      command: { id: envelope.commandId, fingerprint: envelope.fingerprint, answer: options.answer },
    });
    return { positie: result.position.toString(), antwoord: result.answer as Answer };
  }

  private async load<S, C, E extends AnyDomainEvent>(
    decider: Decider<S, C, E>,
    id: string,
  ): Promise<{ state: S; revision: number; regio: string | undefined }> {
    const history = await this.store.readStream(`${decider.category}-${id}`);
    return {
      state: fold(decider, history as unknown as E[]),
      revision: history.at(-1)?.revision ?? -1,
      regio: history[0]?.regio,
    };
  }
}
