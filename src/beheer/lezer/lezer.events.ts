import { z } from 'zod';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';
import { zVrijeTekst } from '../../kernel/vrije-tekst.js';

const zPositie = z.string().regex(/^\d+$/);

/** How two generations of a read model compared, as the beheerder saw it when the decision was made. */
const zVergelijking = z.strictObject({
  positie: zPositie,
  gelijk: z.boolean(),
  tabellen: z.array(
    z.strictObject({
      tabel: z.string(),
      rijenOud: z.int().nonnegative(),
      rijenNieuw: z.int().nonnegative(),
      controlegetalOud: z.string(),
      controlegetalNieuw: z.string(),
    }),
  ),
});

/**
 * Acts of a beheerder on one reader of the log: a read model, a policy, the deadlines. Why and by whom stands in the
 * event; what it did to the reader follows from it.
 */
export const lezerEvents = defineEvents('lezer', {
  /** A stream that was set apart is to be tried again, from the event that failed. */
  ParkedStreamRetried: {
    version: 1,
    schema: z.strictObject({
      lezer: z.string(),
      stream: z.string(),
      gebeurtenisId: z.uuid(),
      positie: zPositie,
      fout: z.string(),
      /** How often it had been tried before. */
      pogingen: z.int().positive(),
      reden: zVrijeTekst.nullable(),
    }),
  },
  /** One event is passed over for this reader, for ever; what waited behind it is tried again. */
  ParkedEventSkipped: {
    version: 1,
    schema: z.strictObject({
      lezer: z.string(),
      stream: z.string(),
      gebeurtenisId: z.uuid(),
      positie: zPositie,
      gebeurtenistype: z.string(),
      fout: z.string(),
      reden: zVrijeTekst,
    }),
  },
  ReadModelRebuildRequested: {
    version: 1,
    /** `na` is the newest generation that there was; `misluktOp`, where its build failed and is to go on, when that was. */
    schema: z.strictObject({
      leesmodel: z.string(),
      na: z.int().positive(),
      misluktOp: z.iso.datetime().optional(),
      reden: zVrijeTekst.nullable(),
    }),
  },
  /** From now on queries read generation `naar`; `van` is kept for a way back. */
  ReadModelSwitched: {
    version: 1,
    schema: z.strictObject({
      leesmodel: z.string(),
      van: z.int().positive(),
      naar: z.int().positive(),
      vergelijking: zVergelijking,
      reden: zVrijeTekst.nullable(),
    }),
  },
  /** The way back, decided when the reader stood at `positie`: queries read the generation of before the switch again. */
  ReadModelSwitchedBack: {
    version: 1,
    schema: z.strictObject({
      leesmodel: z.string(),
      van: z.int().positive(),
      naar: z.int().positive(),
      positie: zPositie,
      reden: zVrijeTekst,
    }),
  },
  ReadModelGenerationDropped: {
    version: 1,
    schema: z.strictObject({ leesmodel: z.string(), generatie: z.int().positive(), reden: zVrijeTekst.nullable() }),
  },
  /** A command of a policy or deadline that a rule refused is decided again, on what is known now. */
  RefusedCommandRetried: {
    version: 1,
    schema: z.strictObject({
      opdrachtId: z.string(),
      lezer: z.string(),
      opdracht: z.string(),
      code: z.string(),
      /** How often it had been tried before. */
      pogingen: z.int().positive(),
      reden: zVrijeTekst.nullable(),
    }),
  },
  /** A person looked at a refused command and decided that nothing is to be done with it. */
  RefusedCommandDismissed: {
    version: 1,
    schema: z.strictObject({
      opdrachtId: z.string(),
      lezer: z.string(),
      opdracht: z.string(),
      code: z.string(),
      reden: zVrijeTekst,
    }),
  },
});

export type VergelijkingFeit = z.output<typeof zVergelijking>;

export type LezerEvent = EventOf<typeof lezerEvents>;
