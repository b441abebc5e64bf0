import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { databaseUrl, withClient } from './database.js';
import { FAULTS } from './faults.js';
import { play } from './schedule.js';
import { Ground } from './world.js';

/** An engine that is broken on purpose: proof that the schedules would notice. More of these: docs/proeven.md. */
describe('the invariants notice', () => {
  const ground = new Ground();
  beforeAll(() => ground.prepare());
  afterAll(() => ground.end());

  /** Schedules of our own, so even seeds: everything in each process. */
  const struckBy = (seed: number, words: RegExp): { seed: number; faults: typeof FAULTS } => ({
    seed,
    faults: FAULTS.filter(({ name }) => words.test(name)),
  });

  it('a log that acknowledges before it is on disk', async () => {
    const early = async (url: string): Promise<void> => {
      const name = new URL(url).pathname.slice(1);
      await withClient(databaseUrl(url, 'postgres'), (client) =>
        client.query(`ALTER DATABASE ${name} SET synchronous_commit = off`),
      );
    };
    // What is lost shows first where it is looked at first: an answer without its event, a hole, or a reader past the head.
    await expect(play(ground, struckBy(2, /al zijn processen/), early)).rejects.toThrow(/Invariant [124] /);
  });

  it('a log that forgets which commands it has answered', async () => {
    const forgetful = (url: string): Promise<void> =>
      withClient(url, async (client) => {
        await client.query(`
          CREATE FUNCTION forget() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
              DELETE FROM kroniek.receipts WHERE command_id = NEW.command_id;
              RETURN NULL;
            END $$;
          CREATE TRIGGER forget AFTER INSERT ON kroniek.receipts FOR EACH ROW EXECUTE FUNCTION forget();`);
      });
    await expect(play(ground, struckBy(4, /verbindingen verbroken/), forgetful)).rejects.toThrow(/Invariant [1289] /);
  });

  it('a checkpoint that goes back', async () => {
    const careless = (url: string): Promise<void> =>
      withClient(url, async (client) => {
        await client.query(`
          CREATE FUNCTION back() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
              IF OLD.position > 50 AND random() < 0.05 THEN NEW.position := OLD.position - 1; END IF;
              RETURN NEW;
            END $$;
          CREATE TRIGGER back BEFORE UPDATE OF position ON kroniek.consumers FOR EACH ROW EXECUTE FUNCTION back();`);
      });
    await expect(play(ground, struckBy(6, /een proces gedood/), careless)).rejects.toThrow(/Invariant 4 /);
  });
});
