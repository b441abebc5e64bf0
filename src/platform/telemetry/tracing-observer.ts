import { AsyncLocalStorage } from 'node:async_hooks';
import {
  type Attributes,
  type Context,
  type Link,
  ROOT_CONTEXT,
  type Span,
  type SpanContext,
  SpanKind,
  SpanStatusCode,
  trace,
  TraceFlags,
  type Tracer,
} from '@opentelemetry/api';
import { type IdGenerator, RandomIdGenerator } from '@opentelemetry/sdk-trace';
import { type AppendRequest, type AppendResult, type RecordedEvent } from '../event-store/event-store.js';
import { type ObservedCause, type ObservedConsumer } from './engine-observer.js';
import {
  type BegunRequest,
  type ObservedCommand,
  type Observer,
  outcomeOf,
  type RequestObservation,
} from './observer.js';
import { callerOf, spanIdOf, traceIdOf } from './trace-ids.js';

/** Of one page or append: a rebuild of a million events makes no million spans or links. */
const MAX_EVENTS = 100;

/** Random ids, unless the next span must be one that others can work out. */
export class IdSource implements IdGenerator {
  private readonly random = new RandomIdGenerator();
  private wanted: { readonly traceId?: string; readonly spanId?: string } = {};

  generateTraceId = (): string => this.wanted.traceId ?? this.random.generateTraceId();
  generateSpanId = (): string => this.wanted.spanId ?? this.random.generateSpanId();

  with<T>(wanted: { readonly traceId?: string; readonly spanId?: string }, start: () => T): T {
    this.wanted = wanted;
    try {
      return start();
    } finally {
      this.wanted = {};
    }
  }
}

interface Scope {
  readonly span: Span;
  /** Spans of the events of this page, by the id of the event. */
  readonly causes: ReadonlyMap<string, SpanContext>;
}

interface Start {
  readonly kind: SpanKind;
  readonly attributes: Attributes;
  /** Parent; without one the span begins the trace of the correlation id. */
  readonly parent?: SpanContext | undefined;
  readonly correlationId?: string;
  readonly links?: Link[];
  readonly spanId?: string;
}

/**
 * Makes spans of the way from a request to its last reader. An attribute is a name or a number of our own: never a body,
 * a text that someone typed, an id of a stream or a client, or the message of an error (promise 7).
 */
export class TracingObserver implements Observer {
  private readonly scopes = new AsyncLocalStorage<Scope>();

  constructor(
    private readonly tracer: Tracer,
    private readonly ids: IdSource,
  ) {}

  /** Of the work that goes on now. */
  traceId(): string | undefined {
    return this.active()?.traceId;
  }

  request(begun: BegunRequest): RequestObservation {
    const span = this.start(begun.method, {
      kind: SpanKind.SERVER,
      attributes: { 'http.request.method': begun.method },
      parent: remote(callerOf(begun.traceparent)),
      correlationId: begun.correlationId,
    });
    return {
      within: (next) => this.scopes.run({ span, causes: new Map() }, next),
      end: (route, status) => {
        span.updateName(`${begun.method} ${route}`);
        span.setAttributes({ 'http.route': route, 'http.response.status_code': status });
        if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
      },
    };
  }

  command<T>(command: ObservedCommand, work: () => Promise<T>): Promise<T> {
    const { correlationId, causationId } = command.envelope;
    const active = this.active();
    // A page holds events of many traces: what a policy asks for belongs to the trace of its event.
    const own = active?.traceId === traceIdOf(correlationId);
    const name = command.constructor.name;
    return this.within(
      `command ${name}`,
      {
        kind: SpanKind.INTERNAL,
        attributes: { 'kroniek.command': name },
        parent: own ? active : this.scopes.getStore()?.causes.get(causationId),
        correlationId,
        links: own || active === undefined ? [] : [{ context: active }],
      },
      work,
    );
  }

  append(request: AppendRequest, work: () => Promise<AppendResult>): Promise<AppendResult> {
    const types = request.appends.flatMap(({ events }) => events.map(({ type }) => type));
    return this.within(
      'append',
      {
        kind: SpanKind.INTERNAL,
        attributes: { 'kroniek.event_count': types.length, 'kroniek.event_types': [...new Set(types)].slice(0, 20) },
        parent: this.active(),
        correlationId: request.metadata.correlationId,
      },
      async (span) => {
        const result = await work();
        span.setAttributes({ 'kroniek.position': result.position.toString(), 'kroniek.stored': result.stored });
        if (result.stored) this.tellEvents(request, span.spanContext());
        return result;
      },
    );
  }

  apply<T>(consumer: ObservedConsumer, events: readonly RecordedEvent[], work: () => Promise<T>): Promise<T> {
    const contexts = new Map(events.slice(0, MAX_EVENTS).map((event) => [event.id, contextOf(event)]));
    const traces = new Set(events.map((event) => traceIdOf(event.correlationId)));
    const [first, ...rest] = contexts.values();
    const parent = traces.size === 1 ? first : undefined;
    return this.within(
      `${consumer.kind} ${consumer.name}`,
      {
        kind: SpanKind.CONSUMER,
        attributes: {
          'kroniek.consumer': consumer.name,
          'kroniek.kind': consumer.kind,
          'kroniek.event_count': events.length,
          'kroniek.position': events.at(-1)?.position.toString() ?? '',
        },
        parent,
        links: (parent === undefined ? [...contexts.values()] : rest).map((context) => ({ context })),
      },
      work,
      contexts,
    );
  }

  fire<T>(deadline: string, cause: ObservedCause, work: () => Promise<T>): Promise<T> {
    const attributes = { 'kroniek.deadline': deadline };
    return this.within(
      `deadline ${deadline}`,
      { kind: SpanKind.CONSUMER, attributes, correlationId: cause.correlationId },
      work,
    );
  }

  /** One span per event, which its readers find by stream and revision. */
  private tellEvents(request: AppendRequest, parent: SpanContext): void {
    let told = 0;
    for (const { stream, expected, events } of request.appends) {
      if (typeof expected === 'object') continue;
      for (const [index, { type }] of events.entries()) {
        if ((told += 1) > MAX_EVENTS) return;
        const revision = (expected === 'new' ? -1 : expected) + 1 + index;
        const attributes = { 'kroniek.event_type': type };
        this.start(`event ${type}`, {
          kind: SpanKind.PRODUCER,
          attributes,
          // The trace of the event, also where the append was part of another.
          parent: { ...parent, traceId: traceIdOf(request.metadata.correlationId) },
          spanId: spanIdOf({ stream, revision }),
        }).end();
      }
    }
  }

  private active(): SpanContext | undefined {
    return this.scopes.getStore()?.span.spanContext();
  }

  private async within<T>(
    name: string,
    start: Start,
    work: (span: Span) => Promise<T>,
    causes: Scope['causes'] = new Map(),
  ): Promise<T> {
    const span = this.start(name, start);
    try {
      return await this.scopes.run({ span, causes }, () => work(span));
    } catch (error) {
      this.fail(span, error);
      throw error;
    } finally {
      span.end();
    }
  }

  /** The code of a refusal and the class of an error say what happened; its message may hold anything. */
  private fail(span: Span, error: unknown): void {
    const outcome = outcomeOf(error);
    span.setAttribute('kroniek.outcome', outcome);
    if (outcome === 'mislukt') span.setStatus({ code: SpanStatusCode.ERROR });
    const { code } = error as { code?: unknown };
    if (typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,60}$/.test(code)) span.setAttribute('kroniek.code', code);
    if (error instanceof Error) span.setAttribute('error.type', error.constructor.name);
  }

  private start(name: string, { kind, attributes, parent, correlationId, links, spanId }: Start): Span {
    const context: Context = parent === undefined ? ROOT_CONTEXT : trace.setSpanContext(ROOT_CONTEXT, parent);
    const wanted = {
      ...(correlationId === undefined ? {} : { traceId: traceIdOf(correlationId) }),
      ...(spanId === undefined ? {} : { spanId }),
    };
    return this.ids.with(wanted, () => this.tracer.startSpan(name, { kind, attributes, links: links ?? [] }, context));
  }
}

function contextOf(event: RecordedEvent): SpanContext {
  return remote({ traceId: traceIdOf(event.correlationId), spanId: spanIdOf(event) });
}

function remote(found: { traceId: string; spanId: string }): SpanContext;
function remote(found: { traceId: string; spanId: string } | undefined): SpanContext | undefined;
function remote(found: { traceId: string; spanId: string } | undefined): SpanContext | undefined {
  return found === undefined ? undefined : { ...found, traceFlags: TraceFlags.SAMPLED, isRemote: true };
}
