import { z } from 'zod';
import { zDatum } from '../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';
import { zVrijeTekst } from '../../kernel/vrije-tekst.js';
import { zSleutel } from '../../regio/besluitvorming/inhoud/gedeeld.js';
import { zBepaling } from '../contractbepaling/inhoud/bepaling.js';
import { zDocument } from '../inkoopronde/inhoud/ronde.js';

/** The code of a region, as tokens and profiles carry it. */
export const zRegiocode = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);

/** What a contract is drawn up from, maybe together with other regions (R-CON-25). */
export const zModelinhoud = z.strictObject({
  sleutel: zSleutel,
  naam: zVrijeTekst,
  bepalingen: z.array(zBepaling).min(1),
  document: zDocument.nullable(),
  /** Contracts signed from this day on can rest on it. */
  geldigVanaf: zDatum,
  /** Other regions that use it as well. */
  gedeeldMet: z.array(zRegiocode),
  gepubliceerdOp: zDatum,
  bron: zVrijeTekst,
});
export type Modelinhoud = z.output<typeof zModelinhoud>;

export const contractmodelEvents = defineEvents('contractmodel', {
  /** A first version, or a later one with the same `sleutel`. `occurredAt` = gepubliceerdOp. */
  ContractmodelPublished: {
    version: 1,
    schema: zModelinhoud.extend({ modelId: z.uuid(), versie: z.int().positive(), uitgever: zRegiocode }),
  },
});
export type ContractmodelEvent = EventOf<typeof contractmodelEvents>;
