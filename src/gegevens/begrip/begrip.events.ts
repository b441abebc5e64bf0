import { z } from 'zod';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';
import { zBegripinhoud } from '../inhoud/begrip.js';

/** The words of a region for goals and results: aanbieders and gemeenten use the same ones (R-DAT-03). One per region. */
export const begrippenkaderEvents = defineEvents('begrippenkader', {
  /** A first version of a term, or a later one with the same `sleutel`. `occurredAt` = geldigVanaf. */
  BegripPublished: {
    version: 1,
    schema: z.strictObject({ ...zBegripinhoud.shape, versie: z.int().positive() }),
  },
});
export type BegrippenkaderEvent = EventOf<typeof begrippenkaderEvents>;
