import { z } from 'zod';
import { zDatum } from '../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';

/** What a message brought about, one entry per product: enough to find it, nothing about the person. */
export const zGevolg = z.strictObject({
  soort: z.enum([
    'toewijzing',
    'correctie',
    'intrekking',
    'start',
    'start-verwijderd',
    'hervatting',
    'onderbreking',
    'stop',
    'stop-verwijderd',
    'verzoek',
    'antwoord',
  ]),
  /** The toewijzing; of a `verzoek` the request, of an `antwoord` the outgoing message that is answered. */
  id: z.uuid(),
});
export type Gevolg = z.output<typeof zGevolg>;

/** One fault in a message. `plaats` is built from the names of the standard only, never from what the sender wrote. */
export const zFout = z.strictObject({
  plaats: z.string().max(300),
  code: z.string().max(80),
  melding: z.string().max(600),
  /** List WJ001; null where the standard has no code for it. */
  retourcode: z
    .string()
    .regex(/^[0-9S][0-9]{3}$/)
    .nullable(),
});

/** Keyed digest of the message (HMAC with a key of the vault), so that it tells nothing to who has only the log. */
const zSha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What is known of a message once it can be read. */
const ontvangst = {
  berichtId: z.uuid(),
  berichtcode: z.string().regex(/^\d{3}$/),
  /** Version of the standard, `3.2`. */
  berichtversie: z.string().regex(/^\d\.\d$/),
  /** Gemeentecode (4 digits) or AGB code (8 digits). */
  afzender: z.string().regex(/^\d{4}(\d{4})?$/),
  ontvanger: z.string().regex(/^\d{4}(\d{4})?$/),
  identificatie: z.string().min(1).max(12),
  dagtekening: zDatum,
  sha256: zSha256,
  clientId: z.uuid().nullable(),
  aantalProducten: z.int().nonnegative(),
  documentId: z.uuid().nullable(),
};

/** Last day on which the answer is in time (OP090), by which calendar; all days are local days of the gemeente. */
export const zAntwoordtermijn = z.strictObject({
  werkdagen: z.int().positive(),
  kalenderVersie: z.string().min(1),
  uiterste: zDatum,
});
export type Antwoordtermijn = z.output<typeof zAntwoordtermijn>;

/**
 * An iWmo or iJw message (catalogue R-DAT-01). The message itself holds personal data: it stands encrypted in the
 * vault as document `documentId`; the events carry the header and the digest.
 */
export const berichtEvents = defineEvents('bericht', {
  BerichtReceived: {
    version: 1,
    schema: z.strictObject(ontvangst),
  },
  /**
   * A 305 or 307 came in before the 301 that it is about: it waits, at most until its answer is due. `wachtOp` are the
   * toewijzingen that are not known yet.
   */
  BerichtHeld: {
    version: 1,
    schema: z.strictObject({
      ...ontvangst,
      documentId: z.uuid(),
      wachtOp: z.array(z.uuid()).min(1),
      termijn: zAntwoordtermijn,
    }),
  },
  /**
   * It waited, and was not carried out: `termijn` because the toewijzing did not come in time, `afgewezen` because the
   * message could not be carried out on it, `gewist` because the person was erased. What was wrong stands in the
   * `BerichtRejected` of the same append.
   */
  BerichtWaitEnded: {
    version: 1,
    schema: z.strictObject({
      berichtId: z.uuid(),
      sha256: zSha256,
      reden: z.enum(['termijn', 'afgewezen', 'gewist']),
    }),
  },
  /**
   * Version 2 knows the consequences of a 307 as well, version 3 those of a 302, 315, 317 and 320; what the versions before could
   * say is said the same way.
   */
  BerichtProcessed: {
    version: 3,
    schema: z.strictObject({ berichtId: z.uuid(), gevolgen: z.array(zGevolg) }),
    upcast: { 1: (stored) => stored, 2: (stored) => stored },
  },
  /** Refused as a whole: nothing of it was carried out. Its own stream, so that a corrected message can follow. */
  BerichtRejected: {
    version: 1,
    schema: z.strictObject({
      /** Of the message as its sender names it; null where the header could not be read. */
      berichtId: z.uuid().nullable(),
      berichtcode: z
        .string()
        .regex(/^\d{3}$/)
        .nullable(),
      afzender: z
        .string()
        .regex(/^\d{4}(\d{4})?$/)
        .nullable(),
      ontvanger: z
        .string()
        .regex(/^\d{4}(\d{4})?$/)
        .nullable(),
      sha256: zSha256,
      fouten: z.array(zFout).min(1),
    }),
  },
});

export type BerichtEvent = EventOf<typeof berichtEvents>;
