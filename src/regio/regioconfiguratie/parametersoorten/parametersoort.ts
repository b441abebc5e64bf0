import { z } from 'zod';
import { zDatum } from '../../../kernel/datum.js';

/** A kind of rule that the code knows; what a region sets is data. */
export interface Parametersoort {
  readonly schema: z.ZodType;
  /** What is allowed, as the end of a Dutch sentence: "mag zijn: ...". */
  readonly toegestaan: string;
  /** What the parameter does, for who writes a profile. */
  readonly uitleg: string;
  /** The value is the name of something else in the profile. */
  readonly verwijstNaar?: 'kalender';
  /** The value is of the whole region: what it narrows it says itself. */
  readonly alleenRegio?: true;
  /** Products that a right value names: they must stand in the profile. */
  readonly producten?: (waarde: unknown) => readonly string[];
}
export type Parametersoorten = Readonly<Record<string, Parametersoort>>;

export const positief = z.int().positive();

export const aantal = (uitleg: string): Parametersoort => ({
  schema: positief,
  toegestaan: 'een geheel getal van 1 of meer',
  uitleg,
});
export const datum = (uitleg: string): Parametersoort => ({
  schema: zDatum,
  toegestaan: 'een datum, bijvoorbeeld 2023-01-01',
  uitleg,
});
export const jaNee = (uitleg: string): Parametersoort => ({ schema: z.boolean(), toegestaan: 'true of false', uitleg });
export const tekst = (uitleg: string): Parametersoort => ({
  schema: z.string().min(1),
  toegestaan: 'een tekst',
  uitleg,
});
export const teksten = (uitleg: string): Parametersoort => ({
  schema: z.array(z.string().min(1)).min(1),
  toegestaan: 'een lijst van teksten',
  uitleg,
});
export const vrij = (uitleg: string): Parametersoort => ({ schema: z.json(), toegestaan: 'elke waarde', uitleg });
