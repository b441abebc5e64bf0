import { z } from 'zod';
import { zDatum } from '../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';
import { zVrijeTekst } from '../../kernel/vrije-tekst.js';
import { zIndexatiebeleid } from './inhoud/beleid.js';

export const CIJFERSTANDEN = ['voorlopig', 'definitief'] as const;

/** Hundredths of a percent: 4.74 % is 474. The bounds keep every level that is divided by above zero. */
const zHonderdsten = z.int().min(-5_000).max(50_000);

const zIndexcijfer = z.strictObject({
  /** Component, as in the policy: `ova`, `ppc`. */
  index: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/),
  jaar: z.int().min(2015).max(2100),
  stand: z.enum(CIJFERSTANDEN),
  honderdsten: zHonderdsten,
  gepubliceerdOp: zDatum,
  bron: zVrijeTekst,
});
export type Indexcijfer = z.output<typeof zIndexcijfer>;

const zUitkomst = {
  percentage: z.int(),
  /** For tariffs in the first year after a procurement. */
  zonderCorrectie: z.int(),
  /** The two steps before rounding, in ten-thousandths of a percent: to read, not to work with. */
  voorlopigTienduizendsten: z.int(),
  correctieTienduizendsten: z.int(),
};

/** The published figures of a region and what it decided on them. One stream per region. */
export const indexatieEvents = defineEvents('indexatie', {
  /** `occurredAt` = gepubliceerdOp. */
  IndexcijferRecorded: {
    version: 1,
    schema: z.strictObject({
      ...zIndexcijfer.shape,
      /** Why it replaces a figure that was published before; null for a first one. */
      correctie: zVrijeTekst.nullable(),
    }),
  },
  /** The index of a year, with everything it follows from. `occurredAt` = the first day of that year. */
  IndexatieDecided: {
    version: 1,
    schema: z.strictObject({
      besluitId: z.uuid(),
      jaar: z.int().min(2016).max(2100),
      cijfers: z.array(zIndexcijfer).min(1),
      beleid: zIndexatiebeleid,
      ...zUitkomst,
      beslotenOp: zDatum,
      besluit: zVrijeTekst,
      /** The decision that this one corrects. */
      vervangt: z.uuid().nullable(),
      reden: zVrijeTekst.nullable(),
    }),
  },
});
export type IndexatieEvent = EventOf<typeof indexatieEvents>;
export type Indexatiebesluit = Extract<IndexatieEvent, { type: 'IndexatieDecided' }>['data'];
export type Indexuitkomst = Pick<
  Indexatiebesluit,
  'percentage' | 'zonderCorrectie' | 'voorlopigTienduizendsten' | 'correctieTienduizendsten'
>;
