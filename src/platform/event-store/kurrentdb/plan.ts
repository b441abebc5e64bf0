import { type AppendRequest, type EventMetadata, type ExpectedRevision, type NewEvent } from '../event-store.js';

/** What one request asks of one stream: the server takes each stream once per append. */
export interface StreamPlan {
  readonly stream: string;
  /** Of the stream before the append; undefined where every append to it said `any`. */
  readonly expected: 'new' | number | undefined;
  readonly events: readonly { readonly event: NewEvent; readonly metadata: EventMetadata }[];
}

export interface AppendPlan {
  /** In the order in which each stream is first named; those without events are left out. */
  readonly streams: readonly StreamPlan[];
  /**
   * The server cannot judge the expectations of this request: it names a stream without events for it, or contradicts
   * itself. They are checked against the revisions as they are read.
   */
  readonly check: boolean;
}

interface Growing {
  base: 'new' | number | undefined;
  readonly events: { event: NewEvent; metadata: EventMetadata }[];
}

/** Gathers the appends of a request per stream, and their expectations into one per stream. */
export function planOf({ appends, metadata }: AppendRequest): AppendPlan {
  const streams = new Map<string, Growing>();
  let check = false;
  for (const { stream, expected, events } of appends) {
    const known = streams.get(stream);
    const grown: Growing = known ?? { base: undefined, events: [] };
    streams.set(stream, grown);
    const base = baseOf(expected, grown.events.length);
    if (base === 'impossible' || (base !== undefined && grown.base !== undefined && base !== grown.base)) check = true;
    else grown.base ??= base;
    grown.events.push(...events.map((event) => ({ event, metadata })));
  }
  const plans = [...streams].map(([stream, { base, events }]) => ({ stream, expected: base, events }));
  return {
    streams: plans.filter(({ events }) => events.length > 0),
    check: check || plans.some(({ events }) => events.length === 0),
  };
}

/** The revision that a stream must have before the append, where this part expects `expected` after `before` events. */
function baseOf(expected: ExpectedRevision, before: number): 'new' | number | undefined | 'impossible' {
  if (typeof expected === 'object') return undefined;
  const base = (expected === 'new' ? -1 : expected) - before;
  if (base < -1) return 'impossible';
  return base === -1 ? 'new' : base;
}
