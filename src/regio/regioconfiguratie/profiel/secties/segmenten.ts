import { z } from 'zod';
import { type Datum } from '../../../../kernel/datum.js';
import { type Segment, SEGMENTSOORTEN } from '../../inhoud/product.js';
import { bron, code, geldigheid, tekst } from '../velden.js';

export const zSegment = z.strictObject({
  code,
  naam: tekst,
  soort: z.enum(SEGMENTSOORTEN),
  status: z.enum(['vastgesteld', 'voorlopig']).optional().describe('Zonder dit veld vastgesteld.'),
  ...geldigheid,
  bron,
});

export function segmentVan(segment: z.output<typeof zSegment>, begin: Datum): Segment {
  return { ...segment, status: segment.status ?? 'vastgesteld', ...periodeVan(segment, begin) };
}

/** A row without a first day holds from the first day of the profile. */
export function periodeVan(
  regel: { readonly geldigVanaf?: Datum | undefined; readonly geldigTot?: Datum | undefined },
  begin: Datum,
): { geldigVanaf: Datum; geldigTot: Datum | null } {
  return { geldigVanaf: regel.geldigVanaf ?? begin, geldigTot: regel.geldigTot ?? null };
}
