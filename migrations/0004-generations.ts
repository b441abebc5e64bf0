import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The generations of every read model: being built, ready, in use, kept for a way back, gone. */
export class Generations1700000000004 implements MigrationInterface {
  name = 'Generations1700000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE kroniek.generations (
        projection text NOT NULL,
        generation integer NOT NULL,
        version text NOT NULL,
        state text NOT NULL
          CHECK (state IN ('gevraagd', 'bouwt', 'gereed', 'in gebruik', 'bewaard', 'mislukt', 'vervallen')),
        -- The checkpoint of a generation that is not in use, committed with its rows; kroniek.consumers holds that of the
        -- one in use.
        position bigint NOT NULL DEFAULT 0,
        moment timestamptz,
        -- Whether the rows of the first pass are all in the tables; what remains are the indexes and the tail.
        loaded boolean NOT NULL DEFAULT false,
        events bigint NOT NULL DEFAULT 0,
        started_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        rate double precision,
        fault jsonb,
        comparison jsonb,
        requested_by text NOT NULL,
        PRIMARY KEY (projection, generation)
      );
      CREATE UNIQUE INDEX generations_in_use ON kroniek.generations (projection) WHERE state = 'in gebruik';
      CREATE UNIQUE INDEX generations_kept ON kroniek.generations (projection) WHERE state = 'bewaard';
      CREATE UNIQUE INDEX generations_under_way ON kroniek.generations (projection)
        WHERE state IN ('gevraagd', 'bouwt', 'gereed', 'mislukt');

      INSERT INTO kroniek.generations (projection, generation, version, state, position, moment, loaded, requested_by)
      SELECT name, generation, version, 'in gebruik', position, moment, true, 'installatie'
      FROM kroniek.consumers WHERE kind = 'projection';
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('The generations of the read models are never dropped by a migration.'));
  }
}
