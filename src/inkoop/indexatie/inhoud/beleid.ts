import { z } from 'zod';
import { zIndexdelen, zIndexeringskeuzen } from '../../../regio/regioconfiguratie/inhoud/indexering.js';

/** The whole way in which an index was worked out, as a decision keeps it. */
export const zIndexatiebeleid = z.strictObject({
  delen: zIndexdelen,
  ...zIndexeringskeuzen,
  /** Where the weights were found: in the profile of the region, or as the VNG gives them. */
  herkomst: z.enum(['regio', 'landelijk']),
});
export type Indexatiebeleid = z.output<typeof zIndexatiebeleid>;
