import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { AlwaysOnSampler, BatchSpanProcessor, type SpanExporter, TracerProvider } from '@opentelemetry/sdk-trace';
import { newId } from '../../kernel/ids.js';
import { API_VERSION } from '../http/version.js';
import { IdSource, TracingObserver } from './tracing-observer.js';

/** Loaded only where the environment names a collector: nothing of OpenTelemetry is there otherwise. */
export function openTracing(
  url: string,
  taken: readonly string[],
  onFault: () => void,
): { readonly observer: TracingObserver; stop(): Promise<void> } {
  const ids = new IdSource();
  const exporter = reporting(new OTLPTraceExporter({ url, timeoutMillis: 5_000 }), onFault);
  const provider = new TracerProvider({
    idGenerator: ids,
    sampler: new AlwaysOnSampler(),
    // Nothing of the machine: only what we say here.
    resource: resourceFromAttributes({
      'service.name': 'kroniek',
      'service.version': API_VERSION,
      'service.instance.id': newId(),
      'kroniek.taken': taken.join(','),
    }),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  });
  return {
    observer: new TracingObserver(provider.getTracer('kroniek', API_VERSION), ids),
    stop: () => provider.shutdown(),
  };
}

/** What the exporter says of a fault may hold the address; that there was one is enough to go and look. */
function reporting(exporter: SpanExporter, onFault: () => void): SpanExporter {
  return {
    export: (spans, done) =>
      exporter.export(spans, (result) => {
        if (result.error !== undefined) onFault();
        done(result);
      }),
    forceFlush: () => exporter.forceFlush?.() ?? Promise.resolve(),
    shutdown: () => exporter.shutdown(),
  };
}
