import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EVENT_STORE, type EventStore } from '../../src/platform/event-store/event-store.js';
import { openTelemetry, type Telemetry } from '../../src/platform/telemetry/telemetry.js';
import { traceIdOf } from '../../src/platform/telemetry/trace-ids.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { watchOf } from '../../src/platform/telemetry/gauges.js';

const BSN = '999900006';
const NOOR = { bsn: BSN, gemeentecode: '0503', achternaam: 'Voorbeeldvrouw', geboortedatum: '1950-02-01' };
const TRACE = '0af7651916cd43dd8448eb211c80319c';
const CALLER = 'b7ad6b7169203331';
const OFF = { otlpUrl: undefined, metricsPort: undefined };

interface Attribute {
  readonly key: string;
  readonly value: { readonly stringValue?: string; readonly intValue?: number };
}
interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly attributes: readonly Attribute[];
  readonly links?: readonly { readonly traceId: string; readonly spanId: string }[];
}

/** The house's own collector: takes in what is sent, and keeps it. */
class Collector {
  readonly bodies: string[] = [];
  private readonly server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      this.bodies.push(Buffer.concat(chunks).toString());
      response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}');
    });
  });

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/v1/traces`;
  }

  spans(): Span[] {
    return this.bodies.flatMap((body) =>
      (JSON.parse(body) as { resourceSpans: { scopeSpans: { spans: Span[] }[] }[] }).resourceSpans.flatMap((resource) =>
        resource.scopeSpans.flatMap((scope) => scope.spans),
      ),
    );
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

describe('traces and metrics', () => {
  const collector = new Collector();
  let telemetry: Telemetry;
  let kroniek: TestApp;
  let metrics: string;
  let spans: readonly Span[];
  /** What no span, label or metric may hold. */
  const secrets: string[] = [BSN, 'Voorbeeldvrouw', 'Korenmolen', '1950-02-01', 'geheime vraag', 'H5-2023-001'];

  const named = (name: string): Span => {
    const found = spans.find((span) => span.name === name);
    if (found === undefined)
      throw new Error(`No span ${name}; there are: ${[...new Set(spans.map((span) => span.name))].join(', ')}`);
    return found;
  };
  const parentOf = (span: Span): Span | undefined => spans.find(({ spanId }) => spanId === span.parentSpanId);
  const text = (span: Span, key: string): string | undefined =>
    span.attributes.find((attribute) => attribute.key === key)?.value.stringValue;

  beforeAll(async () => {
    const around = { host: '127.0.0.1', taken: ['api'], onFault: () => undefined };
    telemetry = await openTelemetry({ otlpUrl: await collector.start(), metricsPort: 0 }, around);
    kroniek = await createTestApp({ now: '2025-03-10T09:00:00Z', observer: telemetry.observer });
    telemetry.watch(watchOf(kroniek.app));
    const post = async (path: string, body: object, token: string, headers = {}): Promise<Record<string, string>> => {
      const answer = await kroniek.ask('POST', path, { token, body, headers });
      expect([path, answer.status]).toEqual([path, 201]);
      return answer.json();
    };
    const profiel = await readFile('regios/h5.yaml', 'utf8');
    await post('/v1/regioconfiguraties', { profiel }, await kroniek.token('beheerder'));
    const manager = await kroniek.token('contractmanager');
    const aanbieder = { naam: 'Stichting De Korenmolen', agbcode: '42990001', sinds: '2022-10-01' };
    const traceparent = `00-${TRACE}-${CALLER}-01`;
    const { aanbiederId } = await post('/v1/aanbieders', aanbieder, manager, { traceparent });
    const contract = {
      contractnummer: 'H5-2023-001',
      aanbiederId,
      gemeenten: ['0503', '1926'],
      productcodes: ['02A03'],
      ingangsdatum: '2023-01-01',
      duurMaanden: 36,
      ondertekendOp: '2022-10-03',
    };
    const { contractId } = await post('/v1/contracten', contract, manager);
    const consulent = await kroniek.token('consulent', { gemeente: '0503' });
    const { clientId } = await post('/v1/clienten', NOOR, consulent);
    secrets.push(aanbiederId!, contractId!, clientId!);
    // What a caller puts where it does not belong, and what is refused.
    await kroniek.ask('GET', `/v1/clienten/${BSN}/persoonsgegevens?doel=geheime%20vraag`, { token: consulent });
    await kroniek.ask('GET', `/${BSN}?naam=Voorbeeldvrouw`);
    await kroniek.ask('POST', '/v1/aanbieders', { token: manager, body: aanbieder });
    await kroniek.settle();
    kroniek.clock.set('2026-01-05T09:00:00Z');
    await kroniek.settle();
    metrics = await (await fetch(telemetry.metricsUrl!)).text();
    await kroniek.app.close();
    await telemetry.stop();
    spans = collector.spans();
  });
  afterAll(async () => {
    await kroniek.close();
    await collector.stop();
  });

  it('follows a request to its command, its append, its event and the readers of it', () => {
    const event = named('event AanbiederRegistered');
    const append = parentOf(event)!;
    const command = parentOf(append)!;
    const request = parentOf(command)!;
    expect([append.name, command.name, request.name]).toEqual([
      'append',
      'command RegisterAanbieder',
      'POST /v1/aanbieders',
    ]);
    expect([request.traceId, request.parentSpanId]).toEqual([TRACE, CALLER]);
    const readers = spans.filter(({ parentSpanId, links = [] }) =>
      [parentSpanId, ...links.map(({ spanId }) => spanId)].includes(event.spanId),
    );
    expect(readers.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['projection contractregister', 'projection audittrail']),
    );
  });

  it('follows an event to the command of a policy', () => {
    const command = named('command DefineKpi');
    const published = named('event RegioconfiguratiePublished');
    expect(command.traceId).toBe(published.traceId);
    const parent = parentOf(command)!;
    expect(['policy when-regioconfiguratie-published-then-define-kpis', published.name]).toContain(parent.name);
    expect(named('event KpiDefined').traceId).toBe(published.traceId);
  });

  it('follows a deadline to its command, in the trace of the event that set it', () => {
    const command = named('command LetContractExpire');
    const deadline = parentOf(command)!;
    expect(deadline.name).toBe('deadline contract-expiry');
    expect(deadline.traceId).toBe(named('event ContractSigned').traceId);
  });

  it('finds the trace of every event by what the event holds', async () => {
    const later = await createTestApp({ database: kroniek.database });
    try {
      for (const event of await later.app.get<EventStore>(EVENT_STORE).readAll(0n, 1_000)) {
        expect(spans.map(({ traceId }) => traceId)).toContain(traceIdOf(event.correlationId));
        expect(
          JSON.stringify(event, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)),
        ).not.toContain(CALLER);
      }
    } finally {
      await later.close();
    }
  });

  it('tells a refusal by its code, and no fault', () => {
    const refused = spans.find((span) => text(span, 'kroniek.code') === 'AGBCODE_AL_GEREGISTREERD')!;
    expect([refused.name, text(refused, 'kroniek.outcome')]).toEqual(['command RegisterAanbieder', 'geweigerd']);
  });

  it('holds nothing of a person, no body, no text and no id of what it is about (R-DAT-09)', () => {
    expect(spans.length).toBeGreaterThan(50);
    for (const secret of secrets) {
      expect([secret, collector.bodies.some((body) => body.includes(secret))]).toEqual([secret, false]);
      expect([secret, metrics.includes(secret)]).toEqual([secret, false]);
    }
    expect(named('GET onbekend').traceId).toMatch(/^[0-9a-f]{32}$/);
  });

  it('counts by reader, command, route and outcome', () => {
    const value = (line: string): number => {
      const found = metrics.split('\n').find((one) => one.startsWith(`${line} `));
      if (found === undefined) throw new Error(`No line ${line} in:\n${metrics}`);
      return Number(found.slice(line.length + 1));
    };
    expect(value('kroniek_http_requests_total{method="POST",route="/v1/aanbieders",status="201"}')).toBe(1);
    expect(value('kroniek_http_requests_total{method="POST",route="/v1/aanbieders",status="409"}')).toBe(1);
    expect(value('kroniek_http_requests_total{method="GET",route="onbekend",status="404"}')).toBe(1);
    expect(value('kroniek_commands_total{command="RegisterAanbieder",outcome="gelukt"}')).toBe(1);
    expect(value('kroniek_commands_total{command="RegisterAanbieder",outcome="geweigerd"}')).toBe(1);
    expect(value('kroniek_deadlines_fired_total{deadline="contract-expiry",outcome="gelukt"}')).toBe(1);
    expect(value('kroniek_events_appended_total')).toBe(value('kroniek_log_position'));
    expect(value('kroniek_consumer_lag_events{consumer="contractregister"}')).toBe(0);
    expect(value('kroniek_consumer_position{consumer="contractregister"}')).toBe(value('kroniek_log_position'));
    expect(value('kroniek_consumer_applied_events_total{consumer="audittrail"}')).toBe(value('kroniek_log_position'));
    expect(value('kroniek_parked_streams{consumer="audittrail"}')).toBe(0);
    expect(value('kroniek_deadlines_overdue')).toBe(0);
    expect(value('kroniek_database_up')).toBe(1);
    expect(value('kroniek_pool_connections{state="total"}')).toBeGreaterThan(0);
    for (const name of [
      'append_duration_seconds',
      'append_events',
      'consumer_apply_duration_seconds',
      'consumer_page_events',
    ]) {
      expect(metrics).toContain(`kroniek_${name}_bucket`);
    }
    expect(metrics).toContain('process_cpu_seconds_total');
  });

  it('shows metrics on a port of their own only, and not on that of the API', async () => {
    const own = await openTelemetry(
      { otlpUrl: undefined, metricsPort: 0 },
      { host: '127.0.0.1', taken: [], onFault: () => undefined },
    );
    try {
      expect((await fetch(own.metricsUrl!)).status).toBe(200);
      expect((await fetch(own.metricsUrl!.replace('/metrics', '/'))).status).toBe(404);
      expect((await fetch(own.metricsUrl!, { method: 'POST' })).status).toBe(404);
    } finally {
      await own.stop();
    }
    expect(spans.some(({ name }) => name.includes('/metrics'))).toBe(false);
  });

  it('is nothing at all when it is not asked for', async () => {
    const none = await openTelemetry(OFF, { host: '127.0.0.1', taken: [], onFault: () => undefined });
    expect([none.observer, none.metricsUrl, none.traceId()]).toEqual([undefined, undefined, undefined]);
  });

  it('says that traces do not arrive, without the address, and goes on', async () => {
    let faults = 0;
    const closed = 'http://127.0.0.1:9/v1/traces';
    const own = await openTelemetry(
      { otlpUrl: closed, metricsPort: undefined },
      { host: '127.0.0.1', taken: [], onFault: () => (faults += 1) },
    );
    await own.observer!.fire('test', { id: 'x', correlationId: 'y' }, async () => undefined);
    await own.stop().catch(() => undefined);
    expect(faults).toBeGreaterThan(0);
  });
});
