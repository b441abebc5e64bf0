import { z } from 'zod';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';

const zPositie = z.string().regex(/^\d+$/);

/** What a beheerder did with the installation as a whole, on the command line. One stream: `installatie-kroniek`. */
export const installatieEvents = defineEvents('installatie', {
  /** A back-up was written of everything up to `positie`; the keys of persons went to another place. */
  BackupWritten: {
    version: 1,
    schema: z.strictObject({
      positie: zPositie,
      gebeurtenissen: z.int().nonnegative(),
      /** Not in an earlier back-up in the same place. */
      nieuw: z.int().nonnegative(),
    }),
  },
  /** This database was filled from a back-up; what follows in the log happened after it. */
  BackupRestored: {
    version: 1,
    schema: z.strictObject({
      positie: zPositie,
      gebeurtenissen: z.int().nonnegative(),
      /** Persons whose key was destroyed again, because the log says that they were erased. */
      gewist: z.int().nonnegative(),
    }),
  },
  /** The log, its readers, the read models and the vault were controlled. */
  InstallatieVerified: {
    version: 1,
    schema: z.strictObject({
      positie: zPositie,
      gebeurtenissen: z.int().nonnegative(),
      leesmodellen: z.int().nonnegative(),
      inOrde: z.boolean(),
      /** How often each kind of finding was made; `fout` makes the installation unsound. */
      bevindingen: z.array(
        z.strictObject({ code: z.string(), ernst: z.enum(['fout', 'waarschuwing']), aantal: z.int().positive() }),
      ),
    }),
  },
});

export type InstallatieEvent = EventOf<typeof installatieEvents>;
