import { collectDefaultMetrics, Registry } from 'prom-client';
import { countingObserver } from './counting-observer.js';
import { type Gauges } from './gauges.js';
import { Instruments } from './instruments.js';
import { type Observer } from './observer.js';

/** The metrics of this process, in the text format of Prometheus. Loaded only where they are asked for. */
export class Metrics {
  readonly contentType: string;
  readonly observer: Observer;
  private readonly registry = new Registry();
  private readonly show: (found: Gauges | undefined) => void;
  private source: (() => Promise<Gauges>) | undefined;

  constructor() {
    collectDefaultMetrics({ register: this.registry });
    this.contentType = this.registry.contentType;
    this.observer = countingObserver(this.registry);
    this.show = gauges(this.registry);
  }

  /** From now on the gauges are read there. */
  watch(source: () => Promise<Gauges>): void {
    this.source = source;
  }

  /** Also when the database does not answer: that is when one looks. The gauges then keep what they last said. */
  async text(): Promise<string> {
    this.show(await this.source?.().catch(() => undefined));
    return this.registry.metrics();
  }
}

function gauges(registry: Registry): (found: Gauges | undefined) => void {
  const make = new Instruments(registry);
  const up = make.gauge('kroniek_database_up', 'Whether the database answered when the metrics were read.');
  const head = make.gauge('kroniek_log_position', 'End of the log.');
  const position = make.gauge('kroniek_consumer_position', 'Position up to which a reader has read.', 'consumer');
  const lagEvents = make.gauge('kroniek_consumer_lag_events', 'Events that a reader has before it.', 'consumer');
  const lagSeconds = make.gauge('kroniek_consumer_lag_seconds', 'Age of the oldest of those.', 'consumer');
  const parked = make.gauge('kroniek_parked_streams', 'Streams that wait for a person.', 'consumer');
  const due = make.gauge('kroniek_deadlines_due', 'Deadlines that are due and did not fire.');
  const overdue = make.gauge('kroniek_deadlines_overdue', 'Of those, for longer than a minute.');
  const refused = make.gauge('kroniek_refused_commands', 'Commands of policies and deadlines that a rule refused.');
  const pool = make.gauge('kroniek_pool_connections', 'Connections of this process to the database.', 'state');
  return (found) => {
    up.set(found === undefined ? 0 : 1);
    if (found === undefined) return;
    // A reader that is gone must not stay in sight.
    for (const gauge of [position, lagEvents, lagSeconds, parked]) gauge.reset();
    for (const { naam, positie, achterstandGebeurtenissen, achterstandSeconden, geparkeerd } of found.lezers) {
      position.set({ consumer: naam }, sample(positie));
      lagEvents.set({ consumer: naam }, achterstandGebeurtenissen);
      parked.set({ consumer: naam }, geparkeerd);
      lagSeconds.set({ consumer: naam }, achterstandSeconden);
    }
    head.set(sample(found.positie));
    due.set(found.deadlinesDue);
    overdue.set(found.termijnenAchterstallig);
    refused.set(found.geweigerdeOpdrachten);
    for (const [state, count] of Object.entries(found.pool)) pool.set({ state }, count);
  };
}

/** A sample is a number and a position a text; it is shown to people, nobody counts with it here. */
function sample(shown: string): number {
  return Number(shown);
}
