import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The append in one round trip, and what consumers of the log set apart. */
export class Engine1700000000003 implements MigrationInterface {
  name = 'Engine1700000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Appends a batch: locks the head, checks that every stream stands where the writer believes, stores receipts and
      -- events at the next positions, moves the head. Gives the position before the batch, or NULL when a stream stands
      -- elsewhere: nothing is stored then. A command id that is known raises KR001.
      --   streams   [[stream, revision of its last event or -1], ...]
      --   receipts  [[command id, fingerprint, offset, answer], ...]
      --   events    [[id, stream, revision, type, schema version, data, occurred at, actor, correlation id, causation id,
      --               processing activity, regio, config version], ...]
      -- Arrays, because their elements are found by place: objects cost a third of the throughput.
      CREATE FUNCTION kroniek.append(streams jsonb, receipts jsonb, events jsonb, written_at timestamptz) RETURNS bigint
        -- A plan made while the tables were small would read them whole when they have grown, under the lock of the head.
        LANGUAGE plpgsql SET enable_seqscan = off AS $$
        DECLARE
          before bigint;
          last timestamptz;
          moment timestamptz;
          stored bigint;
        BEGIN
          SELECT head_position, head_recorded_at INTO before, last FROM kroniek.lock_head();
          -- Transaction time never goes back along the log, also when a clock does.
          moment := greatest(written_at, last);
          IF EXISTS (
            SELECT 1 FROM jsonb_array_elements(streams) AS s
            WHERE (s ->> 1)::int IS DISTINCT FROM coalesce(
              (SELECT revision FROM kroniek.events AS e WHERE e.stream = s ->> 0 ORDER BY revision DESC LIMIT 1), -1)
          ) THEN
            RETURN NULL;
          END IF;

          INSERT INTO kroniek.receipts (command_id, fingerprint, position, answer, recorded_at)
          SELECT r ->> 0, r ->> 1, before + (r ->> 2)::bigint, r -> 3, moment FROM jsonb_array_elements(receipts) AS r
          ON CONFLICT (command_id) DO NOTHING;
          GET DIAGNOSTICS stored = ROW_COUNT;
          IF stored <> jsonb_array_length(receipts) THEN
            RAISE EXCEPTION 'a command id of this batch is known' USING ERRCODE = 'KR001';
          END IF;

          INSERT INTO kroniek.events (position, id, stream, revision, type, schema_version, data, occurred_at, recorded_at,
            actor, correlation_id, causation_id, processing_activity, regio, config_version)
          SELECT before + place, (e ->> 0)::uuid, e ->> 1, (e ->> 2)::int, e ->> 3, (e ->> 4)::int, e -> 5, e ->> 6, moment,
            e -> 7, e ->> 8, e ->> 9, e ->> 10, e ->> 11, e ->> 12
          FROM jsonb_array_elements(events) WITH ORDINALITY AS given (e, place);
          GET DIAGNOSTICS stored = ROW_COUNT;
          IF stored > 0 THEN
            UPDATE kroniek.head SET position = before + stored, recorded_at = moment;
          END IF;
          RETURN before;
        END $$;

      -- Events that a consumer could not apply, and all that came after them in their stream: nothing is passed over. An
      -- event with an error is the reason; one without waits behind it. Position order within the stream.
      CREATE TABLE kroniek.parked (
        consumer text NOT NULL,
        generation integer NOT NULL,
        position bigint NOT NULL,
        stream text NOT NULL,
        event_id uuid NOT NULL,
        type text NOT NULL,
        error text,
        attempts integer NOT NULL DEFAULT 1,
        parked_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (consumer, generation, position)
      );
      CREATE INDEX parked_streams ON kroniek.parked (consumer, generation, stream, position);

      -- Events that a person decided to pass over for one consumer, with the reason; also while it is built anew.
      CREATE TABLE kroniek.skipped (
        consumer text NOT NULL,
        event_id uuid NOT NULL,
        position bigint NOT NULL,
        reason text NOT NULL,
        actor text NOT NULL,
        skipped_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (consumer, event_id)
      );

      -- Events per second that were applied lately; for the time that a backlog will take.
      ALTER TABLE kroniek.consumers ADD COLUMN rate double precision;
      -- Grows with every change of what is parked or skipped: whoever decided on what it was before is fenced.
      ALTER TABLE kroniek.consumers ADD COLUMN parkings integer NOT NULL DEFAULT 0;
      ALTER TABLE kroniek.consumers DROP CONSTRAINT consumers_kind_check,
        ADD CONSTRAINT consumers_kind_check CHECK (kind IN ('projection', 'policy', 'deadlines', 'beheer'));

      -- A refused command is worked through by a person: tried again, or set aside with a reason.
      ALTER TABLE kroniek.refused_commands
        ADD COLUMN state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'uitgevoerd', 'afgedaan')),
        ADD COLUMN attempts integer NOT NULL DEFAULT 1,
        ADD COLUMN event_stream text,
        ADD COLUMN deadline_key text,
        ADD COLUMN closed_at timestamptz;
      UPDATE kroniek.refused_commands AS r SET event_stream = e.stream
        FROM kroniek.events AS e WHERE e.position = r.event_position;
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('The event log is never dropped by a migration.'));
  }
}
