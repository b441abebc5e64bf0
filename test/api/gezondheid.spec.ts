import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { Draining } from '../../src/platform/http/draining.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { type Answer } from '../support/http.js';

interface Answered {
  readonly status: string;
  readonly code?: string;
  readonly seconden?: number;
  readonly fouten?: readonly { readonly plaats: string }[];
}

describe('the health of a process', () => {
  let kroniek: TestApp;
  let client: Client;

  beforeAll(async () => {
    kroniek = await createTestApp({ now: '2026-03-02T09:00:00Z', follow: { lezers: false, termijnen: false } });
    client = new Client({ connectionString: kroniek.database.url });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await kroniek.close();
  });

  const health = (part: string): Promise<Answer> => kroniek.ask('GET', `/v1/gezondheid${part}`);
  /** An answer is remembered for a second. */
  const until = async (part: string, status: number): Promise<Answer> => {
    for (;;) {
      const answer = await health(part);
      if (answer.status === status) return answer;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const faults = (answer: Answer): string[] => (answer.json<Answered>().fouten ?? []).map(({ plaats }) => plaats);

  it('answers without a token that it lives, and that it is ready', async () => {
    expect((await health('')).json()).toEqual({ status: 'gezond' });
    expect((await health('/levend')).json()).toEqual({ status: 'levend' });
    expect(await health('/gereed')).toMatchObject({ status: 200 });
    expect((await health('/gereed')).json<Answered>().status).toBe('gereed');
  });

  it('is not ready on a database that lacks a migration, and lives on', async () => {
    await client.query(`ALTER TABLE public.kroniek_migrations RENAME TO weg`);
    await client.query(`CREATE TABLE public.kroniek_migrations AS SELECT * FROM weg WHERE id > 1`);
    const answer = await until('/gereed', 503);
    expect(answer.json<Answered>().code).toBe('NIET_GEREED');
    expect(faults(answer)).toEqual(['migraties']);
    expect((await health('/levend')).status).toBe(200);
    // A newer database is no fault.
    await client.query(`DROP TABLE public.kroniek_migrations`);
    await client.query(`ALTER TABLE weg RENAME TO kroniek_migrations`);
    await client.query(`INSERT INTO public.kroniek_migrations (timestamp, name) VALUES (9, 'Later9')`);
    await until('/gereed', 200);
  });

  it('names what does not answer, and not why', async () => {
    await client.query('ALTER TABLE kroniek.head RENAME TO head_999900006');
    const answer = await until('/gereed', 503);
    expect(faults(answer)).toEqual(['gebeurtenissen']);
    expect(answer.text).not.toMatch(/kroniek\.head|relation|does not exist/);
    await client.query('ALTER TABLE kroniek.head_999900006 RENAME TO head');
    await until('/gereed', 200);
  });

  it('is behind when the slowest reader is further behind than the limit', async () => {
    expect((await health('/achterstand')).json<Answered>()).toMatchObject({ status: 'bij', seconden: 0 });
    await append(client, '2026-03-02T08:59:30Z');
    const within = await until('/achterstand', 200);
    expect(within.json<Answered>().status).toMatch(/^bij|binnen de grens$/);
    kroniek.clock.set('2026-03-02T09:00:31Z');
    const answer = await until('/achterstand', 503);
    expect(answer.json<Answered>().code).toBe('ACHTERSTAND_TE_GROOT');
    expect(answer.text).toContain('61 seconden achter, 1 gebeurtenissen; de grens is 60 seconden');
    expect((await health('/gereed')).status).toBe(200);
  });

  it('refuses new questions once it stops, says so to who probes, and ends when the open ones are answered', async () => {
    const draining = kroniek.app.get(Draining);
    const token = await kroniek.token('beheerder');
    await client.query('BEGIN; LOCK TABLE kroniek.consumers IN ACCESS EXCLUSIVE MODE');
    const open = kroniek.ask('GET', '/v1/status', { token });
    await locked(client);
    let done = false;
    const drained = draining.begin().then(() => (done = true));
    expect((await health('/gereed')).json<Answered>()).toMatchObject({
      code: 'NIET_GEREED',
      fouten: [{ plaats: 'proces' }],
    });
    const refused = await kroniek.ask('GET', '/v1/status', { token });
    expect(refused.status).toBe(503);
    expect(refused.json<Answered>().code).toBe('KRONIEK_STOPT');
    expect(refused.headers.get('connection')).toBe('close');
    expect((await health('/levend')).status).toBe(200);
    expect(done).toBe(false);
    await client.query('COMMIT');
    expect((await open).status).toBe(200);
    await drained;
  });
});

/** Someone waits for our lock. */
async function locked(client: Client): Promise<void> {
  for (;;) {
    const { rowCount } = await client.query(`SELECT 1 FROM pg_locks WHERE NOT granted AND locktype = 'relation'`);
    if (rowCount! > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** One event that no reader of this process reads: it follows nothing. */
async function append(client: Client, recordedAt: string): Promise<void> {
  await client.query(
    `INSERT INTO kroniek.events (position, id, stream, revision, type, schema_version, data, occurred_at, recorded_at, actor,
       correlation_id, causation_id, processing_activity, regio)
     VALUES (1, gen_random_uuid(), 'test-1', 0, 'Test', 1, '{}', '2026-03-02', $1, '{}', 'c', 'c', 'test', 'h5')`,
    [recordedAt],
  );
  await client.query('UPDATE kroniek.head SET position = 1, recorded_at = $1', [recordedAt]);
}
