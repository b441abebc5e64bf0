import { type EventDefinitions, type EventSpecs } from './event-definition.js';
import { type z } from 'zod';

/** An event as consumers see it: the fact plus what the log adds. Structurally a `RecordedEvent`. */
export interface ConsumedEvent<Type extends string, Data> {
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  readonly position: bigint;
  readonly type: Type;
  readonly data: Data;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly actor: { readonly subject: string; readonly rol: string; readonly organisatie?: string | undefined };
  readonly correlationId: string;
  readonly causationId: string;
  readonly processingActivity: string;
  readonly regio: string;
  readonly configVersion: string | null;
}

export type AnyConsumedEvent = ConsumedEvent<string, unknown>;

/** Handlers per event type, with the types erased: what a projection, policy or deadline definition keeps. */
export type HandlerMap<Args extends unknown[], Result> = ReadonlyMap<
  string,
  (event: AnyConsumedEvent, ...args: Args) => Result
>;

type Handlers<Specs extends EventSpecs, Args extends unknown[], Result> = {
  readonly [K in keyof Specs & string]?: (
    event: ConsumedEvent<K, z.output<Specs[K]['schema']>>,
    ...args: Args
  ) => Result;
};

/**
 * Typed handlers for some events of one aggregate:
 *
 *     on(contractEvents, { ContractSigned: (event, write) => ... })
 *
 * Each handler sees its own event's data type; events without a handler are passed over. What follows the event
 * (`write`, `envelope`) gets its type from the definition around it, or from an annotation.
 */
export function on<Specs extends EventSpecs, Args extends unknown[], Result>(
  definitions: EventDefinitions<Specs>,
  handlers: Handlers<Specs, Args, Result>,
): HandlerMap<Args, Result> {
  for (const type of Object.keys(handlers)) {
    if (definitions.specs[type] === undefined) {
      throw new Error(`Handler for ${type}, which is no event of ${definitions.aggregate}.`);
    }
  }
  return new Map(Object.entries(handlers));
}

/** Joins handler maps of several aggregates. Throws when two of them handle the same type. */
export function mergeHandlers<Args extends unknown[], Result>(
  maps: readonly HandlerMap<Args, Result>[],
): HandlerMap<Args, Result> {
  const merged = new Map<string, (event: AnyConsumedEvent, ...args: Args) => Result>();
  for (const map of maps) {
    for (const [type, handler] of map) {
      if (merged.has(type)) throw new Error(`Two handlers for event type ${type} in one consumer.`);
      merged.set(type, handler);
    }
  }
  return merged;
}
