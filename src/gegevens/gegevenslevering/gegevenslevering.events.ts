import { z } from 'zod';
import { zDatum } from '../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';
import { zVrijeTekst } from '../../kernel/vrije-tekst.js';
import { LEVERKANALEN, zLeverafspraak, zLeverperiode } from '../inhoud/levering.js';

const afspraakId = z.uuid();
/** The next period that is expected after this one; null where the agreement ends with it. */
const volgende = zLeverperiode.nullable();

/**
 * Which data a gemeente or aanbieder delivers, by which channel and standard, and whether they came (R-DAT-05, R-DAT-11).
 * At the term of each period either Completed or Overdue follows, and names the next period.
 */
export const gegevensleveringEvents = defineEvents('gegevenslevering', {
  /** `occurredAt` = vanaf. */
  GegevensleveringAgreed: {
    version: 1,
    schema: z.strictObject({ afspraakId, ...zLeverafspraak.shape, verwacht: zLeverperiode }),
  },
  /** The data of a period came in; a later one of the same period takes its place. `occurredAt` = ontvangenOp. */
  GegevensleveringReceived: {
    version: 1,
    schema: z.strictObject({
      afspraakId,
      periode: zLeverperiode,
      ontvangenOp: zDatum,
      /** May be another channel than was agreed. */
      kanaal: z.enum(LEVERKANALEN),
      opmerking: zVrijeTekst.nullable(),
    }),
  },
  /** What was recorded as received was not (E-15). */
  GegevensleveringReceiptWithdrawn: {
    version: 1,
    schema: z.strictObject({ afspraakId, periode: zLeverperiode, reden: zVrijeTekst }),
  },
  /** The term of a period passed, and its data were in. */
  GegevensleveringCompleted: {
    version: 1,
    schema: z.strictObject({ afspraakId, periode: zLeverperiode, volgende }),
  },
  /** The term of a period passed without its data: a signal. */
  GegevensleveringOverdue: {
    version: 1,
    schema: z.strictObject({ afspraakId, periode: zLeverperiode, volgende }),
  },
  /** `verwacht` is the period that is still awaited, cut at the new last day. */
  GegevensleveringEnded: {
    version: 1,
    schema: z.strictObject({ afspraakId, laatsteDag: zDatum, reden: zVrijeTekst, verwacht: volgende }),
  },
});
export type GegevensleveringEvent = EventOf<typeof gegevensleveringEvents>;
