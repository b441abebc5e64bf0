import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The log, the receipts of commands, the checkpoints of consumers, and the deadlines. */
export class EventStore1700000000001 implements MigrationInterface {
  name = 'EventStore1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA kroniek;

      -- One row: the end of the log. Whoever appends holds it until commit, so positions are gapless and in commit order.
      CREATE TABLE kroniek.head (
        only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
        position bigint NOT NULL,
        recorded_at timestamptz
      );
      INSERT INTO kroniek.head (position) VALUES (0);

      CREATE FUNCTION kroniek.lock_head() RETURNS TABLE (head_position bigint, head_recorded_at timestamptz)
        LANGUAGE sql AS $$ SELECT position, recorded_at FROM kroniek.head FOR UPDATE $$;

      CREATE TABLE kroniek.events (
        position bigint PRIMARY KEY,
        id uuid NOT NULL UNIQUE,
        stream text NOT NULL,
        revision integer NOT NULL,
        type text NOT NULL,
        schema_version integer NOT NULL,
        data jsonb NOT NULL,
        occurred_at text NOT NULL,
        recorded_at timestamptz NOT NULL,
        actor jsonb NOT NULL,
        correlation_id text NOT NULL,
        causation_id text NOT NULL,
        processing_activity text NOT NULL,
        regio text NOT NULL,
        config_version text,
        UNIQUE (stream, revision)
      );

      -- The log is append-only, whoever holds a connection.
      CREATE FUNCTION kroniek.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          RAISE EXCEPTION 'kroniek.events is append-only: % is refused', TG_OP;
        END $$;
      CREATE TRIGGER events_append_only BEFORE UPDATE OR DELETE ON kroniek.events
        FOR EACH ROW EXECUTE FUNCTION kroniek.refuse_change();
      CREATE TRIGGER events_no_truncate BEFORE TRUNCATE ON kroniek.events
        FOR EACH STATEMENT EXECUTE FUNCTION kroniek.refuse_change();

      CREATE TABLE kroniek.receipts (
        command_id text PRIMARY KEY,
        fingerprint text NOT NULL,
        position bigint NOT NULL,
        answer jsonb,
        recorded_at timestamptz NOT NULL
      );

      CREATE TABLE kroniek.consumers (
        name text PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('projection', 'policy', 'deadlines')),
        version text NOT NULL,
        generation integer NOT NULL,
        position bigint NOT NULL,
        moment timestamptz,
        fault jsonb,
        updated_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE TABLE kroniek.deadlines (
        name text NOT NULL,
        key text NOT NULL,
        due_at timestamptz NOT NULL,
        regio text NOT NULL,
        payload jsonb NOT NULL,
        cause jsonb NOT NULL,
        fired_at timestamptz,
        outcome jsonb,
        PRIMARY KEY (name, key)
      );
      CREATE INDEX deadlines_open ON kroniek.deadlines (due_at) WHERE fired_at IS NULL;

      -- Commands of policies that a business rule refused: a person looks at them.
      CREATE TABLE kroniek.refused_commands (
        command_id text PRIMARY KEY,
        source text NOT NULL,
        event_position bigint,
        command text NOT NULL,
        code text NOT NULL,
        message text NOT NULL,
        recorded_at timestamptz NOT NULL
      );
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('The event log is never dropped by a migration.'));
  }
}
