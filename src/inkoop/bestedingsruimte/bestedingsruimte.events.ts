import { z } from 'zod';
import { zBedrag } from '../../kernel/bedrag.js';
import { zDatum } from '../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';
import { zVrijeTekst } from '../../kernel/vrije-tekst.js';

export const AANLEIDINGEN = ['drempel', 'dreigende-overschrijding'] as const;
export const UITKOMSTEN = ['verhoogd', 'niet-verhoogd', 'clientenstop'] as const;
export const TERMIJNEN = ['overleg', 'besluit'] as const;
export type Bestedingsuitkomst = (typeof UITKOMSTEN)[number];
export type Bestedingstermijn = (typeof TERMIJNEN)[number];

const zRuimte = { ruimteId: z.uuid(), contractId: z.uuid(), aanbiederId: z.uuid() };
const zSignaal = { ...zRuimte, signaalId: z.uuid() };
const zCenten = zBedrag.positive();

/** What the clock rests on: set by the region, or the Contractstandaard Wmo 1.2 where the region set nothing. */
export const zSignaalregel = z.strictObject({
  bron: z.enum(['regioprofiel', 'contractstandaard']),
  drempelBasispunten: z.int().min(1).max(10_000),
  overlegDagen: z.int().positive(),
  besluitDagen: z.int().positive(),
});
export type Signaalregel = z.output<typeof zSignaalregel>;

/** What may at most be spent under a contract in a period, with the clock of the Contractstandaard. One stream per contract. */
export const bestedingsruimteEvents = defineEvents('bestedingsruimte', {
  /** Both days of the period belong to it. */
  BestedingsruimteAgreed: {
    version: 1,
    schema: z.strictObject({
      ...zRuimte,
      van: zDatum,
      tot: zDatum,
      bedrag: zCenten,
      grond: zVrijeTekst,
      bron: zVrijeTekst,
    }),
  },
  /** The new amount is for the whole period; it counts from `vanaf` on. */
  BestedingsruimteChanged: {
    version: 1,
    schema: z.strictObject({
      ...zRuimte,
      vanaf: zDatum,
      bedrag: zCenten,
      vorigBedrag: zCenten,
      reden: zVrijeTekst,
      bron: zVrijeTekst,
    }),
  },
  /** Nothing is counted against it after `laatsteDag`. */
  BestedingsruimteEnded: { version: 1, schema: z.strictObject({ ...zRuimte, laatsteDag: zDatum, reden: zVrijeTekst }) },
  /** The clock starts. `besteed` is what was approved for care in the period; `occurredAt` = the day it was seen or told. */
  BestedingsdrempelReached: {
    version: 1,
    schema: z.strictObject({
      ...zSignaal,
      aanleiding: z.enum(AANLEIDINGEN),
      /** Null where the threshold itself is the reason. */
      toelichting: zVrijeTekst.nullable(),
      besteed: zBedrag,
      bedrag: zCenten,
      regel: zSignaalregel,
      overlegVoor: zDatum,
      besluitVoor: zDatum,
    }),
  },
  /** Credits, a higher amount or the end of the agreement took the reason away before it was answered. */
  BestedingsdrempelReleased: {
    version: 1,
    schema: z.strictObject({ ...zSignaal, besteed: zBedrag, bedrag: zCenten }),
  },
  BestedingsoverlegHeld: {
    version: 1,
    schema: z.strictObject({
      ...zSignaal,
      gehoudenOp: zDatum,
      kenmerk: z.string().min(1).max(100),
      /** The term of the decision runs from the consultation. */
      besluitVoor: zDatum,
    }),
  },
  BestedingsbesluitTaken: {
    version: 1,
    schema: z.strictObject({
      ...zSignaal,
      uitkomst: z.enum(UITKOMSTEN),
      besluitOp: zDatum,
      kenmerk: z.string().min(1).max(100),
      motivering: zVrijeTekst,
      /** The new amount of a raise, else null. */
      bedrag: zCenten.nullable(),
      /** The clientenstop of the contract that answers it, else null. */
      clientenstopId: z.uuid().nullable(),
    }),
  },
  /** `uiterlijk` passed and nothing was recorded. */
  BestedingstermijnMissed: {
    version: 1,
    schema: z.strictObject({ ...zSignaal, termijn: z.enum(TERMIJNEN), uiterlijk: zDatum }),
  },
});
export type BestedingsruimteEvent = EventOf<typeof bestedingsruimteEvents>;
