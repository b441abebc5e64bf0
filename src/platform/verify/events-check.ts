import { isDatum } from '../../kernel/datum.js';
import { storedEventFault, type StoredEventFault } from '../../kernel/event-definition.js';
import { isBsn } from '../../kernel/vrije-tekst.js';
import { type StoredEvent, type StoredLog } from '../event-store/stored-log.js';
import { type Bevindingcode, type Findings } from './findings.js';
import { type LogCheck, type LogPage } from './log-check.js';

const FAULT_CODE: Readonly<Record<StoredEventFault, Bevindingcode>> = {
  'unknown-type': 'GEBEURTENIS_TYPE_ONBEKEND',
  'other-aggregate': 'STROOM_ANDER_AGGREGAAT',
  undecodable: 'GEBEURTENIS_ONLEESBAAR',
  schema: 'GEBEURTENIS_SCHEMA',
};

const BREAK_CODE = {
  'duplicate-id': 'GEBEURTENIS_ID_DUBBEL',
  revision: 'REVISIE_NIET_AANSLUITEND',
  receipt: 'BON_ZONDER_GEBEURTENIS',
  head: 'KOP_ONGELIJK',
} as const satisfies Record<string, Bevindingcode>;

const STREAM = /^([a-z][a-z0-9]*)-(.+)$/s;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z$/;

/** Every event by itself and against the one before it; then what the store finds over the whole log. */
export class EventsCheck implements LogCheck {
  private position = 0n;
  private recordedAt = '';

  constructor(
    private readonly log: StoredLog,
    private readonly upTo: bigint,
    private readonly findings: Findings,
  ) {}

  async take({ stored }: LogPage): Promise<void> {
    for (const event of stored) {
      this.checkOrder(event);
      this.checkContent(event);
    }
  }

  async finish(): Promise<void> {
    if (this.position < this.upTo) {
      this.findings.add('POSITIE_ONTBREEKT', `na positie ${this.position}, tot en met ${this.upTo}`);
    }
    for (const { total, first } of await this.log.breaks(this.upTo)) {
      this.findings.addMany(
        BREAK_CODE[first[0]!.kind],
        first.map(({ place }) => place),
        total,
      );
    }
  }

  private checkOrder(event: StoredEvent): void {
    const at = `positie ${event.position}`;
    if (event.position <= this.position) this.findings.add('POSITIE_NIET_OPLOPEND', at);
    else if (!this.log.follows(this.position, event.position)) {
      this.findings.add('POSITIE_ONTBREEKT', `tussen posities ${this.position} en ${event.position}`);
    }
    if (event.recordedAt < this.recordedAt) this.findings.add('REGISTRATIETIJD_TERUG', at);
    this.position = event.position;
    this.recordedAt = event.recordedAt;
  }

  private checkContent(event: StoredEvent): void {
    const at = `positie ${event.position}, ${event.type}`;
    const aggregate = STREAM.exec(event.stream)?.[1];
    if (aggregate === undefined) this.findings.add('STROOMNAAM_ONGELDIG', at);
    else {
      const fault = storedEventFault(aggregate, event);
      if (fault !== undefined) this.findings.add(FAULT_CODE[fault.fault], [at, ...fault.paths].join('; '));
    }
    if (!isDatum(event.occurredAt) && !isInstant(event.occurredAt)) this.findings.add('GELDIGHEID_ONGELDIG', at);
    for (const path of bsnLike(event)) this.findings.add('BSN_ACHTIG', `${at}; ${path}`);
  }
}

function isInstant(text: string): boolean {
  return INSTANT.test(text) && !Number.isNaN(Date.parse(text));
}

/** Paths to texts of exactly nine digits that pass the elfproef: others (positions, ids, AGB codes) are no BSN. */
function bsnLike({ data, stream, actor, correlationId, causationId }: StoredEvent): string[] {
  const found: string[] = [];
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'string') {
      if (isBsn(value)) found.push(path);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`);
    }
  };
  walk(data, 'data');
  walk({ stream: stream.slice(stream.indexOf('-') + 1), actor, correlationId, causationId }, 'metadata');
  return found;
}
