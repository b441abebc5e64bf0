import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Pool } from 'pg';
import { newId } from '../../../src/kernel/ids.js';
import { Rejection } from '../../../src/kernel/rejection.js';
import { ManualClock } from '../../../src/platform/clock/clock.js';
import { PersonalDataVault } from '../../../src/platform/personal-data/personal-data-vault.js';
import { type Persoonsgegevens } from '../../../src/platform/personal-data/persoonsgegevens.js';
import { VaultKeys } from '../../../src/platform/personal-data/vault-keys.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

const NOOR: Persoonsgegevens = {
  achternaam: 'Voorbeeld',
  voorvoegsel: 'van',
  geboortedatum: '1950-02-01',
  geslacht: '2',
};
const clock = new ManualClock('2026-03-02T09:00:00Z');

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof Rejection) return error.code;
  throw new Error(`Not refused: ${String(error)}`);
}

describe('the vault', () => {
  let database: TestDatabase;
  let pool: Pool;
  let vault: PersonalDataVault;

  beforeAll(async () => {
    database = await createTestDatabase();
    pool = new Pool({ connectionString: database.url, max: 20 });
    vault = new PersonalDataVault(pool, new VaultKeys(randomBytes(32)), clock);
    await vault.onModuleInit();
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  /** Everything that the schema holds, as one text. */
  async function dump(): Promise<string> {
    const tables = ['sleutelcontrole', 'person', 'bsn_index', 'gegevens', 'document'];
    const parts = await Promise.all(tables.map((table) => pool.query(`SELECT t::text FROM kluis.${table} t`)));
    return parts.flatMap(({ rows }) => rows.map((row) => Object.values(row as object).join())).join('\n');
  }

  it('keeps a person readable through the pseudonym only (R-DAT-09)', async () => {
    const clientId = await vault.findOrCreateByBsn('999900006', NOOR, 'h5');
    expect(await vault.read(clientId)).toEqual({ status: 'bekend', inhoud: { ...NOOR, bsn: '999900006' } });
    expect(await vault.findByBsn('999900006', 'h5')).toBe(clientId);
    const stored = await dump();
    for (const secret of ['Voorbeeld', '999900006', '1950-02-01']) {
      expect(stored).not.toContain(secret);
      expect(stored).not.toContain(Buffer.from(secret).toString('hex'));
    }
  });

  it('gives the same BSN the same pseudonym in a region and leaves the person as it was', async () => {
    const clientId = await vault.findOrCreateByBsn('999900006', { achternaam: 'Typfout' }, 'h5');
    expect(clientId).toBe(await vault.findByBsn('999900006', 'h5'));
    expect(await vault.read(clientId)).toMatchObject({ inhoud: { achternaam: 'Voorbeeld' } });
    expect(await vault.findByBsn('999900006', 'rivierenland')).toBeUndefined();
  });

  it('gives one pseudonym to one BSN that comes in twenty times at once', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, () => vault.findOrCreateByBsn('999990019', NOOR, 'h5')));
    expect(new Set(ids).size).toBe(1);
    const { rows } = await pool.query(
      'SELECT 1 FROM kluis.person p WHERE NOT EXISTS (SELECT 1 FROM kluis.bsn_index i WHERE i.client_id = p.client_id)',
    );
    expect(rows).toHaveLength(0);
  });

  it('updates a person and keeps the BSN', async () => {
    const clientId = await vault.findOrCreateByBsn('999990019', NOOR, 'h5');
    await vault.update(clientId, { achternaam: 'Anders' });
    expect(await vault.read(clientId)).toEqual({
      status: 'bekend',
      inhoud: { achternaam: 'Anders', bsn: '999990019' },
    });
  });

  it('refuses what is no BSN or no person, without repeating it (R-DAT-09)', async () => {
    const bad = vault.findOrCreateByBsn('999900007', NOOR, 'h5');
    expect(await codeOf(bad)).toBe('BSN_ONGELDIG');
    await expect(bad).rejects.not.toThrow(/999900007/);
    const odd = vault.findOrCreateByBsn('999900006', { achternaam: '', geheim: 'Jansen' } as never, 'h5');
    expect(await codeOf(odd)).toBe('PERSOONSGEGEVENS_ONGELDIG');
    await odd.catch((error: unknown) => expect(JSON.stringify(error)).not.toContain('Jansen'));
  });

  it('keeps documents about a person, a repeat included', async () => {
    const clientId = await vault.findOrCreateByBsn('999900006', NOOR, 'h5');
    const documentId = await vault.storeDocument(clientId, 'doel', 'Weer zelf boodschappen doen');
    await vault.storeDocument(clientId, 'doel', 'iets anders', documentId);
    expect(await vault.readDocument(documentId)).toEqual({
      status: 'bekend',
      inhoud: { clientId, soort: 'doel', tekst: 'Weer zelf boodschappen doen' },
    });
    expect(await vault.readDocument(newId())).toEqual({ status: 'onbekend' });
    expect(await codeOf(vault.storeDocument(newId(), 'doel', 'x'))).toBe('CLIENT_ONBEKEND');
  });

  it('erases a person everywhere, and again without complaint (R-DAT-09)', async () => {
    const clientId = await vault.findOrCreateByBsn('999900006', NOOR, 'h5');
    const documentId = await vault.storeDocument(clientId, 'doel', 'tekst');
    await vault.erase(clientId);
    await vault.erase(clientId);
    await vault.erase(newId());
    expect(await vault.read(clientId)).toEqual({ status: 'gewist' });
    expect(await vault.readDocument(documentId)).toEqual({ status: 'gewist' });
    expect(await vault.findByBsn('999900006', 'h5')).toBeUndefined();
    expect(await vault.person(clientId)).toEqual({ regio: 'h5', gewist: true });
    expect(await codeOf(vault.storeDocument(clientId, 'doel', 'x'))).toBe('PERSOONSGEGEVENS_GEWIST');
    expect(await codeOf(vault.update(clientId, NOOR))).toBe('PERSOONSGEGEVENS_GEWIST');
    const { rows } = await pool.query(
      `SELECT (SELECT count(*) FROM kluis.gegevens WHERE client_id = $1)
            + (SELECT count(*) FROM kluis.document WHERE client_id = $1 AND ciphertext IS NOT NULL)
            + (SELECT count(*) FROM kluis.person WHERE client_id = $1 AND wrapped_key IS NOT NULL) AS left`,
      [clientId],
    );
    expect(rows[0]).toEqual({ left: '0' });
    expect(await vault.findOrCreateByBsn('999900006', NOOR, 'h5')).not.toBe(clientId);
  });

  it('keeps and reads many documents of many people at once, all or none (R-DAT-09)', async () => {
    const bsns = ['999990044', '999990056', '999990068'];
    const ids = await Promise.all(bsns.map((bsn) => vault.findOrCreateByBsn(bsn, NOOR, 'h5')));
    expect(await vault.findManyByBsn([...bsns, '999990007'], 'h5')).toEqual(
      new Map(bsns.map((bsn, index) => [bsn, ids[index]])),
    );
    expect(await vault.findManyByBsn(bsns, 'elders')).toEqual(new Map());
    const documenten = ids.map((clientId, index) => ({ clientId, tekst: `regel ${index}`, documentId: newId() }));
    await vault.storeDocuments('deel', documenten);
    await vault.storeDocuments('deel', documenten);
    const documentIds = documenten.map(({ documentId }) => documentId);
    const gelezen = new Map(documenten.map(({ documentId, tekst }) => [documentId, tekst]));
    expect(await vault.readDocuments([...documentIds, newId()])).toEqual(gelezen);
    expect(await dump()).not.toContain('regel 0');

    await vault.erase(ids[1]!);
    gelezen.delete(documentIds[1]!);
    expect(await vault.readDocuments(documentIds)).toEqual(gelezen);
    const nieuw = [ids[0]!, ids[1]!].map((clientId) => ({ clientId, tekst: 'later', documentId: newId() }));
    expect(await codeOf(vault.storeDocuments('deel', nieuw))).toBe('PERSOONSGEGEVENS_GEWIST');
    expect(await vault.readDocuments(nieuw.map(({ documentId }) => documentId))).toEqual(new Map());
  });

  it('leaves nothing behind of a document that is written while the person is erased', async () => {
    const clientId = await vault.findOrCreateByBsn('999990019', NOOR, 'h5');
    await Promise.allSettled([
      ...Array.from({ length: 10 }, () => vault.storeDocument(clientId, 'doel', 'tekst')),
      vault.erase(clientId),
      ...Array.from({ length: 10 }, () => vault.storeDocument(clientId, 'doel', 'tekst')),
    ]);
    const { rows } = await pool.query(
      'SELECT count(*) AS left FROM kluis.document WHERE client_id = $1 AND ciphertext IS NOT NULL',
      [clientId],
    );
    expect(rows[0]).toEqual({ left: '0' });
  });

  it('does not open a text that was moved to another person', async () => {
    const a = await vault.findOrCreateByBsn('999990020', NOOR, 'h5');
    const b = await vault.findOrCreateByBsn('999990032', NOOR, 'h5');
    await pool.query(
      `UPDATE kluis.gegevens g SET ciphertext = o.ciphertext, nonce = o.nonce
       FROM kluis.gegevens o WHERE g.client_id = $1 AND o.client_id = $2`,
      [a, b],
    );
    await expect(vault.read(a)).rejects.toThrow(/cannot be opened/);
  });

  it('does not start with another master key', async () => {
    const other = new PersonalDataVault(pool, new VaultKeys(randomBytes(32)), clock);
    await expect(other.onModuleInit()).rejects.toThrow(/hoort niet bij deze database/);
  });
});
