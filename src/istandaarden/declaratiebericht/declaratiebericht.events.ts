import { z } from 'zod';
import { zBedrag } from '../../kernel/bedrag.js';
import { zDatum } from '../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';

const zRetourcode = z.string().regex(/^[0-9S][0-9]{3}$/);

/** One prestatie of the message by its place in it, and what was decided. */
export const zRegeluitkomst = z.strictObject({
  /** From 1, as in the message. */
  client: z.int().positive(),
  /** From 1, within the client. */
  prestatie: z.int().positive(),
  uitkomst: z.enum(['toegekend', 'afgewezen']),
  /** Null where it could not be tied to a toewijzing, or was of nothing: then there is no declaratie. */
  declaratieId: z.uuid().nullable(),
  /** Of the standard (`TR388`) or of Kroniek; null where it was granted. */
  regel: z
    .string()
    .regex(/^[A-Z][A-Z0-9_]*$/)
    .nullable(),
  /** List WJ001; null where it was granted. */
  retourcode: zRetourcode.nullable(),
});
export type Regeluitkomst = z.output<typeof zRegeluitkomst>;

/** What was granted for one account: a gemeente, a contract, a product and the year of the care. */
export const zToegekend = z.strictObject({
  gemeentecode: z.string().regex(/^\d{4}$/),
  contractId: z.uuid(),
  productcode: z.string().min(1),
  jaar: z.int().min(2015).max(2100),
  /** Eurocents; what was taken back counts negative. */
  bedrag: zBedrag,
  aantal: z.int().positive(),
});
export type Toegekend = z.output<typeof zToegekend>;

/**
 * A 323 from its arrival to its 325 (catalogue R-DAT-01, R-BEK-05). It is judged in parts, each in one append with the
 * declaraties that follow from it; the answer is prepared with the last. Names of the aanbieder stand in it only where
 * they cannot be a BSN; the message itself is in the vault.
 */
export const declaratieberichtEvents = defineEvents('declaratiebericht', {
  DeclaratieberichtReceived: {
    version: 1,
    schema: z.strictObject({
      declaratieberichtId: z.uuid(),
      /** The message, in whose stream its header and its place in the vault stand. */
      berichtId: z.uuid(),
      gemeentecode: z.string().regex(/^\d{4}$/),
      aanbiederId: z.uuid(),
      wet: z.enum(['Wmo2015', 'Jeugdwet']),
      /** DeclaratieNummer of the aanbieder; null where it could be a burgerservicenummer. */
      declaratienummer: z.string().min(1).max(12).nullable(),
      /** The calendar month, both days included. */
      periode: z.strictObject({ van: zDatum, tot: zDatum }),
      dagtekening: zDatum,
      aantalClienten: z.int().positive(),
      aantalRegels: z.int().positive(),
      /** Eurocents, as the message adds it up (TR358). */
      ingediend: zBedrag,
    }),
  },
  /** A part was judged: credits come in the first parts (OP366). */
  DeclaratieregelsAssessed: {
    version: 1,
    schema: z.strictObject({
      berichtId: z.uuid(),
      /** From 1. */
      deel: z.int().positive(),
      regels: z.array(zRegeluitkomst).min(1),
      toegekend: z.array(zToegekend),
    }),
  },
  /** Every line was judged, and the 325 stands ready. */
  DeclaratieberichtAssessed: {
    version: 1,
    schema: z.strictObject({
      berichtId: z.uuid(),
      aantalRegels: z.int().positive(),
      aantalAfgewezen: z.int().nonnegative(),
      /** Eurocents (TR342). */
      bedragToegekend: zBedrag,
      toegekend: z.array(zToegekend),
      /** The declaratie-antwoord in the outbox. */
      uitgaandBerichtId: z.uuid(),
    }),
  },
});
export type DeclaratieberichtEvent = EventOf<typeof declaratieberichtEvents>;
