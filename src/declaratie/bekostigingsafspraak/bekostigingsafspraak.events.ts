import { z } from 'zod';
import { zBedrag } from '../../kernel/bedrag.js';
import { zDatum } from '../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';
import { zVrijeTekst } from '../../kernel/vrije-tekst.js';

/** What is paid as one sum: for a product, a period, and an aanbieder. */
export const zAfspraak = z.strictObject({
  afspraakId: z.uuid(),
  aanbiederId: z.uuid(),
  /** Null where it is for the whole region. */
  gemeentecode: z
    .string()
    .regex(/^\d{4}$/)
    .nullable(),
  productcode: z.string().min(1),
  periode: z.strictObject({ van: zDatum, tot: zDatum }),
  /** Eurocents over the period. */
  bedrag: zBedrag.positive(),
});
const zId = { afspraakId: z.uuid() };

export const bekostigingsafspraakEvents = defineEvents('bekostigingsafspraak', {
  /** A fixed budget on a number of dagdelen (R-BEK-08). */
  VastBudgetAgreed: { version: 1, schema: zAfspraak.extend({ dagdelen: z.int().positive() }) },
  /** Delivered until `tot`, from the first day of the period; a later report replaces an earlier one. */
  DagdelenReported: { version: 1, schema: z.strictObject({ ...zId, dagdelen: z.int().nonnegative(), tot: zDatum }) },
  BudgetSettled: {
    version: 1,
    schema: z.strictObject({
      ...zId,
      begroot: z.int().positive(),
      geleverd: z.int().nonnegative(),
      /** Delivered less budgeted, in dagdelen. */
      afwijking: z.int(),
      bandBasispunten: z.int().positive(),
      grondslag: z.enum(['hele-afwijking', 'boven-band']),
      /** Who chose the grondslag: the region in its profile, or a person because the region left it open (D.8.4). */
      gekozenDoor: z.enum(['regio', 'besluit']),
      besluit: zVrijeTekst.nullable(),
      /** Eurocents: positive is paid on top, negative is paid back. */
      verrekenbedrag: zBedrag,
    }),
  },
  BudgetWithinTolerance: {
    version: 1,
    schema: z.strictObject({
      ...zId,
      begroot: z.int().positive(),
      geleverd: z.int().nonnegative(),
      afwijking: z.int(),
      bandBasispunten: z.int().positive(),
    }),
  },
  /** A sum agreed in advance for a task or population (R-BEK-17). */
  LumpsumAgreed: { version: 1, schema: zAfspraak.extend({ populatie: zVrijeTekst }) },
  /** How many persons it was for, in all: never per client. */
  PopulatieReported: {
    version: 1,
    schema: z.strictObject({ ...zId, aantal: z.int().nonnegative(), peildatum: zDatum }),
  },
  /** By beschikking (R-BEK-11). */
  SubsidieGranted: {
    version: 1,
    schema: zAfspraak.extend({
      beschikking: z.string().min(1).max(60),
      resultaten: z.array(zVrijeTekst).min(1),
      voorwaarden: z.array(zVrijeTekst),
      verplichtingen: z.array(zVrijeTekst),
    }),
  },
});
export type BekostigingsafspraakEvent = EventOf<typeof bekostigingsafspraakEvents>;
