import { z } from 'zod';
import { zBedrag } from '../../kernel/bedrag.js';
import { zDatum } from '../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';
import { zWet } from '../../regio/regioconfiguratie/inhoud/product.js';

const zBetreft = {
  declaratieId: z.uuid(),
  aanbiederId: z.uuid(),
  clientId: z.uuid(),
  gemeentecode: z.string().regex(/^\d{4}$/),
  perceel: z.string().min(1),
  wet: zWet,
  productcode: z.string().min(1),
  /** Year in which the care was given, which need not be the year of approval. */
  jaar: z.int().min(2015).max(2100),
  bedrag: zBedrag,
};

export const declaratieEvents = defineEvents('declaratie', {
  /** What an aanbieder asks for care under one toewijzing. `occurredAt` = ingediendOp. */
  DeclaratieSubmitted: {
    version: 1,
    schema: z.strictObject({
      ...zBetreft,
      toewijzingId: z.uuid(),
      /** Both days belong to it. */
      periode: z.strictObject({ van: zDatum, tot: zDatum }),
      /** Delivered units, with their unit (WJ756); null where the price is for the whole. */
      volume: z.int().nullable(),
      eenheid: z
        .string()
        .regex(/^\d{2}$/)
        .nullable(),
      ingediendOp: zDatum,
    }),
  },
  /** An amount that the gemeente owes for one client, one aanbieder and one perceel. `occurredAt` = goedgekeurdOp. */
  DeclaratieApproved: {
    version: 2,
    schema: z.strictObject({
      ...zBetreft,
      goedgekeurdOp: zDatum,
      /** Null where the approval was recorded as given elsewhere, without a check by Kroniek. */
      toewijzingId: z.uuid().nullable(),
    }),
    upcast: { 1: (stored) => ({ ...(stored as object), toewijzingId: null }) },
  },
  /** Rejected whole: nothing of it is paid (R-BEK-05). */
  DeclaratieRejected: {
    version: 1,
    schema: z.strictObject({
      declaratieId: z.uuid(),
      toewijzingId: z.uuid(),
      /** Stable code of the rule that it does not meet. */
      regel: z.string().regex(/^[A-Z][A-Z0-9_]*$/),
      reden: z.string().min(1),
      beoordeeldOp: zDatum,
    }),
  },
});
export type DeclaratieEvent = EventOf<typeof declaratieEvents>;
export type IngediendeDeclaratie = Extract<DeclaratieEvent, { type: 'DeclaratieSubmitted' }>['data'];
export type GoedgekeurdeDeclaratie = Extract<DeclaratieEvent, { type: 'DeclaratieApproved' }>['data'];
