import { z } from 'zod';
import { zDatum } from '../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';
import { zVrijeTekst } from '../../kernel/vrije-tekst.js';

/** What an action comes from. */
export const ACTIEBRONNEN = ['overleg', 'contractgesprek', 'kpi', 'verbeterplan', 'signaal', 'overig'] as const;

const van = { actieId: z.uuid() };

/** What was agreed to be done, by whom and before which day, followed until it is done or dropped (R-OVL-05). */
export const actieEvents = defineEvents('actie', {
  ActieAgreed: {
    version: 1,
    schema: z.strictObject({
      ...van,
      wat: zVrijeTekst,
      /** A role or organisation, never a person's name. */
      wie: zVrijeTekst,
      /** The last day. */
      uiterlijk: zDatum,
      bron: z.enum(ACTIEBRONNEN),
      /** The overleg in which it was agreed; null where it was agreed elsewhere. */
      overleg: z.strictObject({ jaar: z.int(), overlegId: z.uuid() }).nullable(),
      aanbiederId: z.uuid().nullable(),
      contractId: z.uuid().nullable(),
      afgesprokenOp: zDatum,
    }),
  },
  ActieMoved: {
    version: 1,
    schema: z.strictObject({
      ...van,
      vorigeUiterlijk: zDatum,
      uiterlijk: zDatum,
      reden: zVrijeTekst,
      verplaatstOp: zDatum,
    }),
  },
  ActieClosed: { version: 1, schema: z.strictObject({ ...van, resultaat: zVrijeTekst, geslotenOp: zDatum }) },
  ActieDropped: { version: 1, schema: z.strictObject({ ...van, reden: zVrijeTekst, vervallenOp: zDatum }) },
  /** Its last day passed and nobody closed, moved or dropped it. */
  ActieOverdue: { version: 1, schema: z.strictObject({ ...van, uiterlijk: zDatum }) },
});

export type ActieEvent = EventOf<typeof actieEvents>;
