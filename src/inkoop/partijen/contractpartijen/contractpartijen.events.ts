import { z } from 'zod';
import { zBedrag } from '../../../kernel/bedrag.js';
import { zDatum } from '../../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../../kernel/event-definition.js';
import { zVrijeTekst } from '../../../kernel/vrije-tekst.js';
import { zBron, zSleutel } from '../../../regio/besluitvorming/inhoud/gedeeld.js';
import { zGemeentecode } from '../../../regio/regio/inhoud/deelname.js';
import { zAgbcode } from '../../aanbieder/aanbieder.events.js';

const contractId = z.uuid();
const productcodes = z.array(z.string().min(1)).min(1);

/** Who works under the aanbieder of the contract; `aanbiederId` where the region knows it as an aanbieder too. */
export const zOnderaannemer = z.strictObject({
  aanbiederId: z.uuid().nullable(),
  naam: zVrijeTekst,
  agbcode: zAgbcode.nullable(),
  kvkNummer: z
    .string()
    .regex(/^\d{8}$/)
    .nullable(),
});
export type Onderaannemer = z.output<typeof zOnderaannemer>;

const zMinimum = {
  contractId,
  minimumId: z.uuid(),
  aantal: z.int().positive(),
  van: zDatum,
  tot: zDatum,
};
/** What was counted at the end of the period. */
const zGeteld = z.strictObject({ ...zMinimum, aanbiederId: z.uuid(), clienten: z.int().nonnegative() });

/** Who stands behind a contract, beside who signed it (R-PRC-25, R-CON-19), and what was agreed about its volume. */
export const contractpartijenEvents = defineEvents('contractpartijen', {
  /** The aanbieder of the contract is the penvoerder. Replaces, from its day on, the combination before it. */
  CombinatieFormed: {
    version: 1,
    schema: z.strictObject({
      contractId,
      penvoerderId: z.uuid(),
      /** Beside the penvoerder. */
      leden: z.array(z.uuid()).min(1),
      vanaf: zDatum,
      bron: zBron,
    }),
  },
  OnderaannemerRegistered: {
    version: 1,
    schema: z.strictObject({
      contractId,
      onderaannemingId: z.uuid(),
      /** Answers for what the onderaannemer does (R-CON-19). */
      hoofdaannemerId: z.uuid(),
      onderaannemer: zOnderaannemer,
      gemeenten: z.array(zGemeentecode).min(1),
      productcodes,
      vanaf: zDatum,
      /** Last day; null until it is ended, or the contract ends. */
      laatsteDag: zDatum.nullable(),
      instemming: z.array(z.strictObject({ gemeentecode: zGemeentecode, op: zDatum, kenmerk: zVrijeTekst })),
      /** What the region says of onderaanneming on the first day; null where it left that open. */
      regel: z.string().min(1).nullable(),
      bron: zBron,
    }),
  },
  OnderaannemingEnded: {
    version: 1,
    schema: z.strictObject({ contractId, onderaannemingId: z.uuid(), laatsteDag: zDatum, reden: zVrijeTekst }),
  },
  /** The parts of an inkoopronde that the contract rests on (R-PRC-11). */
  PercelenAssigned: {
    version: 1,
    schema: z.strictObject({
      contractId,
      rondeId: z.uuid(),
      aanmeldingId: z.uuid(),
      percelen: z.array(zSleutel).min(1),
      toegewezenOp: zDatum,
    }),
  },
  /** The contract is a raamovereenkomst: an amount is guaranteed only where it says so (R-PRC-14). */
  RaamovereenkomstSigned: {
    version: 1,
    schema: z.strictObject({
      contractId,
      /** Eurocents a year; null is without a guarantee. */
      omzetgarantie: zBedrag.positive().nullable(),
      /** Who chooses the aanbieder for a client. */
      keuzeDoor: z.enum(['client', 'gemeente']),
      bron: zBron,
      ondertekendOp: zDatum,
    }),
  },
  /** Clients that the aanbieder serves at least in a period (R-PRC-21). */
  MinimumClientenSet: {
    version: 1,
    schema: z.strictObject({ ...zMinimum, productcodes, bron: zBron, afgesprokenOp: zDatum }),
  },
  MinimumClientenReached: { version: 1, schema: zGeteld },
  MinimumClientenNotReached: { version: 1, schema: zGeteld },
});

export type ContractpartijenEvent = EventOf<typeof contractpartijenEvents>;
