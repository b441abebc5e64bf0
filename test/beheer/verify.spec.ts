import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Pool } from 'pg';
import { controlOf } from '../../src/cli/kroniek-control.js';
import { newId } from '../../src/kernel/ids.js';
import { PG_POOL } from '../../src/platform/database/pool.js';
import { type Controlerapport } from '../../src/platform/verify/controle.js';
import { type Bevindingcode } from '../../src/platform/verify/findings.js';
import { createTestApp, type TestApp } from '../support/app.js';
import { registeredProjections } from '../../projections/runner/projection.js';
import { fill, type Filled } from '../support/filled.js';

describe('the control of a running system', () => {
  let kroniek: TestApp;
  let filled: Filled;
  let pool: Pool;

  beforeEach(async () => {
    kroniek = await createTestApp({ now: '2026-03-20T09:00:00Z' });
    filled = await fill(kroniek);
    pool = kroniek.app.get<Pool>(PG_POOL);
  });
  afterEach(() => kroniek.close());

  /** As somebody with the database in hand would: past the triggers and the references. */
  const plant = async (sql: string, values: readonly unknown[] = []): Promise<void> => {
    const client = await pool.connect();
    try {
      await client.query('SET session_replication_role = replica');
      const { rowCount } = await client.query(sql, [...values]);
      if (rowCount === 0) throw new Error(`Nothing was planted by: ${sql}`);
    } finally {
      await client.query('RESET session_replication_role');
      client.release();
    }
  };
  const places = (rapport: Controlerapport): Record<string, readonly string[]> =>
    Object.fromEntries(rapport.bevindingen.map(({ code, plaatsen }) => [code, plaatsen]));
  const position = async (type: string): Promise<string> => {
    const { rows } = await pool.query<{ position: string }>(
      'SELECT position FROM kroniek.events WHERE type = $1 ORDER BY position LIMIT 1',
      [type],
    );
    return rows[0]!.position;
  };
  const scratch = async (): Promise<string[]> => {
    const { rows } = await pool.query<{ name: string }>(
      "SELECT nspname AS name FROM pg_namespace WHERE starts_with(nspname, 'controle_')",
    );
    return rows.map(({ name }) => name);
  };

  it('finds nothing wrong while aanbieders come in, and leaves nothing behind (R-DAT-02)', async () => {
    const token = await kroniek.token('contractmanager');
    let going = true;
    let written = 0;
    const writer = (async () => {
      for (let number = 0; going; number += 1) {
        const body = { naam: `Zorg ${number}`, agbcode: String(42_990_100 + number), sinds: '2022-10-01' };
        const answer = await kroniek.ask('POST', '/v1/aanbieders', { token, body });
        if (answer.status !== 201) throw new Error(answer.text);
        written += 1;
      }
    })();
    try {
      for (let round = 0; round < 3; round += 1) {
        const rapport = await controlOf(kroniek.app);
        expect(rapport.bevindingen).toEqual([]);
        expect(rapport).toMatchObject({ inOrde: true, leesmodellen: registeredProjections().length });
        expect(String(rapport.gebeurtenissen)).toBe(rapport.positie);
      }
    } finally {
      going = false;
      await writer;
    }
    expect(written).toBeGreaterThan(0);
    expect(await scratch()).toEqual([]);
  });

  it('removes its schemas when it is broken off, and those of a run that was killed', async () => {
    await pool.query('CREATE SCHEMA controle_0123456789ab_kluis');
    const abort = new AbortController();
    const reason = new Error('afgebroken');
    const onProgress = (): void => abort.abort(reason);
    await expect(controlOf(kroniek.app, { signal: abort.signal, onProgress })).rejects.toBe(reason);
    expect(await scratch()).toEqual([]);
  });

  it('finds every fault in readers, read models and vault, not only the first (R-DAT-02)', async () => {
    const { rows } = await pool.query<{ schema: string }>(
      "SELECT format('rm_contractregister_g%s', generation) AS schema FROM kroniek.consumers WHERE name = 'contractregister'",
    );
    const { schema } = rows[0]!;
    await plant(`UPDATE ${schema}.aanbieders SET doc = doc || '{"naam": "Een andere naam"}'`);
    await plant(`DELETE FROM ${schema}.contracten`);
    const policies = await pool.query<{ name: string }>(
      "SELECT name FROM kroniek.consumers WHERE kind = 'policy' ORDER BY name LIMIT 2",
    );
    const [ahead, early] = policies.rows.map(({ name }) => name);
    await plant('UPDATE kroniek.consumers SET position = position + 100 WHERE name = $1', [ahead]);
    await plant("UPDATE kroniek.consumers SET moment = moment - interval '1 day' WHERE name = $1", [early]);
    await plant(
      `INSERT INTO kroniek.skipped (consumer, event_id, position, reason, actor) VALUES ($1, $2, 1, 'besluit', 'b-1')`,
      [early, newId()],
    );
    await plant(
      `INSERT INTO kroniek.parked (consumer, generation, position, stream, event_id, type, error)
       SELECT name, generation, 1, 'regio-h5', $2, 'RegioEstablished', 'kapot' FROM kroniek.consumers WHERE name = $1`,
      [early, newId()],
    );
    const set = await pool.query<{ name: string; key: string }>(
      'SELECT name, key FROM kroniek.deadlines ORDER BY name, key',
    );
    const [gone, moved] = set.rows;
    await plant('DELETE FROM kroniek.deadlines WHERE name = $1 AND key = $2', [gone!.name, gone!.key]);
    await plant("UPDATE kroniek.deadlines SET due_at = due_at + interval '10 years' WHERE name = $1 AND key = $2", [
      moved!.name,
      moved!.key,
    ]);
    await plant(
      `INSERT INTO kroniek.deadlines (name, key, due_at, regio, payload, cause) VALUES ($1, 'verzonnen', '2099-01-01', 'h5', '{}', '{}')`,
      [gone!.name],
    );
    await plant('DELETE FROM kluis.person WHERE client_id = $1', [filled.clientId]);
    await plant('DELETE FROM kluis.document');
    await plant("UPDATE kluis.person SET wrapped_key = '\\x00', erased_at = NULL WHERE client_id = $1", [
      filled.erasedClientId,
    ]);

    const rapport = await controlOf(kroniek.app);
    expect(rapport.inOrde).toBe(false);
    expect(places(rapport)).toEqual({
      CLIENT_ONBEKEND_IN_KLUIS: [expect.stringContaining(filled.clientId)],
      DOCUMENT_ONBEKEND: [expect.stringContaining('ResultaatAgreed')],
      LEESMODEL_WIJKT_AF: [
        expect.stringMatching(
          /^contractregister, tabel aanbieders .* 1 rijen, 1 na opnieuw lezen, 1 verschillen.*anders/,
        ),
        expect.stringMatching(/^contractregister, tabel contracten .* 0 rijen, \d+ na opnieuw lezen.*ontbreekt/),
      ],
      LEZER_MOMENT_ONGELIJK: [expect.stringContaining(early!)],
      LEZER_VOORBIJ_KOP: [expect.stringContaining(ahead!)],
      PERSOON_NIET_GEWIST: [expect.stringContaining(filled.erasedClientId)],
      SLEUTEL_OPENT_NIET: ['1 van 2 sleutels'],
      STROOM_GEPARKEERD: [`${early}: regio-h5, positie 1`],
      GEBEURTENIS_OVERGESLAGEN: [expect.stringContaining(early!)],
      TERMIJN_ANDERS: [`${moved!.name}, ${moved!.key}`],
      TERMIJN_ONTBREEKT: [`${gone!.name}, ${gone!.key}`],
      TERMIJN_TE_VEEL: [`${gone!.name}, verzonnen`],
    });
  });

  it('finds every fault in the log (R-DAT-02)', async () => {
    const at = {
      type: await position('GemeenteJoinedRegio'),
      version: await position('KpiDefined'),
      schema: await position('AanbiederRegistered'),
      aggregate: await position('ContractSigned'),
      stream: await position('ToewijzingSent'),
      valid: await position('ResultaatAgreed'),
      deleted: await position('AgbcodeReserved'),
      bsn: await position('PersoonsgegevensErased'),
    };
    await plant("UPDATE kroniek.events SET type = 'Onbekend' WHERE position = $1", [at.type]);
    await plant('UPDATE kroniek.events SET schema_version = 99 WHERE position = $1', [at.version]);
    await plant(`UPDATE kroniek.events SET data = data || '{"extra": 1}' WHERE position = $1`, [at.schema]);
    await plant("UPDATE kroniek.events SET type = 'SchouwOverdue' WHERE position = $1", [at.aggregate]);
    await plant("UPDATE kroniek.events SET stream = 'Zonder' WHERE position = $1", [at.stream]);
    await plant("UPDATE kroniek.events SET occurred_at = 'gisteren' WHERE position = $1", [at.valid]);
    await plant('DELETE FROM kroniek.events WHERE position = $1', [at.deleted]);
    await plant(`UPDATE kroniek.events SET actor = actor || '{"subject": "999990160"}' WHERE position = $1`, [at.bsn]);
    await pool.query('ALTER TABLE kroniek.events DROP CONSTRAINT events_id_key');
    await plant('UPDATE kroniek.events SET id = (SELECT id FROM kroniek.events WHERE position = 1) WHERE position = 2');
    await plant("UPDATE kroniek.events SET recorded_at = recorded_at - interval '1 day' WHERE position = 2");
    await plant('UPDATE kroniek.events SET revision = 77 WHERE position = $1', [at.bsn]);
    await plant(
      `INSERT INTO kroniek.receipts (command_id, fingerprint, position, recorded_at) VALUES ('c-1', 'c-1', 999999, now())`,
    );
    await plant('UPDATE kroniek.head SET position = position + 3');

    const rapport = await controlOf(kroniek.app);
    const found = places(rapport);
    expect(rapport.inOrde).toBe(false);
    const one = (code: Bevindingcode): string => {
      expect([code, found[code]]).toEqual([code, [expect.any(String)]]);
      return found[code]![0]!;
    };
    expect(one('GEBEURTENIS_TYPE_ONBEKEND')).toBe(`positie ${at.type}, Onbekend`);
    expect(one('GEBEURTENIS_ONLEESBAAR')).toBe(`positie ${at.version}, KpiDefined`);
    expect(one('GEBEURTENIS_SCHEMA')).toBe(`positie ${at.schema}, AanbiederRegistered; (root): unrecognized_keys`);
    expect(one('STROOM_ANDER_AGGREGAAT')).toBe(`positie ${at.aggregate}, SchouwOverdue`);
    expect(one('STROOMNAAM_ONGELDIG')).toBe(`positie ${at.stream}, ToewijzingSent`);
    expect(one('GELDIGHEID_ONGELDIG')).toBe(`positie ${at.valid}, ResultaatAgreed`);
    expect(found['POSITIE_ONTBREEKT']).toEqual([
      `tussen posities ${BigInt(at.deleted) - 1n} en ${BigInt(at.deleted) + 1n}`,
      expect.stringMatching(/^na positie/),
    ]);
    expect(one('BSN_ACHTIG')).toBe(`positie ${at.bsn}, PersoonsgegevensErased; metadata.actor.subject`);
    expect(one('GEBEURTENIS_ID_DUBBEL')).toMatch(/op posities 1, 2$/);
    expect(one('REGISTRATIETIJD_TERUG')).toBe('positie 2');
    expect(found['REVISIE_NIET_AANSLUITEND']).toContain(
      `client-${filled.erasedClientId}: revisie 77 op positie ${at.bsn}, verwacht 1`,
    );
    expect(found['BON_ZONDER_GEBEURTENIS']).toContain('opdracht c-1, positie 999999');
    expect(one('KOP_ONGELIJK')).toMatch(/^kop \d+, laatste gebeurtenis \d+$/);
  });
});
