import { z } from 'zod';
import { type Datum, zDatum } from '../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';
import { FEESTDAGREGELS } from '../../kernel/werkdagen.js';
import { zGemeentecode } from '../regio/regio.events.js';

export const WETTEN = ['Wmo2015', 'Jeugdwet'] as const;
export const zWet = z.enum(WETTEN);
export type Wet = z.output<typeof zWet>;

const zParameter = z.strictObject({
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

const zSegment = z.strictObject({ code: z.string(), naam: z.string(), soort: z.enum(['doelgroep', 'product']) });

const zProduct = z.strictObject({
  code: z.string(),
  /** Productcategorie of the iStandaarden (WMO020 or JZ020). */
  categorie: z.string(),
  naam: z.string(),
  segment: z.string().nullable(),
  perceel: z.string().nullable(),
  wet: zWet,
  /** Code of WJ756: 01 minuut, 04 uur, 14 etmaal, 16 dagdeel, 82 stuks (output), 83 euro's, 84 stuks (inspanning). */
  eenheid: z.string(),
});

const zKalender = z.strictObject({
  versie: z.string(),
  bron: z.string(),
  feestdagen: z.array(z.enum(FEESTDAGREGELS)),
  gelijkgesteld: z.array(zDatum),
});

export const regioconfiguratieEvents = defineEvents('regioconfiguratie', {
  /** One complete version of the profile of a region; a later version replaces it from its own `geldigVanaf`. */
  RegioconfiguratiePublished: {
    version: 1,
    schema: z.strictObject({
      regioId: z.string(),
      versie: z.int().positive(),
      /** `<regio>-<versie>`: what decision events name as `configVersion`. */
      versieId: z.string(),
      /** SHA-256 of the profile: the same profile again is no new version. */
      bestandshash: z.string(),
      geldigVanaf: zDatum,
      parameters: z.array(zParameter),
      segmenten: z.array(zSegment),
      producten: z.array(zProduct),
      kalenders: z.array(zKalender),
    }),
  },
});

export type RegioconfiguratieEvent = EventOf<typeof regioconfiguratieEvents>;
export type Regioconfiguratieversie = RegioconfiguratieEvent['data'];
export type Parameter = z.output<typeof zParameter>;
export type Segment = z.output<typeof zSegment>;
export type Product = z.output<typeof zProduct>;

/** Where a parameter is asked for. What is left out is not overridden. */
export interface Parametervraag {
  readonly geldigOp: Datum;
  readonly gemeentecode?: string | null | undefined;
  readonly segment?: string | null | undefined;
  readonly product?: string | null | undefined;
}

/**
 * The version in force on a date: the last one published among those that are valid by then, so that a version with an
 * earlier `geldigVanaf` corrects the past. Undefined before the first.
 */
export function versieOp<V extends { readonly versie: number; readonly geldigVanaf: Datum }>(
  versies: readonly V[],
  geldigOp: Datum,
): V | undefined {
  return versies
    .filter((versie) => versie.geldigVanaf <= geldigOp)
    .reduce<V | undefined>(
      (best, versie) => (best === undefined || versie.versie > best.versie ? versie : best),
      undefined,
    );
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
