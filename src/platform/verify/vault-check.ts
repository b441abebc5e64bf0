import { type Pool } from 'pg';
import { type RecordedEvent } from '../event-store/event-store.js';
import { countUnopenedKeys } from '../personal-data/vault-keys-check.js';
import { type VaultKeys } from '../personal-data/vault-keys.js';
import { type Bevindingcode, type Findings, SHOWN } from './findings.js';
import { type LogCheck, type LogPage } from './log-check.js';

/** How the log refers to the vault; the contexts own these names, so the caller brings them. */
export interface VaultReferences {
  /** Aggregate that makes a person known here: its clientId must stand in the vault. */
  readonly personAggregate: string;
  readonly clientField: string;
  readonly documentFields: readonly string[];
  /** The event after which a person's key is gone, and the policy that carries it out. */
  readonly erasure: { readonly type: string; readonly policy: string };
}

type Kind = 'person' | 'pseudonym' | 'document' | 'erased';

interface Reference {
  readonly kind: Kind;
  readonly id: string;
  readonly position: bigint;
  readonly type: string;
}

const QUERIES: readonly { readonly code: Bevindingcode; readonly where: string }[] = [
  {
    code: 'CLIENT_ONBEKEND_IN_KLUIS',
    where: `kind = 'person' AND NOT EXISTS (SELECT FROM kluis.person AS p WHERE p.client_id = r.id)`,
  },
  {
    code: 'DOCUMENT_ONBEKEND',
    where: `kind = 'document' AND NOT EXISTS (SELECT FROM kluis.document AS d WHERE d.document_id = r.id)`,
  },
  {
    code: 'PERSOON_NIET_GEWIST',
    where: `kind = 'erased' AND position <= $1
            AND EXISTS (SELECT FROM kluis.person AS p WHERE p.client_id = r.id AND p.wrapped_key IS NOT NULL)`,
  },
];

/** The vault against the log: who is in the one is in the other, who was erased is gone, and every key opens. */
export class VaultCheck implements LogCheck {
  private constructor(
    private readonly pool: Pool,
    private readonly schema: string,
    private readonly names: VaultReferences,
    private readonly keys: VaultKeys,
    private readonly findings: Findings,
  ) {}

  static async begin(
    pool: Pool,
    schema: string,
    names: VaultReferences,
    keys: VaultKeys,
    findings: Findings,
  ): Promise<VaultCheck> {
    await pool.query(`
      CREATE SCHEMA "${schema}";
      CREATE TABLE "${schema}".refs (kind text, id uuid, position bigint, type text, PRIMARY KEY (kind, id));`);
    return new VaultCheck(pool, schema, names, keys, findings);
  }

  async take({ events }: LogPage): Promise<void> {
    const found = new Map<string, Reference>();
    for (const event of events) {
      for (const reference of this.referencesOf(event)) {
        const key = `${reference.kind} ${reference.id}`;
        if (!found.has(key)) found.set(key, reference);
      }
    }
    if (found.size === 0) return;
    const list = [...found.values()];
    await this.pool.query(
      `INSERT INTO "${this.schema}".refs SELECT * FROM unnest($1::text[], $2::uuid[], $3::bigint[], $4::text[])
       ON CONFLICT DO NOTHING`,
      [
        list.map(({ kind }) => kind),
        list.map(({ id }) => id),
        list.map(({ position }) => position.toString()),
        list.map(({ type }) => type),
      ],
    );
  }

  async finish(): Promise<void> {
    const { rows } = await this.pool.query<{ position: string }>(
      'SELECT position FROM kroniek.consumers WHERE name = $1',
      [this.names.erasure.policy],
    );
    for (const { code, where } of QUERIES) {
      await this.report(code, where, where.includes('$1') ? [rows[0]?.position ?? '0'] : []);
    }
    await this.reportPseudonyms();
    const { opened, unopened } = await countUnopenedKeys(this.pool, this.keys);
    this.findings.addMany('SLEUTEL_OPENT_NIET', [`${unopened} van ${opened + unopened} sleutels`], unopened);
  }

  private *referencesOf(event: RecordedEvent): Generator<Reference> {
    const { position, type } = event;
    const aggregate = event.stream.slice(0, event.stream.indexOf('-'));
    for (const { field, id } of uuidFields(event.data)) {
      if (field === this.names.clientField) {
        yield { kind: aggregate === this.names.personAggregate ? 'person' : 'pseudonym', id, position, type };
        if (type === this.names.erasure.type) yield { kind: 'erased', id, position, type };
      } else if (this.names.documentFields.includes(field)) yield { kind: 'document', id, position, type };
    }
  }

  private async report(code: Bevindingcode, where: string, values: readonly string[]): Promise<void> {
    const { rows } = await this.pool.query<{ place: string; total: number }>(
      `SELECT format('%s: positie %s, %s', id, position, type) AS place, (count(*) OVER ())::int AS total
       FROM "${this.schema}".refs AS r WHERE ${where} ORDER BY position LIMIT ${SHOWN}`,
      [...values],
    );
    this.findings.addMany(
      code,
      rows.map(({ place }) => place),
      rows[0]?.total ?? 0,
    );
  }

  /** A source may bring pseudonyms of its own (a table of declaraties): told per type, as there can be very many. */
  private async reportPseudonyms(): Promise<void> {
    const { rows } = await this.pool.query<{ type: string; total: number }>(
      `SELECT type, count(*)::int AS total FROM "${this.schema}".refs AS r
       WHERE kind = 'pseudonym' AND NOT EXISTS (SELECT FROM kluis.person AS p WHERE p.client_id = r.id)
         AND NOT EXISTS (SELECT FROM "${this.schema}".refs AS own WHERE own.kind = 'person' AND own.id = r.id)
       GROUP BY type ORDER BY type`,
    );
    for (const { type, total } of rows) {
      this.findings.addMany('PSEUDONIEM_BUITEN_KLUIS', [`${type}: ${total} clientIds`], total);
    }
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

function* uuidFields(value: unknown): Generator<{ field: string; id: string }> {
  if (typeof value !== 'object' || value === null) return;
  for (const [field, inner] of Object.entries(value)) {
    if (typeof inner === 'string' && UUID.test(inner)) yield { field, id: inner.toLowerCase() };
    else yield* uuidFields(inner);
  }
}
