import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const SIZES = [1, 2, 5, 10, 50, 100, 500, 1_000, 5_000];

/** Makes what counts and measures, in one registry. */
export class Instruments {
  constructor(private readonly registry: Registry) {}

  counter(name: string, help: string, ...labelNames: string[]): Counter {
    return new Counter({ name, help, labelNames, registers: [this.registry] });
  }

  gauge(name: string, help: string, ...labelNames: string[]): Gauge {
    return new Gauge({ name, help, labelNames, registers: [this.registry] });
  }

  seconds(name: string, help: string, ...labelNames: string[]): Histogram {
    return new Histogram({ name, help, labelNames, buckets: SECONDS, registers: [this.registry] });
  }

  sizes(name: string, help: string, ...labelNames: string[]): Histogram {
    return new Histogram({ name, help, labelNames, buckets: SIZES, registers: [this.registry] });
  }
}
