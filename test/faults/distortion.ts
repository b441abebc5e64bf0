import { type Tijdstip } from '../../src/kernel/datum.js';
import { newId } from '../../src/kernel/ids.js';
import { type Clock } from '../../src/platform/clock/clock.js';
import { RecentEvents } from '../../src/platform/consumers/recent-events.js';
import { type AppendRequest } from '../../src/platform/event-store/event-store.js';
import { PostgresEventStore } from '../../src/platform/event-store/postgres/postgres-event-store.js';

/** A clock that is wrong by a number of milliseconds, which may change at any moment. */
export class SteppedClock implements Clock {
  offset = 0;

  now(): Date {
    return new Date(Date.now() + this.offset);
  }
}

export interface Distortion {
  /** Consumers get pages cut short, with events before them that they had already. */
  duplicates: boolean;
  /** Before an append somebody else writes in its first stream: the first attempt of every command is a lost race. */
  races: boolean;
}

const occurredAt: Tijdstip = '2026-01-01';

/** Wraps the reading and the appending of this process: the engine itself is as it is. */
export function distort(random: (below: number) => number): Distortion {
  const state: Distortion = { duplicates: false, races: false };
  const { after } = RecentEvents.prototype;
  RecentEvents.prototype.after = async function (position, limit) {
    const page = await after.call(this, position, state.duplicates ? 1 + random(limit) : limit);
    if (!state.duplicates || page.length === 0) return page;
    const from = position - BigInt(random(30));
    const again = await after.call(this, from > 0n ? from : 0n, 30);
    return [...again.filter((event) => event.position <= position), ...page];
  };
  const { append } = PostgresEventStore.prototype;
  const raced = new Set<string>();
  PostgresEventStore.prototype.append = async function (request) {
    const { command } = request;
    if (state.races && command !== undefined && !raced.has(command.id)) {
      raced.add(command.id);
      await append.call(this, rivalOf(request));
    }
    return append.call(this, request);
  };
  return state;
}

/** Worth nothing, so that amounts still add up; caused by nobody's command. */
function rivalOf({ appends, metadata }: AppendRequest): AppendRequest {
  const stream = appends[0]!.stream;
  const [type, data] = stream.startsWith('faultnotitie')
    ? ['FaultRivaalNoted', {}]
    : ['FaultBedragAdded', { bedrag: 0 }];
  return {
    appends: [{ stream, expected: { any: 'a rival' }, events: [{ type: type, schemaVersion: 1, data, occurredAt }] }],
    metadata: { ...metadata, correlationId: newId(), causationId: 'rivaal' },
  };
}
