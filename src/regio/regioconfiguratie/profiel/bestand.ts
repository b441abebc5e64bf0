import { z } from 'zod';
import { zGemeente } from './secties/gemeenten.js';
import { zHerindeling } from './secties/herindelingen.js';
import { zInwonertal } from './secties/inwonertallen.js';
import { zKalender } from './secties/kalenders.js';
import { zKruisregel, zPerspectief, zUitgesloten } from './secties/kruistabel.js';
import { zMatrix } from './secties/matrices.js';
import { zBereik, zParameter } from './secties/parameters.js';
import { zProduct } from './secties/producten.js';
import { zRegio } from './secties/regio.js';
import { zSamenwerkingsverband } from './secties/samenwerkingsverbanden.js';
import { zSegment } from './secties/segmenten.js';
import { zWeergave } from './secties/weergave.js';
import { datum } from './velden.js';

/** A region profile as it is written (YAML). What a region does not have may be left out. */
export const zBestand = z.strictObject({
  regio: zRegio,
  geldigVanaf: datum.describe('Eerste dag waarop dit profiel geldt.'),
  gemeenten: z.array(zGemeente).min(1),
  samenwerkingsverbanden: z.array(zSamenwerkingsverband).default([]),
  herindelingen: z.array(zHerindeling).default([]),
  inwonertallen: z.array(zInwonertal).default([]),
  segmenten: z.array(zSegment),
  producten: z.array(zProduct).default([]),
  matrices: z.array(zMatrix).default([]),
  perspectieven: z.array(zPerspectief).default([]),
  kruistabel: z.array(zKruisregel).default([]),
  uitgesloten: z.array(zUitgesloten).default([]),
  kalenders: z.array(zKalender),
  bereik: z.array(zBereik).default([]),
  parameters: z.array(zParameter),
  weergave: zWeergave.optional(),
});
export type Bestand = z.output<typeof zBestand>;

/** The parts of a profile that are right by themselves: a fault in one field must not hide one in another. */
export function leesbaar(raw: unknown) {
  const bestand = isRecord(raw) ? raw : {};
  return {
    regio: fields(zRegio, bestand['regio']),
    gemeenten: items(zGemeente, bestand['gemeenten']),
    samenwerkingsverbanden: items(zSamenwerkingsverband, bestand['samenwerkingsverbanden']),
    herindelingen: items(zHerindeling, bestand['herindelingen']),
    inwonertallen: items(zInwonertal, bestand['inwonertallen']),
    segmenten: items(zSegment, bestand['segmenten']),
    producten: items(zProduct, bestand['producten']),
    matrices: items(zMatrix, bestand['matrices']),
    perspectieven: items(zPerspectief, bestand['perspectieven']),
    kruistabel: items(zKruisregel, bestand['kruistabel']),
    uitgesloten: items(zUitgesloten, bestand['uitgesloten']),
    kalenders: items(zKalender, bestand['kalenders']),
    bereik: items(zBereik, bestand['bereik']),
    parameters: items(zParameter, bestand['parameters']),
    weergave: fields(zWeergave, bestand['weergave']),
    geldigVanaf: datum.safeParse(bestand['geldigVanaf']).data,
  };
}
export type Leesbaar = ReturnType<typeof leesbaar>;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fields<S extends z.ZodObject>(schema: S, raw: unknown): Partial<z.output<S>> {
  if (!isRecord(raw)) return {};
  const right = Object.entries(schema.shape).flatMap(([name, field]) => {
    const parsed = z.safeParse(field, raw[name]);
    return parsed.success ? [[name, parsed.data] as const] : [];
  });
  return Object.fromEntries(right) as Partial<z.output<S>>;
}

function items<S extends z.ZodObject>(schema: S, raw: unknown): Partial<z.output<S>>[] {
  return Array.isArray(raw) ? raw.map((item) => fields(schema, item)) : [];
}
