import { z } from 'zod';
import { bron, code, geldigheid, tekst } from '../velden.js';

export const zPerspectief = z.strictObject({ as: z.enum(['ontwikkeling', 'stabilisatie']), code, naam: tekst, bron });

const zPlaats = z.strictObject({
  stelsel: code.describe('product, perceel, segment, woord, of een stelsel van buiten zoals taxonomie.'),
  code: tekst,
});
export const zKruisregel = z.strictObject({
  van: zPlaats,
  naar: z.array(zPlaats),
  soort: z.enum(['gelijk', 'opgegaan', 'gesplitst', 'vervallen']),
  toelichting: tekst.optional(),
  ...geldigheid,
  bron,
});

export const zUitgesloten = z.strictObject({
  naam: tekst,
  reden: tekst,
  ingekochtDoor: tekst.optional(),
  ...geldigheid,
  bron,
});
