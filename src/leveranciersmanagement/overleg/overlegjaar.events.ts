import { z } from 'zod';
import { zDatum } from '../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';
import { zVrijeTekst } from '../../kernel/vrije-tekst.js';
import { zSleutel } from '../../regio/besluitvorming/inhoud/gedeeld.js';

const van = { overlegjaarId: z.uuid(), jaar: z.int(), overlegId: z.uuid() };
/** Roles and organisations; the names of officials stay out of the log. */
const zDeelnemers = z.array(zVrijeTekst).max(100);

/** What the region set as the most for a year, and how many stood in the calendar already (R-OVL-01). */
export const zOvernorm = z.strictObject({
  maxPerJaar: z.int().positive(),
  geteld: z.int().nonnegative(),
  /** Who let the norm be passed, and why; null where it was not passed. */
  afwijking: z.strictObject({ besluitDoor: zVrijeTekst, reden: zVrijeTekst }).nullable(),
});

/** All overleggen of a region in a year: the norm is about the year, so the year is what decides (R-OVL-01 to 03). */
export const overlegjaarEvents = defineEvents('overlegjaar', {
  OverlegPlanned: {
    version: 1,
    schema: z.strictObject({
      ...van,
      soort: zSleutel,
      /** The ondersteuningsvorm, segment, aanbieder or partner; null is the whole region. */
      eenheid: zVrijeTekst.nullable(),
      datum: zDatum,
      deelnemers: zDeelnemers,
      agenda: z.array(zVrijeTekst).max(100),
      /** Null: the region sets no maximum. */
      norm: zOvernorm.nullable(),
    }),
  },
  OverlegMoved: {
    version: 1,
    schema: z.strictObject({ ...van, vorigeDatum: zDatum, datum: zDatum, reden: zVrijeTekst }),
  },
  OverlegHeld: {
    version: 1,
    schema: z.strictObject({
      ...van,
      gehoudenOp: zDatum,
      aanwezig: zDeelnemers,
      /** The report itself stays where it is; its hash shows that it was not changed. */
      verslag: z.strictObject({ verwijzing: zVrijeTekst, sha256: z.string().regex(/^[0-9a-f]{64}$/) }).nullable(),
    }),
  },
  OverlegCancelled: { version: 1, schema: z.strictObject({ ...van, reden: zVrijeTekst }) },
});

export type OverlegjaarEvent = EventOf<typeof overlegjaarEvents>;
