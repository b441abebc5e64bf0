import { type CommandEnvelope } from '../event-store/command.js';
import { type AppendRequest, type AppendResult } from '../event-store/event-store.js';
import { type EngineObserver } from './engine-observer.js';

export type ObservedCommand = object & { readonly envelope: CommandEnvelope };

export interface BegunRequest {
  readonly method: string;
  readonly correlationId: string;
  readonly traceparent: string | undefined;
}

export interface RequestObservation {
  /** What follows belongs to the request. Called again where the asynchronous context was lost. */
  within(next: () => void): void;
  /** `route` is the template (`/v1/contracten/:id`), never the address: that may hold anything. */
  end(route: string, status: number): void;
}

/** Who watches the whole way of a request: to a command, to events, to the readers of the log. */
export interface Observer extends EngineObserver {
  request(begun: BegunRequest): RequestObservation;
  command<T>(command: ObservedCommand, work: () => Promise<T>): Promise<T>;
  append(request: AppendRequest, work: () => Promise<AppendResult>): Promise<AppendResult>;
}

/** The first watches the second watching, and so on. */
export function together(observers: readonly Observer[]): Observer | undefined {
  return observers.length === 0 ? undefined : observers.reduceRight((inner, outer) => nested(outer, inner));
}

function nested(outer: Observer, inner: Observer): Observer {
  return {
    request: (begun) => {
      const [first, second] = [outer.request(begun), inner.request(begun)];
      return {
        within: (next) => first.within(() => second.within(next)),
        end: (route, status) => {
          second.end(route, status);
          first.end(route, status);
        },
      };
    },
    command: (command, work) => outer.command(command, () => inner.command(command, work)),
    append: (request, work) => outer.append(request, () => inner.append(request, work)),
    apply: (consumer, events, work) => outer.apply(consumer, events, () => inner.apply(consumer, events, work)),
    fire: (deadline, cause, work) => outer.fire(deadline, cause, () => inner.fire(deadline, cause, work)),
  };
}

/** How a command ended: what a rule refused is no fault. */
export function outcomeOf(error: unknown): 'geweigerd' | 'mislukt' {
  return (error as { name?: unknown } | null)?.name === 'Rejection' ? 'geweigerd' : 'mislukt';
}
