import { type Gauges } from './gauges.js';
import { type SmallServer } from '../http/small-server.js';
import { type Observer, together } from './observer.js';
import { type TelemetryConfig } from './telemetry-config.js';

/** What is told about the work of this process; nothing, unless the environment asked for it. */
export interface Telemetry {
  readonly observer: Observer | undefined;
  /** Where the metrics are read. */
  readonly metricsUrl: string | undefined;
  /** The trace of the work that goes on now. */
  traceId(): string | undefined;
  /** What the metrics show of the state of the installation is read there. */
  watch(source: () => Promise<Gauges>): void;
  /** Sends what was not sent yet. */
  stop(): Promise<void>;
}

export interface TelemetrySurroundings {
  readonly host: string;
  readonly taken: readonly string[];
  /** Traces do not reach the collector. */
  readonly onFault: () => void;
}

/**
 * Loads only what is asked for: with the settings as they come, no package of OpenTelemetry or Prometheus is in the process
 * and nothing leaves the house. Rejects with the code `EADDRINUSE` where the port of the metrics is taken.
 */
export async function openTelemetry(config: TelemetryConfig, around: TelemetrySurroundings): Promise<Telemetry> {
  const tracing =
    config.otlpUrl === undefined
      ? undefined
      : (await import('./open-tracing.js')).openTracing(config.otlpUrl, around.taken, around.onFault);
  const metrics = config.metricsPort === undefined ? undefined : new (await import('./metrics.js')).Metrics();
  let server: SmallServer | undefined;
  if (metrics !== undefined && config.metricsPort !== undefined) {
    const { serveMetrics } = await import('./serve-metrics.js');
    server = await serveMetrics(metrics, around.host, config.metricsPort);
  }
  return {
    observer: together([tracing?.observer, metrics?.observer].filter((one) => one !== undefined)),
    metricsUrl: server === undefined ? undefined : `${server.url}/metrics`,
    traceId: () => tracing?.observer.traceId(),
    watch: (source) => metrics?.watch(source),
    stop: async () => {
      await server?.close();
      await tracing?.stop();
    },
  };
}
