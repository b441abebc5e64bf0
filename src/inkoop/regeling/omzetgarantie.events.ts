import { z } from 'zod';
import { zBedrag } from '../../kernel/bedrag.js';
import { zDatum } from '../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';
import { zVrijeTekst } from '../../kernel/vrije-tekst.js';

const zGarantie = { garantieId: z.uuid(), contractId: z.uuid(), aanbiederId: z.uuid() };
/** Both days belong to it. */
const zDagen = z.strictObject({ van: zDatum, tot: zDatum });
const zCenten = zBedrag.nonnegative();

/** A turnover that is guaranteed beside the tariff for some time (R-CON-17). One stream per contract. */
export const omzetgarantieEvents = defineEvents('omzetgarantie', {
  OmzetgarantieGranted: {
    version: 1,
    schema: z.strictObject({
      ...zGarantie,
      periode: zDagen,
      percentageBasispunten: z.int().min(1).max(10_000),
      /** What the share is taken of; days of the guarantee are counted against days of the reference. */
      referentieperiode: zDagen,
      referentieomzet: zBedrag.positive(),
      grond: zVrijeTekst,
      besluitkenmerk: z.string().min(1).max(100),
      besluitOp: zDatum,
    }),
  },
  /** It holds up to and including `laatsteDag`; what is guaranteed shrinks by days. */
  OmzetgarantieEnded: { version: 1, schema: z.strictObject({ ...zGarantie, laatsteDag: zDatum, reden: zVrijeTekst }) },
  /** As if it was never granted. */
  OmzetgarantieWithdrawn: { version: 1, schema: z.strictObject({ ...zGarantie, reden: zVrijeTekst }) },
  /** `teBetalen` comes on top of what was settled before; negative where late declaraties mean that too much was paid. */
  OmzetgarantieSettled: {
    version: 1,
    schema: z.strictObject({
      ...zGarantie,
      teBetalen: zBedrag,
      berekening: z.strictObject({
        periode: zDagen,
        dagen: z.int().positive(),
        referentiedagen: z.int().positive(),
        referentieomzet: zBedrag.positive(),
        percentageBasispunten: z.int().min(1).max(10_000),
        gegarandeerd: zCenten,
        /** Approved for care whose last day lies in the period. */
        goedgekeurd: zBedrag,
        verschil: zCenten,
        eerderVerrekend: zCenten,
      }),
    }),
  },
});
export type OmzetgarantieEvent = EventOf<typeof omzetgarantieEvents>;
