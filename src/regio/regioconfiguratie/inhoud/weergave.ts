import { z } from 'zod';

/** How the region names and shows itself: its own look of the same pages. */
export const zWeergave = z.strictObject({
  /** `#rrggbb`. */
  accentkleur: z.string(),
  /** Regional words for what the pages name: `huishoudelijke-hulp` -> ORH (E-43). */
  woorden: z.record(z.string(), z.string()),
  bron: z.string(),
});
export type Weergave = z.output<typeof zWeergave>;
