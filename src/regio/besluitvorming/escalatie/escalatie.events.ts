import { z } from 'zod';
import { zDatum } from '../../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../../kernel/event-definition.js';
import { zVrijeTekst } from '../../../kernel/vrije-tekst.js';

const escalatieId = z.uuid();
/** Where it is written down: a report, a list of decisions. */
const bewijs = z.array(zVrijeTekst);

/** A knelpunt climbs the governance line of the region until an orgaan decides (R-REG-12). */
export const escalatieEvents = defineEvents('escalatie', {
  KnelpuntEscalated: {
    version: 1,
    schema: z.strictObject({
      escalatieId,
      knelpunt: zVrijeTekst,
      orgaan: zVrijeTekst,
      /** Of the orgaan in the line, as `bestuurlijk opdrachtgever`; null where the region set no line. */
      rol: zVrijeTekst.nullable(),
      /** Place of the orgaan in the line, from 1; null where the region set no line. */
      trede: z.int().positive().nullable(),
      /** Null at the first step. */
      vorigOrgaan: zVrijeTekst.nullable(),
      /** Between the step before and this one; then the reason is there. */
      overgeslagen: z.array(zVrijeTekst),
      redenOverslaan: zVrijeTekst.nullable(),
      bewijs,
      geescaleerdOp: zDatum,
    }),
  },
  EscalatieDecided: {
    version: 1,
    schema: z.strictObject({
      escalatieId,
      /** Who decided; the actor of the event is who recorded it. */
      orgaan: zVrijeTekst,
      besluit: zVrijeTekst,
      reden: zVrijeTekst,
      bewijs: bewijs.min(1),
      besluitDatum: zDatum,
    }),
  },
});

export type EscalatieEvent = EventOf<typeof escalatieEvents>;
