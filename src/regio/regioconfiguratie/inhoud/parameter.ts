import { z } from 'zod';
import { type Datum, zDatum } from '../../../kernel/datum.js';
import { zGemeentecode } from '../../regio/inhoud/deelname.js';

export const zParameter = z.strictObject({
  sleutel: z.string(),
  /** Null is `open`: the region has set nothing, and nothing is invented in its place (R-REG-21, R-KPI-09). */
  waarde: z.json(),
  gemeentecode: zGemeentecode.nullable(),
  segment: z.string().nullable(),
  product: z.string().nullable(),
  geldigVanaf: zDatum,
  /** Last day; null is open-ended. */
  geldigTot: zDatum.nullable(),
  /** Requirement id or place in a source document. */
  bron: z.string(),
});
export type Parameter = z.output<typeof zParameter>;

/** Where a parameter is asked for. What is left out is not overridden. */
export interface Parametervraag {
  readonly geldigOp: Datum;
  readonly gemeentecode?: string | null | undefined;
  readonly segment?: string | null | undefined;
  readonly product?: string | null | undefined;
}

/**
 * The parameter in force: regio, overridden by gemeente, then segment, then product (R-REG-10); the most specific wins,
 * also where it says `open`. Undefined where the version has none.
 */
export function parameterOp<P extends Parameter>(
  parameters: readonly P[],
  sleutel: string,
  vraag: Parametervraag,
): P | undefined {
  let best: { readonly rank: number; readonly parameter: P } | undefined;
  for (const parameter of parameters) {
    if (parameter.sleutel !== sleutel) continue;
    if (parameter.geldigVanaf > vraag.geldigOp) continue;
    if (parameter.geldigTot !== null && parameter.geldigTot < vraag.geldigOp) continue;
    if (parameter.gemeentecode !== null && parameter.gemeentecode !== vraag.gemeentecode) continue;
    if (parameter.segment !== null && parameter.segment !== vraag.segment) continue;
    if (parameter.product !== null && parameter.product !== vraag.product) continue;
    const rank =
      (parameter.product === null ? 0 : 4) +
      (parameter.segment === null ? 0 : 2) +
      (parameter.gemeentecode === null ? 0 : 1);
    if (best === undefined || rank > best.rank) best = { rank, parameter };
  }
  return best?.parameter;
}

/** Who may set a parameter: the region alone, or also a gemeente for itself (R-REG-10, R-REG-11). */
export const zBereik = z.strictObject({
  sleutel: z.string(),
  niveau: z.enum(['regionaal', 'lokaal']),
  bron: z.string(),
});
export type Bereik = z.output<typeof zBereik>;
