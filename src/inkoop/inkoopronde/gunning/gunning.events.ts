import { z } from 'zod';
import { zDatum } from '../../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../../kernel/event-definition.js';
import { zVrijeTekst } from '../../../kernel/vrije-tekst.js';
import { zSleutel } from '../../../regio/besluitvorming/inhoud/gedeeld.js';

const rondeId = z.uuid();
const zGegunde = z.strictObject({
  aanmeldingId: z.uuid(),
  aanbiederId: z.uuid(),
  onderdelen: z.array(zSleutel).min(1),
});
export type Gegunde = z.output<typeof zGegunde>;

/** The award of a ronde as a whole, first provisional, then definitive (R-PRC-20). The stream has the id of the ronde. */
export const gunningEvents = defineEvents('gunning', {
  GunningProvisionallyAwarded: {
    version: 1,
    schema: z.strictObject({
      rondeId,
      gegunden: z.array(zGegunde),
      /** Why it goes on with fewer aanbieders than wanted; null where the minimum was reached. */
      redenOnderMinimum: zVrijeTekst.nullable(),
      /** Last day of the standstill; null where the region sets no term. */
      bezwaarTot: zDatum.nullable(),
      gegundOp: zDatum,
    }),
  },
  /** The standstill passed: a person can award definitively. */
  StandstillEnded: { version: 1, schema: z.strictObject({ rondeId, bezwaarTot: zDatum }) },
  /** The provisional award fell, and another can follow. */
  GunningWithdrawn: { version: 1, schema: z.strictObject({ rondeId, reden: zVrijeTekst, ingetrokkenOp: zDatum }) },
  GunningFinallyAwarded: {
    version: 1,
    schema: z.strictObject({ rondeId, gegunden: z.array(zGegunde), definitiefOp: zDatum }),
  },
});
export type GunningEvent = EventOf<typeof gunningEvents>;
