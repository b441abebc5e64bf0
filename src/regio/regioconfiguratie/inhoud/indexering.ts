import { z } from 'zod';

/** The parameter that holds how tariffs are indexed. */
export const INDEXERING = 'tarief.indexering';

/** How the difference between the definitive and the provisional figure of the year before is settled. */
export const INDEXATIEMETHODEN = ['A', 'B', 'geen'] as const;
/** Where is rounded: each of provisional and correction by itself, or only their sum. */
export const AFRONDINGEN = ['per-stap', 'aan-het-eind'] as const;

export const zIndexdelen = z
  .array(
    z.strictObject({
      index: z.string().regex(/^[a-z][a-z0-9-]*$/),
      naam: z.string().min(1),
      basispunten: z.int().min(1).max(10_000),
    }),
  )
  .min(1)
  .refine((delen) => new Set(delen.map(({ index }) => index)).size === delen.length, {
    message: 'noemt een index twee keer',
  })
  .refine((delen) => delen.reduce((som, { basispunten }) => som + basispunten, 0) === 10_000, {
    message: 'moeten samen 10000 basispunten zijn (100 procent)',
  });

/** What a region may set of the way in which tariffs are indexed; what it leaves out is as the VNG does it. */
export const zIndexeringskeuzen = {
  methode: z.enum(INDEXATIEMETHODEN).describe('A: relatieve correctie per deel; B: verschil in procentpunten.'),
  afronding: z.enum(AFRONDINGEN),
  eersteJaarNaInkoop: z.enum(['zonder-correctie', 'met-correctie']),
  /** Kinds of cost that are not indexed (R-TAR-07). */
  nietVoor: z.array(z.string().regex(/^[a-z][a-z0-9-]*$/)),
};
