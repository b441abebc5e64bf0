import { z } from 'zod';
import { zDatum } from '../../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../../kernel/event-definition.js';
import { zVrijeTekst } from '../../../kernel/vrije-tekst.js';
import { zBron, zPartij, zSleutel } from '../inhoud/gedeeld.js';

const inhoud = {
  naam: zVrijeTekst,
  partijen: z.array(zPartij).min(2),
  /** What the gemeenten agreed on where their interests differ, by key. */
  onderwerpen: z.array(z.strictObject({ sleutel: zSleutel, afspraak: zVrijeTekst })).min(1),
  ondertekendOp: zDatum,
  vanaf: zDatum,
  /** Last day included (E-51); null has no end. */
  laatsteDag: zDatum.nullable(),
  bron: zBron,
};
const samenwerkingsovereenkomstId = z.uuid();

/** Diverging interests of gemeenten are settled in an agreement between them (R-REG-14). */
export const samenwerkingsovereenkomstEvents = defineEvents('samenwerkingsovereenkomst', {
  SamenwerkingsovereenkomstSigned: {
    version: 1,
    schema: z.strictObject({ samenwerkingsovereenkomstId, ...inhoud }),
  },
  /** What was recorded was wrong: the whole content as it must be, with the reason (E-15). */
  SamenwerkingsovereenkomstCorrected: {
    version: 1,
    schema: z.strictObject({ samenwerkingsovereenkomstId, ...inhoud, reden: zVrijeTekst }),
  },
});

export type SamenwerkingsovereenkomstEvent = EventOf<typeof samenwerkingsovereenkomstEvents>;
export type Samenwerkingsinhoud = Omit<
  Extract<SamenwerkingsovereenkomstEvent, { type: 'SamenwerkingsovereenkomstSigned' }>['data'],
  'samenwerkingsovereenkomstId'
>;
