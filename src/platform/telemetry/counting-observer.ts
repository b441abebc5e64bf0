import { type Registry } from 'prom-client';
import { Instruments } from './instruments.js';
import { type BegunRequest, type ObservedCommand, type Observer, outcomeOf } from './observer.js';

const METHODS = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']);

/**
 * Counts the work of this process. A label is a name of our own (a reader, a command, a route's template) or a status:
 * never an id, so that their number has an end and none of them tells of a person.
 */
export function countingObserver(registry: Registry): Observer {
  const make = new Instruments(registry);
  const appended = make.counter('kroniek_events_appended_total', 'Events that were stored.');
  const appendSeconds = make.seconds('kroniek_append_duration_seconds', 'Time of an append, from call to commit.');
  const appendEvents = make.sizes('kroniek_append_events', 'Events in one append.');
  const applied = make.counter(
    'kroniek_consumer_applied_events_total',
    'Events that a reader was through.',
    'consumer',
  );
  const applySeconds = make.seconds('kroniek_consumer_apply_duration_seconds', 'Time of one page.', 'consumer');
  const pageEvents = make.sizes('kroniek_consumer_page_events', 'Events in one page.', 'consumer');
  const failures = make.counter('kroniek_consumer_failures_total', 'Pages that were not applied.', 'consumer');
  const fired = make.counter('kroniek_deadlines_fired_total', 'Deadlines that fired.', 'deadline', 'outcome');
  const commands = make.counter('kroniek_commands_total', 'Commands by how they ended.', 'command', 'outcome');
  const requests = make.counter('kroniek_http_requests_total', 'Requests.', 'method', 'route', 'status');
  const requestSeconds = make.seconds('kroniek_http_request_duration_seconds', 'Time of a request.', 'method', 'route');
  return {
    request: (begun: BegunRequest) => {
      const stop = timer();
      const method = METHODS.has(begun.method) ? begun.method : 'anders';
      return {
        within: (next) => next(),
        end: (route, status) => {
          requests.inc({ method, route, status: String(status) });
          requestSeconds.observe({ method, route }, stop());
        },
      };
    },
    command: async <T>(command: ObservedCommand, work: () => Promise<T>): Promise<T> => {
      const name = command.constructor.name;
      const count = (outcome: string): void => commands.inc({ command: name, outcome });
      return counted(
        work,
        () => count('gelukt'),
        (error) => count(outcomeOf(error)),
      );
    },
    append: async (request, work) => {
      const stop = timer();
      const result = await work();
      appendSeconds.observe(stop());
      if (!result.stored) return result;
      const events = request.appends.reduce((sum, append) => sum + append.events.length, 0);
      appended.inc(events);
      appendEvents.observe(events);
      return result;
    },
    apply: (consumer, events, work) => {
      const stop = timer();
      const labels = { consumer: consumer.name };
      return counted(
        work,
        () => {
          applySeconds.observe(labels, stop());
          pageEvents.observe(labels, events.length);
          applied.inc(labels, events.length);
        },
        () => failures.inc(labels),
      );
    },
    fire: (deadline, _cause, work) =>
      counted(
        work,
        () => fired.inc({ deadline, outcome: 'gelukt' }),
        (error) => fired.inc({ deadline, outcome: outcomeOf(error) }),
      ),
  };
}

function timer(): () => number {
  const begin = performance.now();
  return () => (performance.now() - begin) / 1000;
}

async function counted<T>(work: () => Promise<T>, done: () => void, failed: (error: unknown) => void): Promise<T> {
  try {
    const result = await work();
    done();
    return result;
  } catch (error) {
    failed(error);
    throw error;
  }
}
