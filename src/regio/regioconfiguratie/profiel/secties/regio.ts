import { z } from 'zod';
import { WETTEN } from '../../inhoud/product.js';
import { bron, tekst } from '../velden.js';

export const zRegio = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, { message: 'mag alleen kleine letters, cijfers en streepjes hebben' }),
  naam: tekst,
  rechtsvorm: tekst.describe('Rechtsvorm van de samenwerking, of open.'),
  wetten: z.array(z.enum(WETTEN)).min(1),
  bron,
});
