import { z } from 'zod';
import { zDatum } from '../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';
import { zVrijeTekst } from '../../kernel/vrije-tekst.js';

const aanbiederId = z.uuid();

/** Predicaat 'excellente aanbieder': awarded on all KPIs hoog, published and withdrawn by people (R-KPI-05, R-KPI-18). */
export const predicaatEvents = defineEvents('predicaat', {
  PredicaatAwarded: {
    version: 1,
    schema: z.strictObject({
      aanbiederId,
      jaar: z.int(),
      /** The measurements with verdict hoog that the award rests on. */
      metingen: z.array(z.string()).min(1),
      besluitDatum: zDatum,
    }),
  },
  PredicaatPublished: { version: 1, schema: z.strictObject({ aanbiederId, jaar: z.int(), vanaf: zDatum }) },
  PredicaatUnpublished: { version: 1, schema: z.strictObject({ aanbiederId, vanaf: zDatum, reden: zVrijeTekst }) },
  PredicaatWithdrawn: { version: 1, schema: z.strictObject({ aanbiederId, reden: zVrijeTekst, besluitDatum: zDatum }) },
});
export type PredicaatEvent = EventOf<typeof predicaatEvents>;
