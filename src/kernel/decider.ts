import { type AnyDomainEvent } from './event-definition.js';

/**
 * The pure heart of an aggregate. `decide` returns the events that a command causes: an empty list when the command
 * was carried out before (a repeat is quiet), a thrown `Rejection` when a rule forbids it. Neither function reads a
 * clock, makes an id or looks anything up: those come in with the command.
 */
export interface Decider<State, Command, Event extends AnyDomainEvent> {
  /** Stream category: the stream of aggregate `id` is `<category>-<id>`. Frozen. */
  readonly category: string;
  readonly initial: State;
  readonly decide: (command: Command, state: State) => readonly Event[];
  readonly evolve: (state: State, event: Event) => State;
}

/** The state after a history. */
export function fold<State, Event extends AnyDomainEvent>(
  decider: Pick<Decider<State, never, Event>, 'initial' | 'evolve'>,
  history: readonly Event[],
): State {
  return history.reduce(decider.evolve, decider.initial);
}

/** The same aggregate for several commands in one append: each is decided on what those before it leave. */
export function inOrder<State, Command, Event extends AnyDomainEvent>(
  decider: Decider<State, Command, Event>,
): Decider<State, readonly Command[], Event> {
  return {
    ...decider,
    decide(commands, state) {
      const events: Event[] = [];
      for (const command of commands) events.push(...decider.decide(command, events.reduce(decider.evolve, state)));
      return events;
    },
  };
}

/** Exhaustiveness: the compiler names the case that a switch forgot. */
export function unreachable(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
