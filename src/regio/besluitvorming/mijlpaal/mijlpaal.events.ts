import { z } from 'zod';
import { zDatum } from '../../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../../kernel/event-definition.js';
import { zVrijeTekst } from '../../../kernel/vrije-tekst.js';
import { zBron, zGepland, zSleutel } from '../inhoud/gedeeld.js';

const mijlpaalId = z.uuid();

/** A milestone keeps every date it was ever planned on, each with its source (R-PLN-04, E-15, E-16, E-50). */
export const mijlpaalEvents = defineEvents('mijlpaal', {
  MijlpaalPlanned: {
    version: 1,
    schema: z.strictObject({
      mijlpaalId,
      sleutel: zSleutel,
      naam: zVrijeTekst,
      /** The track, found by its key: the numbers of the document contradict each other (E-17). */
      spoor: z.strictObject({ sleutel: zSleutel, naam: zVrijeTekst }).nullable(),
      /** Who decides or delivers; null where nobody is named. */
      orgaan: zVrijeTekst.nullable(),
      gepland: zGepland,
      geplandOp: zDatum,
      bron: zBron,
    }),
  },
  MijlpaalReplanned: {
    version: 1,
    schema: z.strictObject({ mijlpaalId, gepland: zGepland, geplandOp: zDatum, reden: zVrijeTekst, bron: zBron }),
  },
  MijlpaalReached: { version: 1, schema: z.strictObject({ mijlpaalId, bereiktOp: zDatum, bron: zBron }) },
  /** What was recorded as reached was wrong. Null: it was not reached; the plan stands again. */
  MijlpaalReachedCorrected: {
    version: 1,
    schema: z.strictObject({
      mijlpaalId,
      bereiktOp: zDatum.nullable(),
      gepland: zGepland,
      reden: zVrijeTekst,
      bron: zBron,
    }),
  },
  MijlpaalCancelled: { version: 1, schema: z.strictObject({ mijlpaalId, vervallenOp: zDatum, reden: zVrijeTekst }) },
  /** The last planned day passed and it was not reached. */
  MijlpaalMissed: { version: 1, schema: z.strictObject({ mijlpaalId, gepland: zGepland }) },
});

export type MijlpaalEvent = EventOf<typeof mijlpaalEvents>;
