import { type Pool } from 'pg';
import { decodeEvent } from '../../kernel/event-definition.js';
import { type Consumer, readConsumers } from '../consumers/consumers.js';
import { inTransaction } from '../database/transaction.js';
import { type DeadlineDefinition } from '../deadlines/deadline.js';
import { type RecordedEvent } from '../event-store/event-store.js';
import { type StoredEvent, type StoredLog } from '../event-store/stored-log.js';
import { type VaultKeys } from '../personal-data/vault-keys.js';
import { checkConsumers } from './consumers-check.js';
import { DeadlinesCheck } from './deadlines-check.js';
import { EventsCheck } from './events-check.js';
import { type Controlebevinding, Findings } from './findings.js';
import { type LogCheck } from './log-check.js';
import { type PassedOver, readPassedOver } from './passed-over.js';
import { type Scratch, withScratch } from './scratch.js';
import { VaultCheck, type VaultReferences } from './vault-check.js';

const PAGE = 1_000;

export interface ControlOptions {
  readonly pool: Pool;
  readonly log: StoredLog;
  readonly deadlines: readonly DeadlineDefinition[];
  readonly keys: VaultKeys;
  readonly vault: VaultReferences;
  /** The read models, from `projections/`: the platform knows only that they follow the log. */
  readonly readModels: (context: {
    readonly scratch: Scratch;
    readonly consumers: readonly Consumer[];
    readonly leftOut: (consumer: string) => ReadonlySet<string>;
    readonly findings: Findings;
  }) => Promise<readonly LogCheck[]>;
  readonly onProgress?: (done: bigint, total: bigint) => void;
  /** Ends the control early; what it made is removed. */
  readonly signal?: AbortSignal;
}

export interface Controlerapport {
  /** Whether nothing of the kind `fout` was found. */
  readonly inOrde: boolean;
  /** The end of the log when the control began: what came later was not looked at. */
  readonly positie: string;
  readonly gebeurtenissen: number;
  readonly leesmodellen: number;
  readonly bevindingen: readonly Controlebevinding[];
}

/**
 * The whole control, beside a system that goes on writing: one pass over the log feeds every check. It changes nothing but
 * its own schemas, which are gone afterwards. Memory is bounded by a page of events, whatever the log holds.
 */
export async function control(options: ControlOptions): Promise<Controlerapport> {
  return withScratch(options.pool, async (scratch) => {
    const { pool, log } = options;
    const findings = new Findings();
    const { consumers, passedOver, leftOut, deadlines } = await snapshot(options, scratch, findings);
    // After the checkpoints: none of them can be beyond this.
    const head = (await log.head()).position;
    await checkConsumers(consumers, passedOver, log, head, findings);
    const readModels = await options.readModels({ scratch, consumers, leftOut, findings });
    const checks: LogCheck[] = [
      new EventsCheck(log, head, findings),
      deadlines,
      await VaultCheck.begin(pool, scratch.schema('kluis'), options.vault, options.keys, findings),
      ...readModels,
    ];
    const gebeurtenissen = await follow(options, head, checks);
    for (const check of checks) await check.finish();
    const bevindingen = findings.report();
    return {
      inOrde: bevindingen.every(({ ernst }) => ernst !== 'fout'),
      positie: head.toString(),
      gebeurtenissen,
      leesmodellen: readModels.length,
      bevindingen,
    };
  });
}

/** Checkpoints, what was passed over and the deadlines, as they were at one moment. */
async function snapshot(
  { pool, deadlines: definitions }: ControlOptions,
  scratch: Scratch,
  findings: Findings,
): Promise<{
  consumers: Consumer[];
  passedOver: PassedOver[];
  leftOut: (consumer: string) => ReadonlySet<string>;
  deadlines: DeadlinesCheck;
}> {
  return inTransaction(
    pool,
    async (client) => {
      const consumers = await readConsumers(client);
      const passedOver = await readPassedOver(client);
      const leftOut = (consumer: string): ReadonlySet<string> =>
        new Set(passedOver.filter((event) => event.consumer === consumer).map((event) => event.eventId));
      const position = consumers.find(({ kind }) => kind === 'deadlines')?.position ?? 0n;
      const own = { position, leftOut: leftOut('deadlines') };
      const schema = scratch.schema('termijnen');
      const deadlines = await DeadlinesCheck.begin(pool, client, schema, definitions, own, findings);
      return { consumers, passedOver, leftOut, deadlines };
    },
    'BEGIN ISOLATION LEVEL REPEATABLE READ',
  );
}

async function follow(
  { log, onProgress, signal }: ControlOptions,
  head: bigint,
  checks: readonly LogCheck[],
): Promise<number> {
  let position = 0n;
  let events = 0;
  for (;;) {
    signal?.throwIfAborted();
    const page = (await log.read(position, PAGE)).filter((event) => event.position <= head);
    if (page.length === 0) return events;
    const decoded = decodable(page);
    for (const check of checks) await check.take({ stored: page, events: decoded });
    position = page.at(-1)!.position;
    events += page.length;
    onProgress?.(position, head);
  }
}

/** What cannot be decoded is a finding of its own; no consumer can have applied it either. */
function decodable(page: readonly StoredEvent[]): RecordedEvent[] {
  return page.flatMap((event) => {
    try {
      return [{ ...event, data: decodeEvent(event.type, event.schemaVersion, event.data) }];
    } catch {
      return [];
    }
  });
}
