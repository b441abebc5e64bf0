import { type Tijdstip } from '../../kernel/datum.js';
import { type HandlerMap, mergeHandlers } from '../../kernel/event-handlers.js';
import { type CommandEnvelope } from '../event-store/command.js';

export interface DueDeadline {
  readonly name: string;
  readonly key: string;
  readonly dueAt: Tijdstip;
  readonly regio: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

export type DeadlineChange =
  /** Sets or moves the deadline `key`. */
  | { readonly set: string; readonly dueAt: Tijdstip; readonly payload?: Readonly<Record<string, unknown>> }
  /** Takes the deadline `key` away; quiet when there is none. */
  | { readonly cancel: string };

export interface DeadlineDefinition {
  /** Stored: frozen. */
  readonly name: string;
  readonly version: number;
  readonly handlers: HandlerMap<[], readonly DeadlineChange[]>;
  readonly command: (due: DueDeadline, envelope: CommandEnvelope) => object;
}

const registry = new Map<string, DeadlineDefinition>();

/**
 * A deadline follows from events and becomes a command when its moment has passed on the clock: exactly once over any
 * number of processes, also after downtime. The command's decider checks again whether the term was really exceeded.
 */
export function defineDeadline(definition: {
  readonly name: string;
  /** Raise it when the same events make other deadlines than before: all rows are then made anew. Default 1. */
  readonly version?: number;
  readonly on: readonly HandlerMap<[], readonly DeadlineChange[]>[];
  readonly command: (due: DueDeadline, envelope: CommandEnvelope) => object;
}): DeadlineDefinition {
  if (registry.has(definition.name)) throw new Error(`Deadline ${definition.name} is defined twice.`);
  const made: DeadlineDefinition = {
    name: definition.name,
    version: definition.version ?? 1,
    handlers: mergeHandlers(definition.on),
    command: definition.command,
  };
  registry.set(made.name, made);
  return made;
}

export function registeredDeadlines(): readonly DeadlineDefinition[] {
  return [...registry.values()];
}
