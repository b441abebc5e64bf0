import { z } from 'zod';
import { zDatum } from '../../../kernel/datum.js';
import { FEESTDAGREGELS } from '../../../kernel/werkdagen.js';

export const zKalender = z.strictObject({
  versie: z.string(),
  bron: z.string(),
  feestdagen: z.array(z.enum(FEESTDAGREGELS)),
  gelijkgesteld: z.array(zDatum),
});
