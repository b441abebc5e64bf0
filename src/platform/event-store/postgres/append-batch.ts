import { newId } from '../../../kernel/ids.js';
import { type AppendRequest, type AppendResult, CommandIdReused, type Position, type Receipt } from '../event-store.js';
import { expectationFault } from '../expectations.js';

export type Outcome = { readonly ok: AppendResult } | { readonly failed: Error };

/** An outcome before the head is known: `offset` counts from the position before the batch. */
type Decided = Outcome | { readonly offset: number; readonly stored: boolean; readonly answer: unknown };

/** As `kroniek.append` takes it: see migration 0003. */
export type EventLine = readonly [
  id: string,
  stream: string,
  revision: number,
  type: string,
  schemaVersion: number,
  data: unknown,
  occurredAt: string,
  actor: unknown,
  correlationId: string,
  causationId: string,
  processingActivity: string,
  regio: string,
  configVersion: string | null,
];

export type ReceiptLine = readonly [commandId: string, fingerprint: string, offset: number, answer: unknown];

/** What is known of the log when a batch is decided. */
export interface Known {
  /** Revision of the last event per stream; -1 where there is none. */
  readonly revisions: Map<string, number>;
  readonly receipts: ReadonlyMap<string, Receipt>;
}

/**
 * Decides appends one after another, each against what is known plus the appends before it, and gathers what is to be
 * stored. One that cannot be stored fails alone.
 */
export class AppendBatch {
  readonly events: EventLine[] = [];
  readonly receipts: ReceiptLine[] = [];
  private readonly decided: Decided[] = [];
  private readonly ownReceipts = new Map<string, ReceiptLine>();

  constructor(private readonly known: Known) {}

  add(request: AppendRequest): void {
    this.decided.push(this.decide(request));
  }

  /** Whether one of them cannot be stored, by what is known. */
  get refuses(): boolean {
    return this.decided.some((decided) => 'failed' in decided);
  }

  /** In the order of `add`. */
  outcomes(before: Position): Outcome[] {
    return this.decided.map((decided) =>
      'offset' in decided
        ? { ok: { position: before + BigInt(decided.offset), stored: decided.stored, answer: decided.answer } }
        : decided,
    );
  }

  private decide({ appends, metadata, command }: AppendRequest): Decided {
    const repeat = command === undefined ? undefined : this.repeatOf(command);
    if (repeat !== undefined) return repeat;
    const fault = expectationFault(appends, this.known.revisions);
    if (fault !== undefined) return { failed: fault };
    for (const { stream, events } of appends) {
      let revision = this.known.revisions.get(stream) ?? -1;
      for (const event of events) {
        revision += 1;
        this.events.push([
          event.id ?? newId(),
          stream,
          revision,
          event.type,
          event.schemaVersion,
          mustBeJson(event.data),
          event.occurredAt,
          metadata.actor,
          metadata.correlationId,
          metadata.causationId,
          metadata.processingActivity,
          metadata.regio,
          metadata.configVersion,
        ]);
      }
      this.known.revisions.set(stream, revision);
    }
    const offset = this.events.length;
    if (command !== undefined) {
      const receipt = [command.id, command.fingerprint, offset, command.answer ?? null] as const;
      this.receipts.push(receipt);
      this.ownReceipts.set(command.id, receipt);
    }
    return { offset, stored: true, answer: command?.answer };
  }

  private repeatOf(command: NonNullable<AppendRequest['command']>): Decided | undefined {
    const stored = this.known.receipts.get(command.id);
    const own = this.ownReceipts.get(command.id);
    const fingerprint = stored?.fingerprint ?? own?.[1];
    if (fingerprint === undefined) return undefined;
    if (fingerprint !== command.fingerprint) return { failed: new CommandIdReused(command.id) };
    if (stored !== undefined) return { ok: { position: stored.position, stored: false, answer: stored.answer } };
    return { offset: own![2], stored: false, answer: own![3] };
  }
}

/** Inside an array `undefined` would become null, and be stored as if it were meant. */
function mustBeJson(data: unknown): unknown {
  if (data === undefined) throw new TypeError('Event data is undefined.');
  return data;
}

/**
 * The revisions as the writers themselves expect them, the first word per stream: when the log confirms them, the batch
 * needs no look-up. Undefined where a writer expects none (`any`).
 */
export function expectedRevisions(requests: readonly AppendRequest[]): Map<string, number> | undefined {
  const revisions = new Map<string, number>();
  for (const { appends } of requests) {
    for (const { stream, expected } of appends) {
      if (revisions.has(stream)) continue;
      if (typeof expected === 'object') return undefined;
      revisions.set(stream, expected === 'new' ? -1 : expected);
    }
  }
  return revisions;
}
