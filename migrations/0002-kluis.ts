import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The personal-data vault (promise 7): everything by which a person can be known, encrypted under a key per person. */
export class Kluis1700000000002 implements MigrationInterface {
  name = 'Kluis1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA kluis;

      -- Tells at start whether the master key belongs to this database.
      CREATE TABLE kluis.sleutelcontrole (
        only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
        controle bytea NOT NULL
      );

      -- The row outlives an erasure, so that the clientId of the log stays explainable; the key does not.
      CREATE TABLE kluis.person (
        client_id uuid PRIMARY KEY,
        regio text NOT NULL,
        wrapped_key bytea,
        erased_at timestamptz,
        CHECK ((wrapped_key IS NULL) = (erased_at IS NOT NULL))
      );

      CREATE TABLE kluis.bsn_index (
        hmac bytea PRIMARY KEY CHECK (length(hmac) = 32),
        client_id uuid NOT NULL UNIQUE REFERENCES kluis.person
      );

      CREATE TABLE kluis.gegevens (
        client_id uuid NOT NULL REFERENCES kluis.person,
        soort text NOT NULL,
        ciphertext bytea NOT NULL,
        nonce bytea NOT NULL CHECK (length(nonce) = 12),
        updated_at timestamptz NOT NULL,
        PRIMARY KEY (client_id, soort)
      );

      -- An event refers to a document by its id; after an erasure the reference stays and leads nowhere.
      CREATE TABLE kluis.document (
        document_id uuid PRIMARY KEY,
        client_id uuid NOT NULL REFERENCES kluis.person,
        soort text NOT NULL,
        ciphertext bytea,
        nonce bytea CHECK (length(nonce) = 12),
        created_at timestamptz NOT NULL,
        CHECK ((ciphertext IS NULL) = (nonce IS NULL))
      );
      CREATE INDEX ON kluis.document (client_id);
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('The vault is never dropped by a migration.'));
  }
}
