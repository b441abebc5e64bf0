/** What is told to the outside about the work of this process. Both parts are off unless the environment sets them. */
export interface TelemetryConfig {
  /** Address of the house's own collector of traces (OTLP over HTTP); undefined: no traces are made. */
  readonly otlpUrl: string | undefined;
  /** Port of the metrics, apart from the API; undefined: nothing is counted. 0: any free port. */
  readonly metricsPort: number | undefined;
}
