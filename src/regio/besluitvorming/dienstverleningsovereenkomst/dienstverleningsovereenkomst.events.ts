import { z } from 'zod';
import { type Datum, addDays, zDatum } from '../../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../../kernel/event-definition.js';
import { zVrijeTekst } from '../../../kernel/vrije-tekst.js';
import { zBron, zPartij, zSleutel } from '../inhoud/gedeeld.js';

const dvoId = z.uuid();
const maanden = z.int().nonnegative();
/** Day on which the end is signalled; null where there is no end, or the region set no term (`dvo.signaal.maanden`). */
const signaalOp = zDatum.nullable();

/** Work for the gemeenten is placed with an organisation under a DVO, whose end must not come unseen (R-REG-04, R-REG-13). */
export const dienstverleningsovereenkomstEvents = defineEvents('dienstverleningsovereenkomst', {
  DvoRegistered: {
    version: 1,
    schema: z.strictObject({
      dvoId,
      naam: zVrijeTekst,
      partijen: z.array(zPartij).min(2),
      taken: z.array(z.strictObject({ sleutel: zSleutel, omschrijving: zVrijeTekst })).min(1),
      vanaf: zDatum,
      /** Last day included (E-51); null runs on until it is ended. */
      laatsteDag: zDatum.nullable(),
      /** Null where the agreement names none. */
      opzegtermijnMaanden: maanden.nullable(),
      signaalOp,
      bron: zBron,
    }),
  },
  DvoExtended: {
    version: 1,
    schema: z.strictObject({
      dvoId,
      vorigeLaatsteDag: zDatum,
      nieuweLaatsteDag: zDatum,
      besluitDatum: zDatum,
      signaalOp,
      bron: zBron,
    }),
  },
  DvoEnded: {
    version: 1,
    schema: z.strictObject({
      dvoId,
      vorigeLaatsteDag: zDatum.nullable(),
      laatsteDag: zDatum,
      opgezegdOp: zDatum,
      /** All parties agree: the notice period does not bind. */
      wederzijds: z.boolean(),
      reden: zVrijeTekst,
      signaalOp,
      bron: zBron,
    }),
  },
  /** What was registered was wrong; dates carry their source (E-15). */
  DvoCorrected: {
    version: 1,
    schema: z.strictObject({
      dvoId,
      vanaf: zDatum,
      laatsteDag: zDatum.nullable(),
      opzegtermijnMaanden: maanden.nullable(),
      signaalOp,
      reden: zVrijeTekst,
      bron: zBron,
    }),
  },
  DvoSuccessorNamed: { version: 1, schema: z.strictObject({ dvoId, opvolgerDvoId: z.uuid(), opvolgerVanaf: zDatum }) },
  /** The end comes near and nothing follows on it. */
  DvoExpiryApproached: { version: 1, schema: z.strictObject({ dvoId, laatsteDag: zDatum }) },
});

export type DvoEvent = EventOf<typeof dienstverleningsovereenkomstEvents>;

/** Whether a successor begins before a day is left without an agreement. */
export function sluitAan(opvolgerVanaf: Datum, laatsteDag: Datum): boolean {
  return opvolgerVanaf <= addDays(laatsteDag, 1);
}
