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
 * All rows that apply, the one in force first: regio, overridden by gemeente, then segment, then product (R-REG-10). Of two
 * rows for the same place the first one counts.
 */
export function passend<P extends Parameter>(
  parameters: readonly P[],
  sleutel: string,
  vraag: Parametervraag,
): readonly P[] {
  return parameters
    .filter(
      (parameter) =>
        parameter.sleutel === sleutel &&
        parameter.geldigVanaf <= vraag.geldigOp &&
        (parameter.geldigTot === null || parameter.geldigTot >= vraag.geldigOp) &&
        (parameter.gemeentecode === null || parameter.gemeentecode === vraag.gemeentecode) &&
        (parameter.segment === null || parameter.segment === vraag.segment) &&
        (parameter.product === null || parameter.product === vraag.product),
    )
    .sort((a, b) => rang(b) - rang(a));
}

function rang({ gemeentecode, segment, product }: Parameter): number {
  return (product === null ? 0 : 4) + (segment === null ? 0 : 2) + (gemeentecode === null ? 0 : 1);
}

/**
 * The parameter in force; the most specific wins, also where it says `open`. Undefined where the version has none.
 */
export function parameterOp<P extends Parameter>(
  parameters: readonly P[],
  sleutel: string,
  vraag: Parametervraag,
): P | undefined {
  return passend(parameters, sleutel, vraag)[0];
}

/** The levels on which a parameter is set, each able to override the one before it (R-REG-10). */
export const NIVEAUS = ['regio', 'gemeente', 'segment', 'product'] as const;
export type Niveau = (typeof NIVEAUS)[number];

export function niveauVan({ gemeentecode, segment, product }: Parameter): Niveau {
  if (product !== null) return 'product';
  if (segment !== null) return 'segment';
  return gemeentecode === null ? 'regio' : 'gemeente';
}

/** Who may set a parameter: the region alone, or also a gemeente for itself (R-REG-10, R-REG-11). */
export const zBereik = z.strictObject({
  sleutel: z.string(),
  niveau: z.enum(['regionaal', 'lokaal']),
  bron: z.string(),
});
export type Bereik = z.output<typeof zBereik>;

/** A parameter of which the profile does not say that it is local, is fixed by the region (R-REG-11). */
export function isLokaal(
  bereik: readonly { readonly sleutel?: string | undefined; readonly niveau?: string | undefined }[],
  sleutel: string,
): boolean {
  return bereik.some((regel) => regel.sleutel === sleutel && regel.niveau === 'lokaal');
}
