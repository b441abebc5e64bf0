import { z } from 'zod';
import { zBedrag } from '../../kernel/bedrag.js';
import { zDatum } from '../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';
import { zGemeentecode } from '../../regio/regio/inhoud/deelname.js';
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

const zBetaler = z.strictObject({
  gemeentecode: zGemeentecode,
  door: z.enum(['gemeente', 'centrumgemeente']),
  /** The gemeente that was responsible for the case on those days, where one was named; null is that of the toewijzing. */
  verantwoordelijk: zGemeentecode.nullable(),
  /** Where the rule stands. */
  bron: z.string(),
});
export type Betaler = z.output<typeof zBetaler>;

export const declaratieEvents = defineEvents('declaratie', {
  /** What an aanbieder asks for care under one toewijzing. `occurredAt` = ingediendOp. */
  DeclaratieSubmitted: {
    version: 2,
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
      /** The 323 in which it stood as a prestatie; null where it was submitted in another way. */
      bericht: z
        .strictObject({
          berichtId: z.uuid(),
          /** ReferentieNummer of the aanbieder; null where it could be a burgerservicenummer. */
          referentie: z.string().min(1).max(20).nullable(),
        })
        .nullable(),
      /** The declaratie that it takes back whole (OP366); then the amount is negative. */
      crediteert: z.uuid().nullable(),
    }),
    upcast: { 1: (stored) => ({ ...(stored as object), bericht: null, crediteert: null }) },
  },
  /** An amount that the gemeente owes for one client, one aanbieder and one perceel. `occurredAt` = goedgekeurdOp. */
  DeclaratieApproved: {
    version: 4,
    schema: z.strictObject({
      ...zBetreft,
      goedgekeurdOp: zDatum,
      /** Null where the approval was recorded as given elsewhere, without a check by Kroniek. */
      toewijzingId: z.uuid().nullable(),
      /**
       * Who pays for the days of the care (R-REG-15, R-REG-19). Null where that was not asked, or the region has not set it: then it
       * is for the account of `gemeentecode`.
       */
      betaler: zBetaler.nullable(),
      /** The 323 that it was judged with; null where it was approved by itself. */
      berichtId: z.uuid().nullable(),
    }),
    upcast: {
      1: (stored) => ({ ...(stored as object), toewijzingId: null }),
      2: (stored) => ({ ...(stored as object), betaler: null }),
      3: (stored) => ({ ...(stored as object), berichtId: null }),
    },
  },
  /** Rejected whole: nothing of it is paid (R-BEK-05). */
  DeclaratieRejected: {
    version: 2,
    schema: z.strictObject({
      declaratieId: z.uuid(),
      toewijzingId: z.uuid(),
      /** Stable code of the rule that it does not meet. */
      regel: z.string().regex(/^[A-Z][A-Z0-9_]*$/),
      reden: z.string().min(1),
      beoordeeldOp: zDatum,
      /** Code of list WJ001 with which the 325 names it; null where it did not come in a message. */
      retourcode: z
        .string()
        .regex(/^[0-9S][0-9]{3}$/)
        .nullable(),
    }),
    upcast: { 1: (stored) => ({ ...(stored as object), retourcode: null }) },
  },
});
export type DeclaratieEvent = EventOf<typeof declaratieEvents>;
export type IngediendeDeclaratie = Extract<DeclaratieEvent, { type: 'DeclaratieSubmitted' }>['data'];
export type GoedgekeurdeDeclaratie = Extract<DeclaratieEvent, { type: 'DeclaratieApproved' }>['data'];

/** For whose account it is: counts where spending is counted (R-REG-19). */
export function rekeningVan({
  betaler,
  gemeentecode,
}: Pick<GoedgekeurdeDeclaratie, 'betaler' | 'gemeentecode'>): string {
  return betaler?.gemeentecode ?? gemeentecode;
}
