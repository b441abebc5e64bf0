import { z } from 'zod';
import { FEESTDAGREGELS } from '../../../../kernel/werkdagen.js';
import { bron, code, datum } from '../velden.js';

export const zKalender = z.strictObject({
  versie: code,
  bron,
  feestdagen: z.array(z.enum(FEESTDAGREGELS)),
  gelijkgesteld: z.array(datum),
});
