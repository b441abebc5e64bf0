import { z } from 'zod';
import { bron, tekst } from '../velden.js';

export const zWeergave = z.strictObject({
  accentkleur: z.string().regex(/^#[0-9a-f]{6}$/, { message: 'moet een kleur zijn, bijvoorbeeld "#1a6e8e"' }),
  woorden: z.record(z.string(), tekst).describe('Regionale woorden, bijvoorbeeld huishoudelijke-hulp: ORH.'),
  bron,
});
