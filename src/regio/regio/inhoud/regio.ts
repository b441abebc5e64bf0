import { z } from 'zod';
import { zDatum } from '../../../kernel/datum.js';
import { zGemeentecode } from './deelname.js';

/** Legal forms of a regional buyer: the three of the bill of 2020 and those found in practice (R-REG-16). */
export const RECHTSVORMEN = [
  'openbaar-lichaam',
  'bedrijfsvoeringsorganisatie',
  'centrumgemeente',
  'gemeenschappelijke-regeling',
  'samenwerkingsovereenkomst',
  'dienstverleningsovereenkomst',
  'centrumregeling',
] as const;

export const zRechtsvorm = z.strictObject({
  /** Null is open: the region has not chosen (yet). */
  soort: z.enum(RECHTSVORMEN).nullable(),
  /** What the region calls it. */
  naam: z.string().nullable(),
  /** For which part of the work, in words; null for all of it. */
  voor: z.string().nullable(),
  vanaf: zDatum,
  /** Last day; null while it lasts. */
  tot: zDatum.nullable(),
  bron: z.string(),
});
export type Rechtsvorm = z.output<typeof zRechtsvorm>;

/** The region as a territory, which can be larger than the region as a buyer (R-REG-05). */
export const zGrondgebied = z.strictObject({
  gemeenten: z.array(z.strictObject({ gemeentecode: zGemeentecode, naam: z.string() })).min(1),
  /** What the source says about inhabitants, in its own words; never counted with. */
  inwoners: z.string().nullable(),
  vanaf: zDatum,
  tot: zDatum.nullable(),
  bron: z.string(),
});
export type Grondgebied = z.output<typeof zGrondgebied>;

export const INWONERTALSTATUSSEN = ['voorlopig', 'definitief'] as const;
/** Inhabitants on 1 January of a year: a denominator with its source (R-REG-05, R-FIN-05). */
export const zInwonertal = z.strictObject({
  gemeentecode: zGemeentecode,
  jaar: z.int().min(2000).max(2100),
  inwoners: z.int().nonnegative(),
  status: z.enum(INWONERTALSTATUSSEN),
  bron: z.string().min(1),
});
export type Inwonertal = z.output<typeof zInwonertal>;
