import { z } from 'zod';
import { zBedrag } from '../../kernel/bedrag.js';
import { zDatum } from '../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';

const zArrangementId = z.uuid();
const zNaam = z.string().min(1).max(100);
/** The shared axis behind a regional word; null where the region does not say what the word stands for (E-42). */
const zAs = z.enum(['ontwikkeling', 'stabilisatie']).nullable();

/** What the toegang puts together for one client, before it becomes toewijzingen. */
export const arrangementEvents = defineEvents('arrangement', {
  ArrangementOpened: {
    version: 1,
    schema: z.strictObject({
      arrangementId: zArrangementId,
      clientId: z.uuid(),
      gemeentecode: z.string().regex(/^\d{4}$/),
    }),
  },
  /** Codes of the parameter `resultaatgebieden`, in its order (R-SEG-11). */
  ResultaatgebiedenSet: {
    version: 1,
    schema: z.strictObject({ arrangementId: zArrangementId, resultaatgebieden: z.array(zNaam).min(1) }),
  },
  /** The cell of a matrix that follows from the resultaatgebieden and the choices (R-SEG-09, R-SEG-10, R-BEK-25). */
  ArrangementComposed: {
    version: 1,
    schema: z.strictObject({
      arrangementId: zArrangementId,
      matrix: zNaam,
      /** Axis -> value; also the axes that were derived. */
      waarden: z.record(z.string(), z.string()),
      aantalResultaatgebieden: z.int().nonnegative(),
      productcode: zNaam,
      productversie: z.int().positive(),
      perspectief: zNaam.nullable(),
      as: zAs,
      ingangsdatum: zDatum,
      /** Old words of the kruistabel that this one arrangement takes the place of (R-SEG-12). */
      vervangt: z.array(zNaam),
    }),
  },
  OndersteuningClassified: {
    version: 1,
    schema: z.strictObject({
      arrangementId: zArrangementId,
      /** The toewijzing that it is about; null where it is about the arrangement as a whole. */
      toewijzingId: z.uuid().nullable(),
      perspectief: zNaam,
      as: zAs,
      /** Attribute -> value, both codes of the parameter `ondersteuning.kenmerken`: never free text (R-SEG-18). */
      kenmerken: z.record(z.string(), z.string()),
      op: zDatum,
    }),
  },
  /** Why no product fits is personal: the text stands in the vault (R-SEG-08, promise 7). */
  MaatwerkRequested: {
    version: 1,
    schema: z.strictObject({ arrangementId: zArrangementId, motiveringVerwijzing: z.uuid() }),
  },
  MaatwerkApproved: {
    version: 1,
    schema: z.strictObject({
      arrangementId: zArrangementId,
      motiveringVerwijzing: z.uuid(),
      /** Integer eurocents for the whole period; null where no ceiling was set. */
      bedrag: zBedrag.nullable(),
      vanaf: zDatum,
      tot: zDatum.nullable(),
    }),
  },
});
export type ArrangementEvent = EventOf<typeof arrangementEvents>;
