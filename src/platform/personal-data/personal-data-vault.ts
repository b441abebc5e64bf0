import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Pool, type PoolClient } from 'pg';
import { newId } from '../../kernel/ids.js';
import { Rejection } from '../../kernel/rejection.js';
import { isBsn } from '../../kernel/vrije-tekst.js';
import { type Clock, CLOCK } from '../clock/clock.js';
import { PG_POOL } from '../database/pool.js';
import { inTransaction } from '../database/transaction.js';
import { type Inhoud, type Persoonsgegevens, zPersoonsgegevens } from './persoonsgegevens.js';
import { seal, type Sealed, unseal, VaultKeys } from './vault-keys.js';

const PERSOON = 'persoon';

/** A person as the vault keeps it. */
export type Persoon = Persoonsgegevens & { readonly bsn: string };

/** A text about a person, under the id that events refer to it with. */
export interface Documenttekst {
  readonly clientId: string;
  readonly tekst: string;
  readonly documentId: string;
}

interface SealedRow {
  readonly wrapped_key: Buffer | null;
  readonly ciphertext: Buffer | null;
  readonly nonce: Buffer | null;
}

/**
 * The only place where a person can be known (promise 7, R-DAT-09). Every text is encrypted under a key of that person;
 * destroying the key makes the person unreadable everywhere, also in copies of these tables. No error of the vault holds
 * a value that was given to it.
 */
@Injectable()
export class PersonalDataVault implements OnModuleInit {
  constructor(
    @Inject(PG_POOL) private readonly pool: Pool,
    @Inject(VaultKeys) private readonly keys: VaultKeys,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws where the master key is not the one that this database was written with. */
  async onModuleInit(): Promise<void> {
    await this.pool.query('INSERT INTO kluis.sleutelcontrole (controle) VALUES ($1) ON CONFLICT DO NOTHING', [
      this.keys.control,
    ]);
    const { rows } = await this.pool.query<{ controle: Buffer }>('SELECT controle FROM kluis.sleutelcontrole');
    if (rows[0]?.controle.equals(this.keys.control) !== true) {
      throw new Error(
        'De kluissleutel hoort niet bij deze database. Zet KRONIEK_KLUISSLEUTEL op de sleutel waarmee de persoonsgegevens zijn versleuteld.',
      );
    }
  }

  /**
   * The clientId of the person with this BSN in this region, made where there is none yet. The same BSN at the same
   * moment gives one clientId. What is known of an existing person stays as it is: a mistyped BSN must not overwrite
   * somebody else (use `update`). Throws `Rejection` `BSN_ONGELDIG` or `PERSOONSGEGEVENS_ONGELDIG`.
   */
  async findOrCreateByBsn(bsn: string, gegevens: Persoonsgegevens, regio: string): Promise<string> {
    const hmac = this.index(bsn, regio);
    const person = checkedGegevens(gegevens);
    for (;;) {
      const known = await this.lookUp(hmac);
      if (known !== undefined) return known;
      const made = await inTransaction(this.pool, (client) => this.create(client, hmac, { ...person, bsn }, regio));
      if (made !== undefined) return made;
    }
  }

  /** Undefined where no person with this BSN is known in this region. Throws `Rejection` `BSN_ONGELDIG`. */
  async findByBsn(bsn: string, regio: string): Promise<string | undefined> {
    return this.lookUp(this.index(bsn, regio));
  }

  /** `findByBsn` for many; who is not known is not in the map. Throws `Rejection` `BSN_ONGELDIG`. */
  async findManyByBsn(bsns: readonly string[], regio: string): Promise<Map<string, string>> {
    const perHmac = new Map(bsns.map((bsn) => [this.index(bsn, regio).toString('hex'), bsn]));
    const { rows } = await this.pool.query<{ hmac: Buffer; client_id: string }>(
      'SELECT hmac, client_id FROM kluis.bsn_index WHERE hmac = ANY($1::bytea[])',
      [[...perHmac.keys()].map((hmac) => Buffer.from(hmac, 'hex'))],
    );
    return new Map(rows.map(({ hmac, client_id: clientId }) => [perHmac.get(hmac.toString('hex'))!, clientId]));
  }

  /** In which region a person is known; undefined for an id that the vault does not have. */
  async person(clientId: string): Promise<{ readonly regio: string; readonly gewist: boolean } | undefined> {
    const { rows } = await this.pool.query<{ regio: string; gewist: boolean }>(
      'SELECT regio, erased_at IS NOT NULL AS gewist FROM kluis.person WHERE client_id = $1',
      [clientId],
    );
    return rows[0];
  }

  async read(clientId: string): Promise<Inhoud<Persoon>> {
    const { rows } = await this.pool.query<SealedRow>(
      `SELECT p.wrapped_key, g.ciphertext, g.nonce
       FROM kluis.person p LEFT JOIN kluis.gegevens g ON g.client_id = p.client_id AND g.soort = $2
       WHERE p.client_id = $1`,
      [clientId, PERSOON],
    );
    const found = this.open(clientId, rows[0], [PERSOON, clientId]);
    return found.status === 'bekend' ? { ...found, inhoud: JSON.parse(found.inhoud) as Persoon } : found;
  }

  /** Replaces what is known of a person; the BSN stays. Throws `Rejection` where the person is unknown or erased. */
  async update(clientId: string, gegevens: Persoonsgegevens): Promise<void> {
    const person = checkedGegevens(gegevens);
    await inTransaction(this.pool, async (client) => {
      const key = await this.personKey(client, clientId, 'FOR UPDATE');
      const { rows } = await client.query<Sealed>(
        'SELECT ciphertext, nonce FROM kluis.gegevens WHERE client_id = $1 AND soort = $2',
        [clientId, PERSOON],
      );
      const { bsn } = JSON.parse(unseal(key, rows[0]!, [PERSOON, clientId]).toString('utf8')) as Persoon;
      await this.writePerson(client, clientId, key, { ...person, bsn });
    });
  }

  /**
   * A key for texts about somebody who is not known and need not become known: no BSN leads to it. It can be written and
   * erased like a person. Gives `dossierId` back; a repeat changes nothing.
   */
  async openDossier(dossierId: string, regio: string): Promise<string> {
    await this.pool.query(
      'INSERT INTO kluis.person (client_id, regio, wrapped_key) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
      [dossierId, regio, this.keys.wrap(dossierId, this.keys.newPersonKey())],
    );
    return dossierId;
  }

  /**
   * Keeps a text about a person, e.g. the doel of a resultaat; an event refers to it by the id. A repeat with the same
   * `documentId` changes nothing. Throws `Rejection` where the person is unknown or erased.
   */
  async storeDocument(clientId: string, soort: string, tekst: string, documentId: string = newId()): Promise<string> {
    await inTransaction(this.pool, async (client) => {
      const key = await this.personKey(client, clientId, 'FOR SHARE');
      const { ciphertext, nonce } = seal(key, Buffer.from(tekst, 'utf8'), [soort, clientId, documentId]);
      await client.query(
        `INSERT INTO kluis.document (document_id, client_id, soort, ciphertext, nonce, created_at)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (document_id) DO NOTHING`,
        [documentId, clientId, soort, ciphertext, nonce, this.clock.now()],
      );
    });
    return documentId;
  }

  /** `storeDocument` for many, all or none. */
  async storeDocuments(soort: string, documenten: readonly Documenttekst[]): Promise<void> {
    await inTransaction(this.pool, async (client) => {
      const sleutels = await this.personKeys(client, [...new Set(documenten.map(({ clientId }) => clientId))]);
      const verzegeld = documenten.map(({ clientId, tekst, documentId }) =>
        seal(sleutels.get(clientId)!, Buffer.from(tekst, 'utf8'), [soort, clientId, documentId]),
      );
      await client.query(
        `INSERT INTO kluis.document (document_id, client_id, soort, ciphertext, nonce, created_at)
         SELECT d.document_id, d.client_id, $3, d.ciphertext, d.nonce, $6
         FROM unnest($1::uuid[], $2::uuid[], $4::bytea[], $5::bytea[]) AS d (document_id, client_id, ciphertext, nonce)
         ON CONFLICT (document_id) DO NOTHING`,
        [
          documenten.map(({ documentId }) => documentId),
          documenten.map(({ clientId }) => clientId),
          soort,
          verzegeld.map(({ ciphertext }) => ciphertext),
          verzegeld.map(({ nonce }) => nonce),
          this.clock.now(),
        ],
      );
    });
  }

  /** The texts of many documents; what was erased or never was is not in the map. */
  async readDocuments(documentIds: readonly string[]): Promise<Map<string, string>> {
    const { rows } = await this.pool.query<SealedRow & { document_id: string; client_id: string; soort: string }>(
      `SELECT p.wrapped_key, d.ciphertext, d.nonce, d.client_id, d.soort, d.document_id
       FROM kluis.document d JOIN kluis.person p USING (client_id) WHERE d.document_id = ANY($1::uuid[])`,
      [documentIds],
    );
    const teksten = new Map<string, string>();
    for (const row of rows) {
      const { client_id: clientId, document_id: documentId, soort } = row;
      const found = this.open(clientId, row, [soort, clientId, documentId]);
      if (found.status === 'bekend') teksten.set(documentId, found.inhoud);
    }
    return teksten;
  }

  async readDocument(documentId: string): Promise<Inhoud<{ clientId: string; soort: string; tekst: string }>> {
    const { rows } = await this.pool.query<SealedRow & { client_id: string; soort: string }>(
      `SELECT p.wrapped_key, d.ciphertext, d.nonce, d.client_id, d.soort
       FROM kluis.document d JOIN kluis.person p USING (client_id) WHERE d.document_id = $1`,
      [documentId],
    );
    const row = rows[0];
    if (row === undefined) return { status: 'onbekend' };
    const { client_id: clientId, soort } = row;
    const found = this.open(clientId, row, [soort, clientId, documentId]);
    return found.status === 'bekend' ? { ...found, inhoud: { clientId, soort, tekst: found.inhoud } } : found;
  }

  /**
   * Destroys the key of a person, the blind index and all ciphertexts. Quiet when that was done before, or when the
   * vault never knew the person. The same BSN later gives a new clientId.
   */
  async erase(clientId: string): Promise<void> {
    await inTransaction(this.pool, async (client) => {
      await client.query('SELECT 1 FROM kluis.person WHERE client_id = $1 FOR UPDATE', [clientId]);
      await client.query('DELETE FROM kluis.bsn_index WHERE client_id = $1', [clientId]);
      await client.query('DELETE FROM kluis.gegevens WHERE client_id = $1', [clientId]);
      await client.query('UPDATE kluis.document SET ciphertext = NULL, nonce = NULL WHERE client_id = $1', [clientId]);
      await client.query(
        'UPDATE kluis.person SET wrapped_key = NULL, erased_at = $2 WHERE client_id = $1 AND erased_at IS NULL',
        [clientId, this.clock.now()],
      );
    });
  }

  /** Keyed digest, for a fingerprint that would otherwise give a BSN away to whoever tries them all. */
  blind(text: string): string {
    return this.keys.blind(text);
  }

  private index(bsn: string, regio: string): Buffer {
    if (!isBsn(bsn)) {
      throw new Rejection(
        'BSN_ONGELDIG',
        'Dit is geen geldig burgerservicenummer. Controleer de negen cijfers.',
        'invalid',
      );
    }
    return this.keys.bsnIndex(regio, bsn);
  }

  private async lookUp(hmac: Buffer): Promise<string | undefined> {
    const { rows } = await this.pool.query<{ client_id: string }>(
      'SELECT client_id FROM kluis.bsn_index WHERE hmac = $1',
      [hmac],
    );
    return rows[0]?.client_id;
  }

  /** Undefined where another transaction made the person first; ours is then without trace once it is rolled back. */
  private async create(client: PoolClient, hmac: Buffer, person: Persoon, regio: string): Promise<string | undefined> {
    const clientId = newId();
    const key = this.keys.newPersonKey();
    await client.query('SAVEPOINT person');
    await client.query('INSERT INTO kluis.person (client_id, regio, wrapped_key) VALUES ($1, $2, $3)', [
      clientId,
      regio,
      this.keys.wrap(clientId, key),
    ]);
    // Waits for a transaction that is making the same person, then finds its row.
    const { rowCount } = await client.query(
      'INSERT INTO kluis.bsn_index (hmac, client_id) VALUES ($1, $2) ON CONFLICT (hmac) DO NOTHING',
      [hmac, clientId],
    );
    if (rowCount === 0) {
      await client.query('ROLLBACK TO SAVEPOINT person');
      return undefined;
    }
    await this.writePerson(client, clientId, key, person);
    return clientId;
  }

  private async writePerson(client: PoolClient, clientId: string, key: Buffer, person: Persoon): Promise<void> {
    const { ciphertext, nonce } = seal(key, Buffer.from(JSON.stringify(person), 'utf8'), [PERSOON, clientId]);
    await client.query(
      `INSERT INTO kluis.gegevens (client_id, soort, ciphertext, nonce, updated_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (client_id, soort)
       DO UPDATE SET ciphertext = excluded.ciphertext, nonce = excluded.nonce, updated_at = excluded.updated_at`,
      [clientId, PERSOON, ciphertext, nonce, this.clock.now()],
    );
  }

  /** The lock keeps an erasure waiting until what is being written stands, so that it is erased as well. */
  private async personKey(client: PoolClient, clientId: string, lock: 'FOR SHARE' | 'FOR UPDATE'): Promise<Buffer> {
    const { rows } = await client.query<{ wrapped_key: Buffer | null }>(
      `SELECT wrapped_key FROM kluis.person WHERE client_id = $1 ${lock}`,
      [clientId],
    );
    return this.keyOf(clientId, rows[0]);
  }

  /** `personKey` of many, locked in one order so that two writers never wait for each other. */
  private async personKeys(client: PoolClient, clientIds: readonly string[]): Promise<Map<string, Buffer>> {
    const { rows } = await client.query<{ client_id: string; wrapped_key: Buffer | null }>(
      'SELECT client_id, wrapped_key FROM kluis.person WHERE client_id = ANY($1::uuid[]) ORDER BY client_id FOR SHARE',
      [clientIds],
    );
    const rijen = new Map(rows.map((row) => [row.client_id, row]));
    return new Map(clientIds.map((clientId) => [clientId, this.keyOf(clientId, rijen.get(clientId))]));
  }

  private keyOf(clientId: string, row: { readonly wrapped_key: Buffer | null } | undefined): Buffer {
    if (row === undefined) throw new Rejection('CLIENT_ONBEKEND', 'Deze client is niet bekend.', 'not-found');
    if (row.wrapped_key === null) {
      throw new Rejection('PERSOONSGEGEVENS_GEWIST', 'De gegevens van deze client zijn gewist; er kan niets meer bij.');
    }
    return this.keys.unwrap(clientId, row.wrapped_key);
  }

  private open(clientId: string, row: SealedRow | undefined, context: readonly string[]): Inhoud<string> {
    if (row === undefined) return { status: 'onbekend' };
    const { wrapped_key: wrapped, ciphertext, nonce } = row;
    if (wrapped === null) return { status: 'gewist' };
    if (ciphertext === null || nonce === null) return { status: 'onbekend' };
    const plain = unseal(this.keys.unwrap(clientId, wrapped), { ciphertext, nonce }, context);
    return { status: 'bekend', inhoud: plain.toString('utf8') };
  }
}

function checkedGegevens(gegevens: Persoonsgegevens): Persoonsgegevens {
  const parsed = zPersoonsgegevens.safeParse(gegevens);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => ({
    plaats: issue.path.join('.') || 'persoonsgegevens',
    code: 'ONGELDIG',
    melding: 'Dit gegeven ontbreekt of heeft niet de juiste vorm.',
  }));
  throw new Rejection('PERSOONSGEGEVENS_ONGELDIG', 'De persoonsgegevens kloppen niet; zie fouten.', 'invalid', faults);
}
