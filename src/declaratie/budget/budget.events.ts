import { z } from 'zod';
import { zBedrag } from '../../kernel/bedrag.js';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';
import { derivedId } from '../../kernel/ids.js';
import { PLAFONDMODI } from '../../regio/regioconfiguratie/inhoud/bekostiging.js';

/** What a ceiling is for: a product or a segment, of one gemeente or of the whole region (null), in a year of care. */
export const zBudgetplaats = z.strictObject({
  gemeentecode: z
    .string()
    .regex(/^\d{4}$/)
    .nullable(),
  soort: z.enum(['product', 'segment']),
  code: z.string().min(1),
  jaar: z.int().min(2015).max(2100),
});
export type Budgetplaats = z.output<typeof zBudgetplaats>;

/** The same place is the same ceiling: there is at most one. */
export function budgetIdVan(regio: string, { gemeentecode, soort, code, jaar }: Budgetplaats): string {
  return derivedId('budget', regio, gemeentecode ?? '', soort, code, String(jaar));
}

export const BUDGETSIGNALEN = ['genaderd', 'bereikt', 'fictief-overschreden'] as const;
export type Budgetsignaal = (typeof BUDGETSIGNALEN)[number];

const zBudgetId = z.uuid();
const signaal = { budgetId: zBudgetId, plaats: zBudgetplaats, besteed: zBedrag, plafond: zBedrag };

export const budgetEvents = defineEvents('budget', {
  BudgetplafondSet: {
    version: 1,
    schema: z.strictObject({
      budgetId: zBudgetId,
      plaats: zBudgetplaats,
      bedrag: zBedrag.positive(),
      /** signaleren, blokkeren (no new toewijzing above it) or fictief (local, only to see it), E-45, R-BEK-06. */
      modus: z.enum(PLAFONDMODI),
      signaalBijBasispunten: z.int().min(1).max(10_000).nullable(),
    }),
  },
  /** Room of a blocking ceiling that a toewijzing takes, in the append that sends it. Replaces an earlier amount. */
  BudgetReserved: {
    version: 1,
    schema: z.strictObject({ budgetId: zBudgetId, toewijzingId: z.uuid(), bedrag: zBedrag.nonnegative() }),
  },
  BudgetReleased: {
    version: 1,
    schema: z.strictObject({ budgetId: zBudgetId, toewijzingId: z.uuid(), bedrag: zBedrag.nonnegative() }),
  },
  BudgetplafondApproached: { version: 1, schema: z.strictObject({ ...signaal, signaalBijBasispunten: z.int() }) },
  BudgetplafondReached: { version: 1, schema: z.strictObject(signaal) },
  FictiefBudgetplafondExceeded: { version: 1, schema: z.strictObject(signaal) },
  /** The spend went back, or the ceiling went up: what was signalled is so no longer. */
  BudgetplafondSignalWithdrawn: {
    version: 1,
    schema: z.strictObject({ ...signaal, signaal: z.enum(BUDGETSIGNALEN) }),
  },
});
export type BudgetEvent = EventOf<typeof budgetEvents>;
