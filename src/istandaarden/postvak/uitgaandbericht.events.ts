import { z } from 'zod';
import { zDatum } from '../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';

const zPartij = z.string().regex(/^\d{4}(\d{4})?$/);
const zUitgaandBerichtId = z.uuid();
/** Last day on which it is in time; `werkdagen` and the calendar are null where the term counts in weeks (OP274). */
const zTermijn = z.strictObject({
  werkdagen: z.int().positive().nullable(),
  kalenderVersie: z.string().min(1).nullable(),
  uiterste: zDatum,
});

/**
 * A message that Kroniek sends (catalogue R-DAT-01): it waits in the outbox until the transport has taken it. Its text
 * holds personal data and stands encrypted in the vault as document `documentId`.
 */
export const uitgaandBerichtEvents = defineEvents('uitgaandbericht', {
  /** Version 2: a 319 may tell that a request is looked into, and its term may count in weeks. */
  UitgaandBerichtPrepared: {
    version: 2,
    schema: z.strictObject({
      uitgaandBerichtId: zUitgaandBerichtId,
      berichtcode: z.string().regex(/^\d{3}$/),
      /** Version of the standard, `3.2`. */
      berichtversie: z.string().regex(/^\d\.\d$/),
      /** Who transports it to whom. In a return message the header names them the other way round (IV028). */
      van: zPartij,
      naar: zPartij,
      /** Of this message itself: the IdentificatieRetour of a return message. */
      identificatie: z.string().min(1).max(12),
      dagtekening: zDatum,
      /** The message that it answers, as its sender names it. */
      antwoordOp: z.strictObject({
        berichtId: z.uuid(),
        berichtcode: z.string().regex(/^\d{3}$/),
        identificatie: z.string().min(1).max(12),
      }),
      /** Of what it answers. */
      uitkomst: z.enum(['goedgekeurd', 'afgewezen', 'in-onderzoek']),
      /** Codes of list WJ001 in it, each once. */
      retourcodes: z.array(z.string().regex(/^[0-9S][0-9]{3}$/)),
      documentId: z.uuid(),
      /** Last day on which it must be handed over; null where, before the calendar of the standard was used, the region had none. */
      termijn: zTermijn.nullable(),
    }),
    upcast: { 1: (stored) => stored },
  },
  UitgaandBerichtHandedOver: {
    version: 1,
    schema: z.strictObject({ uitgaandBerichtId: zUitgaandBerichtId }),
  },
  /** The receiver sent its return message: taken as it is, or refused with codes of list WJ001 (OP090). */
  UitgaandBerichtAnswered: {
    version: 1,
    schema: z.strictObject({
      uitgaandBerichtId: zUitgaandBerichtId,
      van: zPartij,
      naar: zPartij,
      /** The return message. */
      berichtId: z.uuid(),
      uitkomst: z.enum(['goedgekeurd', 'afgewezen']),
      retourcodes: z.array(z.string().regex(/^[0-9S][0-9]{3}$/)),
    }),
  },
  /** It was not handed over in time (OP090). */
  UitgaandBerichtOverdue: {
    version: 1,
    schema: z.strictObject({ uitgaandBerichtId: zUitgaandBerichtId, uiterste: zDatum }),
  },
});
export type UitgaandBerichtEvent = EventOf<typeof uitgaandBerichtEvents>;
export type VoorbereidBericht = Extract<UitgaandBerichtEvent, { readonly type: 'UitgaandBerichtPrepared' }>['data'];
