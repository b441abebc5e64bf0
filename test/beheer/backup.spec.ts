import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Pool } from 'pg';
import { controlOf, VAULT_REFERENCES } from '../../src/cli/kroniek-control.js';
import { rebuildReadModels } from '../../src/cli/restore.js';
import { damagedFiles } from '../../src/platform/backup/files.js';
import { type Manifest } from '../../src/platform/backup/format.js';
import { restoreBackup, type RestoreResult } from '../../src/platform/backup/restore-backup.js';
import { type BackupResult, writeBackup } from '../../src/platform/backup/write-backup.js';
import { encodeEvent } from '../../src/kernel/event-definition.js';
import { newId } from '../../src/kernel/ids.js';
import { CONSUMER_HOST, type ConsumerHost, FOLLOWS_NOTHING } from '../../src/platform/consumers/consumer-host.js';
import { PG_POOL } from '../../src/platform/database/pool.js';
import { EVENT_STORE, type EventStore } from '../../src/platform/event-store/event-store.js';
import { VaultKeys } from '../../src/platform/personal-data/vault-keys.js';
import { PersonalDataVault } from '../../src/platform/personal-data/personal-data-vault.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { fill, type Filled } from '../support/filled.js';

const ERASURES = { type: VAULT_REFERENCES.erasure.type, clientField: VAULT_REFERENCES.clientField };
const NOW = '2026-03-20T09:00:00Z';

describe('back-up and restore', () => {
  let source: TestApp;
  let filled: Filled;
  let base: string;
  let empty: TestApp | undefined;
  let work: string;

  beforeAll(async () => {
    base = mkdtempSync(join(tmpdir(), 'kroniek-back-up-'));
    source = await createTestApp({ now: NOW });
    filled = await fill(source);
    await backup('main', 'keys', base);
  });
  afterAll(async () => {
    await source.close();
    rmSync(base, { recursive: true, force: true });
  });
  beforeEach(() => {
    work = mkdtempSync(join(tmpdir(), 'kroniek-back-up-'));
    cpSync(base, work, { recursive: true });
  });
  afterEach(async () => {
    await empty?.close();
    empty = undefined;
    rmSync(work, { recursive: true, force: true });
  });

  const backup = (main: string, keys: string, root = work, eventsPerFile = 25): Promise<BackupResult> =>
    writeBackup({
      pool: source.app.get<Pool>(PG_POOL),
      clock: source.clock,
      product: '0.1.0',
      folder: join(root, main),
      keysFolder: join(root, keys),
      settings: { mode: 'test' },
      eventsPerFile,
    });
  const restore = (into: TestApp, main = 'main', keys = 'keys'): Promise<RestoreResult> =>
    restoreBackup({
      pool: into.app.get<Pool>(PG_POOL),
      folder: join(work, main),
      keysFolder: join(work, keys),
      erasures: ERASURES,
      masterKeyControl: into.app.get(VaultKeys).control,
    });
  const openEmpty = async (): Promise<TestApp> => (empty = await createTestApp({ now: NOW, follow: FOLLOWS_NOTHING }));
  const manifest = (main = 'main'): Manifest =>
    JSON.parse(readFileSync(join(work, main, 'manifest.json'), 'utf8')) as Manifest;
  const head = async (app: TestApp): Promise<bigint> => (await app.app.get<EventStore>(EVENT_STORE).head()).position;
  const addAanbieder = async (agbcode: string): Promise<void> => {
    const body = { naam: `Zorg ${agbcode}`, agbcode, sinds: '2022-10-01' };
    const token = await source.token('contractmanager');
    expect((await source.ask('POST', '/v1/aanbieders', { token, body })).status).toBe(201);
    await source.settle();
  };
  const answers = async (app: TestApp): Promise<unknown[]> => {
    const token = await app.token('toezichthouder');
    const given: unknown[] = [];
    for (const path of filled.questions) {
      const answer = await app.ask('GET', path, { token });
      given.push([path, answer.status, answer.json()]);
    }
    return given;
  };
  const nothingWritten = async (app: TestApp): Promise<void> => {
    expect(await head(app)).toBe(0n);
    const { rows } = await app.app.get<Pool>(PG_POOL).query<{ rows: number }>(
      `SELECT ((SELECT count(*) FROM kroniek.events) + (SELECT count(*) FROM kroniek.receipts) +
               (SELECT count(*) FROM kluis.person) + (SELECT count(*) FROM kroniek.deadlines))::int AS rows`,
    );
    expect(rows[0]!.rows).toBe(0);
  };

  it('restores into an empty database: verified, the same answers, nothing fires again (R-DAT-02)', async () => {
    const target = await openEmpty();
    const result = await restore(target);
    expect(result).toMatchObject({ positie: manifest().positie, gewist: 1 });
    await rebuildReadModels(target.app);
    const rapport = await controlOf(target.app);
    expect([rapport.inOrde, rapport.bevindingen]).toEqual([true, []]);

    const asked = await answers(source);
    expect(asked.map((one) => (one as unknown[])[1])).toEqual(asked.map(() => 200));
    expect(await answers(target)).toEqual(asked);
    const events = await source.app.get<EventStore>(EVENT_STORE).readAll(0n, 1_000);
    expect(await target.app.get<EventStore>(EVENT_STORE).readAll(0n, 1_000)).toEqual(
      events.slice(0, result.gebeurtenissen),
    );
    expect(await target.app.get(PersonalDataVault).read(filled.clientId)).toMatchObject({
      status: 'bekend',
      inhoud: { bsn: '999990160' },
    });

    // Policies and deadlines go on from where they were.
    await target.app.get<ConsumerHost>(CONSUMER_HOST).drain();
    expect(await head(target)).toBe(BigInt(result.positie));
    // A deadline that was open fires once in the restored system, as it would have in the old one.
    target.clock.set('2026-04-22T09:00:00Z');
    await target.app.get<ConsumerHost>(CONSUMER_HOST).drain();
    const fired = await target.app.get<EventStore>(EVENT_STORE).readStream(`toewijzing-${filled.toewijzingId}`);
    expect(fired.filter(({ type }) => type === 'StarttermijnExceeded')).toHaveLength(1);
  });

  it('keeps checkpoints, receipts and what fired exactly as they were', async () => {
    const target = await openEmpty();
    await restore(target);
    const state = async (app: TestApp): Promise<unknown[]> => {
      const { rows } = await app.app.get<Pool>(PG_POOL).query<Record<string, unknown>>(
        `SELECT 'c' AS kind, to_jsonb(c) - 'updated_at' - 'rate' AS row FROM kroniek.consumers AS c WHERE kind <> 'projection'
         UNION ALL SELECT 'd', to_jsonb(d) FROM kroniek.deadlines AS d
         UNION ALL SELECT 'r', to_jsonb(r) FROM kroniek.receipts AS r
         UNION ALL SELECT 'k', to_jsonb(k) FROM kluis.bsn_index AS k ORDER BY 1, 2`,
      );
      return rows;
    };
    const kept = await state(source);
    expect(kept.length).toBeGreaterThan(30);
    expect(await state(target)).toEqual(kept);
  });

  it('holds no key, no index and no master key in the main folder, and no secret anywhere (R-DAT-09)', () => {
    const texts = (folder: string): string =>
      readdirSync(join(work, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => readFileSync(join(entry.parentPath, entry.name)))
        .map((content) => (content[0] === 0x1f ? gunzipSync(content) : content).toString('utf8'))
        .join('\n');
    const [main, keys] = [texts('main'), texts('keys')];
    expect(main).toContain('ClientPseudonymised');
    expect(main).not.toMatch(/wrapped_key|hmac|controle"/);
    expect(keys).toMatch(/wrapped_key.*hmac|hmac.*wrapped_key/s);
    const master = Buffer.alloc(32, 7);
    for (const text of [main, keys]) {
      for (const secret of [master.toString('hex'), master.toString('base64'), '999990160', 'Voorbeeld']) {
        expect(text.includes(secret)).toBe(false);
      }
    }
  });

  it('adds only new files of events to an earlier back-up, and restores both', async () => {
    const before = manifest();
    await addAanbieder('42990301');
    const second = await backup('main', 'keys');
    const after = manifest();
    expect(second.nieuw).toBe(Number(after.positie) - Number(before.positie));
    expect(second.nieuw).toBeGreaterThan(0);
    expect(after.gebeurtenissen.slice(0, before.gebeurtenissen.length)).toEqual(before.gebeurtenissen);
    expect(before.gebeurtenissen.length).toBeGreaterThan(1);
    // What the first one wrote and the second replaced is gone.
    for (const { bestand } of before.tabellen) expect(existsSync(join(work, 'main', bestand))).toBe(false);
    const target = await openEmpty();
    expect((await restore(target)).positie).toBe(after.positie);
    await rebuildReadModels(target.app);
    expect((await controlOf(target.app)).bevindingen).toEqual([]);
  });

  it('is one moment of a log that goes on: nothing after its position, everything before it', async () => {
    let going = true;
    const writing = (async () => {
      for (let number = 0; going; number += 1) await addAanbieder(String(42_990_400 + number));
    })();
    try {
      for (const name of ['a', 'b', 'c']) {
        const { positie, gebeurtenissen } = await backup(name, `${name}-keys`);
        expect(gebeurtenissen).toBe(Number(positie));
        const lines = manifest(name).bonnen.flatMap(({ bestand }) =>
          gunzipSync(readFileSync(join(work, name, bestand)))
            .toString('utf8')
            .trim()
            .split('\n'),
        );
        const positions = lines.map((line) => (JSON.parse(line) as { position: number }).position);
        expect(Math.max(...positions)).toBeLessThanOrEqual(Number(positie));
      }
    } finally {
      going = false;
      await writing;
    }
    const target = await openEmpty();
    await restore(target, 'c', 'c-keys');
    await rebuildReadModels(target.app);
    expect((await controlOf(target.app)).bevindingen).toEqual([]);
  });

  it('refuses a file that was changed or is gone, tells all of them, and writes nothing', async () => {
    const [first, second] = manifest().gebeurtenissen;
    appendFileSync(join(work, 'main', first!.bestand), 'x');
    rmSync(join(work, 'main', second!.bestand));
    const target = await openEmpty();
    const refused = restore(target);
    await expect(refused).rejects.toThrow(first!.bestand);
    await expect(refused).rejects.toThrow(`${second!.bestand} ontbreekt`);
    await nothingWritten(target);
  });

  it('refuses without the keys, with those of another log and with another master key', async () => {
    const target = await openEmpty();
    await expect(restore(target, 'main', 'nergens')).rejects.toThrow('manifest.json ontbreekt');
    const keysManifest = join(work, 'keys', 'manifest.json');
    const other = readFileSync(keysManifest, 'utf8').replace(/"logboek": "[^"]+"/, `"logboek": "${filled.clientId}"`);
    rmSync(keysManifest);
    appendFileSync(keysManifest, other);
    await expect(restore(target)).rejects.toThrow('horen bij een ander logboek');
    cpSync(join(base, 'keys', 'manifest.json'), keysManifest);
    const wrong = restoreBackup({
      pool: target.app.get<Pool>(PG_POOL),
      folder: join(work, 'main'),
      keysFolder: join(work, 'keys'),
      erasures: ERASURES,
      masterKeyControl: new VaultKeys(Buffer.alloc(32, 8)).control,
    });
    await expect(wrong).rejects.toThrow('De kluissleutel is niet die van de back-up');
    await nothingWritten(target);
    // Opened with the right key it can be restored after all.
    const reopened = new PersonalDataVault(
      target.app.get<Pool>(PG_POOL),
      new VaultKeys(Buffer.alloc(32, 9)),
      target.clock,
    );
    await reopened.onModuleInit();
  });

  it('refuses a database that holds anything, and one that a process works on', async () => {
    await expect(restore(source)).rejects.toThrow('draait een Kroniek');
    const target = await openEmpty();
    await restore(target);
    const before = await head(target);
    await expect(restore(target)).rejects.toThrow('De database is niet leeg: het logboek');
    expect(await head(target)).toBe(before);
  });

  it('writes nothing when a restore breaks half-way', async () => {
    const target = await openEmpty();
    // The last table that is restored: everything before it has been written by then.
    await target.app.get<Pool>(PG_POOL).query('ALTER TABLE kluis.document ADD CONSTRAINT vol CHECK (false)');
    await expect(restore(target)).rejects.toThrow('vol');
    await nothingWritten(target);
    await target.app.get<Pool>(PG_POOL).query('ALTER TABLE kluis.document DROP CONSTRAINT vol');
    expect((await restore(target)).positie).toBe(manifest().positie);
  });

  it('takes a first back-up that was killed for none, and a later one for the one before it', async () => {
    const target = await openEmpty();
    renameSync(join(work, 'main', 'manifest.json'), join(work, 'main', 'manifest.json.deel'));
    await expect(restore(target)).rejects.toThrow('geen volledige back-up');
    renameSync(join(work, 'main', 'manifest.json.deel'), join(work, 'main', 'manifest.json'));

    // As a run leaves it that was killed after its files and before its manifests.
    await addAanbieder('42990302');
    cpSync(join(work, 'main'), join(work, 'next'), { recursive: true });
    cpSync(join(work, 'keys'), join(work, 'next-keys'), { recursive: true });
    await backup('next', 'next-keys');
    const added = manifest('next').gebeurtenissen.at(-1)!.bestand;
    cpSync(join(work, 'next', added), join(work, 'main', added));
    appendFileSync(join(work, 'main', 'gebeurtenissen', 'half.ndjson.gz.deel'), 'half');
    const earlier = manifest();
    expect(await damagedFiles(join(work, 'main'), [...earlier.gebeurtenissen, ...earlier.tabellen])).toEqual([]);
    expect((await restore(target)).positie).toBe(earlier.positie);

    await backup('main', 'keys');
    expect(existsSync(join(work, 'main', 'gebeurtenissen', 'half.ndjson.gz.deel'))).toBe(false);
    expect(manifest().positie).toBe(manifest('next').positie);
  });

  it('refuses to go on in a folder of another log', async () => {
    const other = await openEmpty();
    await fill({ ...other, settle: () => other.app.get<ConsumerHost>(CONSUMER_HOST).drain() });
    const next = writeBackup({
      pool: other.app.get<Pool>(PG_POOL),
      clock: other.clock,
      product: '0.1.0',
      folder: join(work, 'main'),
      keysFolder: join(work, 'keys'),
      settings: {},
    });
    await expect(next).rejects.toThrow('van een ander logboek');
    expect(await damagedFiles(join(work, 'main'), manifest().tabellen)).toEqual([]);
  });

  describe('who was erased', () => {
    const erase = async (app: TestApp, clientId: string): Promise<void> => {
      const body = { grond: 'AVG art. 17', verzoekVan: 'betrokkene' };
      const token = await app.token('beheerder');
      expect((await app.ask('POST', `/v1/clienten/${clientId}/wissingen`, { token, body })).status).toBe(201);
    };
    const isErased = async (app: TestApp, clientId: string): Promise<void> => {
      expect(await app.app.get(PersonalDataVault).read(clientId)).toEqual({ status: 'gewist' });
      const { rows } = await app.app.get<Pool>(PG_POOL).query<{ left: number }>(
        `SELECT ((SELECT count(*) FROM kluis.bsn_index WHERE client_id = $1) +
                 (SELECT count(*) FROM kluis.gegevens WHERE client_id = $1) +
                 (SELECT count(*) FROM kluis.document WHERE client_id = $1 AND ciphertext IS NOT NULL))::int AS left`,
        [clientId],
      );
      expect(rows[0]!.left).toBe(0);
    };

    it('stays erased, by the keys of before and by those of after the erasure (R-DAT-09)', async () => {
      // A system of its own: this test erases.
      const first = await openEmpty();
      await restore(first);
      await rebuildReadModels(first.app);
      const write = (main: string, keys: string): Promise<BackupResult> =>
        writeBackup({
          pool: first.app.get<Pool>(PG_POOL),
          clock: first.clock,
          product: '0.1.0',
          folder: join(work, main),
          keysFolder: join(work, keys),
          settings: {},
        });
      await erase(first, filled.clientId);
      await first.app.get<ConsumerHost>(CONSUMER_HOST).drain();
      await write('later', 'later-keys');
      await first.close();

      for (const [main, keys, why] of [
        ['later', 'keys', 'old keys that still hold the key: the log says that it is erased'],
        ['main', 'later-keys', 'an old back-up with the keys of today'],
        ['later', 'later-keys', 'both of after the erasure'],
      ] as const) {
        const target = await createTestApp({ now: NOW, follow: FOLLOWS_NOTHING });
        try {
          expect([why, (await restore(target, main, keys)).gewist]).toEqual([why, 2]);
          await isErased(target, filled.clientId);
          await isErased(target, filled.erasedClientId);
        } finally {
          await target.close();
        }
      }
      empty = undefined;
    });

    it('is erased by a restore where the log says so and nobody had come to it yet (R-DAT-09)', async () => {
      const first = await openEmpty();
      await restore(first);
      const event = {
        type: 'PersoonsgegevensErased',
        data: { clientId: filled.clientId, grond: 'AVG art. 17', verzoekVan: 'betrokkene' },
        occurredAt: NOW,
      };
      await first.app.get<EventStore>(EVENT_STORE).append({
        appends: [{ stream: `client-${filled.clientId}`, expected: 0, events: [{ ...event, ...encodeEvent(event) }] }],
        metadata: {
          ...{ actor: { subject: 'b-1', rol: 'beheerder' }, correlationId: newId(), causationId: newId() },
          ...{ processingActivity: 'privacy', regio: 'h5', configVersion: null },
        },
      });
      await writeBackup({
        pool: first.app.get<Pool>(PG_POOL),
        clock: first.clock,
        product: '0.1.0',
        folder: join(work, 'besloten'),
        keysFolder: join(work, 'besloten-keys'),
        settings: {},
      });
      expect(await first.app.get(PersonalDataVault).read(filled.clientId)).toMatchObject({ status: 'bekend' });
      await first.close();
      const target = await openEmpty();
      expect((await restore(target, 'besloten', 'besloten-keys')).gewist).toBe(2);
      await isErased(target, filled.clientId);
    });

    it('is not erased by keys that are older than the person: that is refused', async () => {
      const body = { bsn: '999990032', achternaam: 'Later', geboortedatum: '1951-01-01', gemeentecode: '0603' };
      const token = await source.token('consulent');
      expect((await source.ask('POST', '/v1/clienten', { token, body })).status).toBe(201);
      await backup('nieuw', 'nieuw-keys');
      const target = await openEmpty();
      await expect(restore(target, 'nieuw', 'keys')).rejects.toThrow('van 1 personen ontbreekt de sleutel');
      await nothingWritten(target);
    });
  });
});
