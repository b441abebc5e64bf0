import { z } from 'zod';
import { zDatum } from '../../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../../kernel/event-definition.js';
import { zVrijeTekst } from '../../../kernel/vrije-tekst.js';
import { zSleutel } from '../../../regio/besluitvorming/inhoud/gedeeld.js';
import { zDocument } from '../inhoud/ronde.js';

const kern = { aanmeldingId: z.uuid(), rondeId: z.uuid() };
const onderdelen = z.array(zSleutel).min(1);
const zEisoordeel = z.strictObject({
  ...kern,
  eis: zSleutel,
  /** What was looked at and found. */
  onderbouwing: zVrijeTekst,
  getoetstOp: zDatum,
});

/** Of an aanbieder, as it says itself (R-PRC-08). */
export const zInschrijver = z.strictObject({
  lokaal: z.boolean(),
  identiteitsgebonden: z.boolean(),
  /** Members of a consortium beside the aanbieder itself; empty where it applies alone. */
  consortium: z.array(z.uuid()),
});
export type Inschrijver = z.output<typeof zInschrijver>;

/** The request of an aanbieder to be admitted, and all that is decided on it (R-PRC-01, R-PRC-07, R-PRC-09, R-PRC-22). */
export const aanmeldingEvents = defineEvents('aanmelding', {
  /** Again after a withdrawal or while nothing is decided: then it replaces what was submitted. */
  AanmeldingSubmitted: {
    version: 1,
    schema: z.strictObject({
      ...kern,
      aanbiederId: z.uuid(),
      onderdelen,
      /** The moment in which it came; null where entry is continuous. */
      moment: zSleutel.nullable(),
      inschrijver: zInschrijver,
      toelichting: zVrijeTekst.nullable(),
      documenten: z.array(zDocument),
      ingediendOp: zDatum,
    }),
  },
  AanmeldingWithdrawn: {
    version: 1,
    schema: z.strictObject({ ...kern, onderdelen, reden: zVrijeTekst, ingetrokkenOp: zDatum }),
  },
  KwaliteitseisVerified: { version: 1, schema: zEisoordeel },
  KwaliteitseisNotMet: { version: 1, schema: zEisoordeel },
  /** What the contract demands mean in practice was told (R-PRC-22). */
  ToelatingsgesprekConducted: {
    version: 1,
    schema: z.strictObject({ ...kern, besproken: zVrijeTekst, gehoudenOp: zDatum }),
  },
  AanmeldingAssessed: {
    version: 1,
    schema: z.strictObject({
      ...kern,
      /** One per gunningscriterium, 0 to 10,000 basispunten. */
      scores: z.array(z.strictObject({ criterium: zSleutel, score: z.int().min(0).max(10_000), reden: zVrijeTekst })),
      /** The scores by their weights, in basispunten; null where the ronde has no criteria. */
      totaal: z.int().min(0).max(10_000).nullable(),
      /** What the offer adds to what there is (R-PRC-10, R-PRC-22). */
      bijdrage: zVrijeTekst,
      beoordeeldOp: zDatum,
    }),
  },
  /** `voorlopig` until the award of the whole ronde is definitive. */
  AanbiederAdmitted: {
    version: 1,
    schema: z.strictObject({
      ...kern,
      aanbiederId: z.uuid(),
      onderdelen,
      reden: zVrijeTekst,
      voorlopig: z.boolean(),
      /** Last day to object; null where the region sets no term, or where the award of the ronde sets it. */
      bezwaarTot: zDatum.nullable(),
      besluitDatum: zDatum,
    }),
  },
  AanmeldingRejected: {
    version: 1,
    schema: z.strictObject({
      ...kern,
      onderdelen,
      redenen: z.array(zVrijeTekst).min(1),
      bezwaarTot: zDatum.nullable(),
      besluitDatum: zDatum,
    }),
  },
  BezwaarSubmitted: {
    version: 1,
    schema: z.strictObject({ ...kern, gronden: zVrijeTekst, ontvangenOp: zDatum }),
  },
  /** Where it is well-founded the decisions fall and are taken again. */
  BezwaarDecided: {
    version: 1,
    schema: z.strictObject({
      ...kern,
      uitkomst: z.enum(['gegrond', 'ongegrond', 'ingetrokken']),
      reden: zVrijeTekst,
      /** Onderdelen of which the decision falls. */
      heropend: z.array(zSleutel),
      beslistOp: zDatum,
    }),
  },
  BezwaartermijnEnded: { version: 1, schema: z.strictObject({ ...kern, bezwaarTot: zDatum }) },
});
export type AanmeldingEvent = EventOf<typeof aanmeldingEvents>;
