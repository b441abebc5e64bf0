import { z } from 'zod';
import { zDatum } from '../../../kernel/datum.js';
import { zWet } from './product.js';

const maanden = z.int().positive();
const aantal = z.int().positive();
const tekst = z.string().min(1);
const toelichting = tekst.optional();
const productcodes = z.array(tekst).min(1);
const open = z.literal('open');

/** A contract whose percelen or term will change after a pilot cannot be a long one (E-03). */
export const LOOPTIJDSTATUSSEN = ['definitief-meerjarig', 'beperkt-wegens-pilot'] as const;
export type Looptijdstatus = (typeof LOOPTIJDSTATUSSEN)[number];
export const zLooptijdstatus = z.strictObject({ status: z.enum(LOOPTIJDSTATUSSEN), toelichting });

const adviesMaanden = maanden.optional().describe('Geadviseerde looptijd; een andere toegestane mag ook (R-CON-04).');

/** Terms without extensions: a list of them, or every term of at least so many months (E-01). */
export const zContractduur = z
  .union([
    z.strictObject({ maanden: z.array(maanden).min(1), adviesMaanden, toelichting }),
    z.strictObject({ minimumMaanden: maanden, adviesMaanden, toelichting }),
  ])
  .refine((duur) => duur.adviesMaanden === undefined || duurToegestaan(duur, duur.adviesMaanden), {
    message: 'is een advies buiten de toegestane looptijden',
    path: ['adviesMaanden'],
  });
export type Contractduur =
  | { readonly maanden: readonly number[]; readonly adviesMaanden?: number | undefined }
  | { readonly minimumMaanden: number; readonly adviesMaanden?: number | undefined };

export function duurToegestaan(duur: Contractduur, looptijd: number): boolean {
  return 'maanden' in duur ? duur.maanden.includes(looptijd) : looptijd >= duur.minimumMaanden;
}

/** The term of a contract that names none: what the region advises, or its only one. Null where a person must choose. */
export function looptijdZonderKeuze(duur: Contractduur): number | null {
  if (duur.adviesMaanden !== undefined) return duur.adviesMaanden;
  return 'maanden' in duur && duur.maanden.length === 1 ? duur.maanden[0]! : null;
}

/** The shortest term that a region allows. */
export function kortsteDuur(duur: Contractduur): number {
  return 'maanden' in duur ? Math.min(...duur.maanden) : duur.minimumMaanden;
}

/** The clock of a bestedingsruimte: at which share of it, and the calendar days for consultation and the decision after it. */
export const zBestedingsklok = z.strictObject({
  drempelBasispunten: z.int().min(1).max(10_000),
  overlegDagen: aantal,
  besluitDagen: aantal,
});

/** `aantal` is a ceiling: a contract may have fewer options, or none (E-02). */
export const zVerlenging = z.strictObject({
  aantal: z.int().nonnegative().describe('Ten hoogste zo veel opties; een contract mag er minder hebben.'),
  maanden: maanden.describe('Maanden per optie.'),
  maximaal: z.boolean().describe('true: een optie mag ook korter worden gebruikt; false: altijd precies zo lang.'),
  toelichting,
});
export type Verlengingsregel = z.output<typeof zVerlenging>;

export const INSTRUMENTEN = [
  'open-house',
  'open-contractering',
  'semi-open',
  'aanbesteding',
  'gesloten-selectie',
  'sociaal-contracteren',
  'subsidie',
  'regiecontract',
  'sas',
  'anders',
] as const;
const instrument = z.enum(INSTRUMENTEN);

/** How a region buys, per segment or product where that differs (E-05, E-14). */
export const zInkoopvorm = z.strictObject({
  instrument,
  raamovereenkomst: z.boolean().optional(),
  consortium: z.boolean().optional().describe('Of aanbieders samen mogen inschrijven.'),
  uitzonderingen: z
    .array(
      z.strictObject({
        instrument,
        voorwaarden: z.array(tekst).min(1),
        motiveren: z.boolean().describe('Of de regio de keuze moet motiveren (nee, tenzij).'),
      }),
    )
    .min(1)
    .optional(),
  uitgesloten: z
    .array(z.strictObject({ instrument, reden: tekst }))
    .min(1)
    .optional()
    .describe('Instrumenten die hier niet kunnen.'),
  toelichting,
});

const INSTROOMWIJZEN = ['doorlopend', 'momenten', 'gesloten'] as const;
const zMoment = z.union([zDatum, z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)], {
  message: 'is een datum (2023-04-01) of een dag die elk jaar terugkomt (04-01)',
});

/** When new aanbieders come in (E-05). */
export const zInstroom = z
  .strictObject({
    wijze: z.enum([...INSTROOMWIJZEN, 'open']).optional(),
    perJaar: z.union([aantal, open]).optional().describe('Hoeveel momenten per jaar.'),
    momenten: z
      .union([z.array(zMoment), open])
      .optional()
      .describe('Een lege lijst is doorlopende instroom.'),
    uitzonderingen: z
      .array(
        z.strictObject({
          bij: z.enum(['capaciteitstekort', 'vernieuwend-aanbod', 'open-house']),
          wijze: z.enum(['tussentijds', 'momenten', 'te-verkennen']),
          producten: productcodes.optional().describe('Zonder dit veld voor alle producten.'),
          toelichting,
        }),
      )
      .min(1)
      .optional(),
    toelichting,
  })
  .refine((instroom) => instroom.wijze === undefined || instroom.momenten === undefined || rijmt(instroom), {
    message: 'past niet bij de lijst van momenten: een lege lijst is doorlopend, een gevulde is momenten',
    path: ['wijze'],
  });

interface Instroommomenten {
  readonly wijze?: (typeof INSTROOMWIJZEN)[number] | 'open' | undefined;
  readonly perJaar?: unknown;
  readonly momenten?: unknown;
}

/** Null where the region set nothing. An empty list of moments means continuous entry (E-52). */
export function instroomwijze({ wijze, momenten, perJaar }: Instroommomenten): (typeof INSTROOMWIJZEN)[number] | null {
  if (wijze !== undefined) return wijze === 'open' ? null : wijze;
  if (Array.isArray(momenten)) return momenten.length === 0 ? 'doorlopend' : 'momenten';
  return momenten === undefined && perJaar === undefined ? null : 'momenten';
}

function rijmt({ wijze, momenten }: Instroommomenten): boolean {
  return wijze === instroomwijze({ momenten });
}

/** Contracted, active and effective aanbieders are different numbers (E-06). */
export const zAanbieders = z.strictObject({
  nu: z
    .array(
      z.strictObject({
        soort: z.enum(['gecontracteerd', 'actief', 'effectief', 'inschrijvingen']),
        wet: zWet.optional(),
        aantal: z.int().nonnegative(),
        toelichting,
      }),
    )
    .min(1)
    .optional(),
  gewenst: z.strictObject({ van: aantal.optional(), tot: aantal.optional() }).optional(),
  richting: z.enum(['minder', 'meer']).optional().describe('Wat de regio wil, waar zij geen aantal noemt.'),
  minimumPerVorm: z
    .union([aantal, z.literal('meerdere')])
    .optional()
    .describe('Aanbieders per ondersteuningsvorm.'),
  minimumPerGemeente: z
    .array(z.strictObject({ product: tekst, aantal }))
    .min(1)
    .optional(),
  toelichting,
});

export const zOnderaanneming = z.strictObject({
  regel: z.enum(['toegestaan', 'hoofdaannemer-verantwoordelijk', 'in-heroverweging', 'niet-toegestaan', 'anders']),
  instemming: z.literal('per-gemeente').optional().describe('Elke gemeente stemt vooraf in met een onderaannemer.'),
  toelichting,
});

/** Why no new clients come for a while. */
export const SCHORSINGSGRONDEN = ['maatregel-toezicht', 'onderzoek', 'niet-nakoming', 'calamiteit', 'anders'] as const;
export type Schorsingsgrond = (typeof SCHORSINGSGRONDEN)[number];

/** When a new toewijzing goes on with care that a client has, so that no stop for new clients holds it up. */
export const zVervolgregel = z.strictObject({
  dagen: z.int().nonnegative().describe('Kalenderdagen die tussen de eerdere zorg en het vervolg mogen liggen.'),
  schorsingsgronden: z
    .array(z.enum(SCHORSINGSGRONDEN))
    .refine((gronden) => new Set(gronden).size === gronden.length, { message: 'noemt een grond twee keer' })
    .describe('Schorsingen om deze gronden laten een vervolg toe.'),
  toelichting,
});
export type Vervolgregel = z.output<typeof zVervolgregel>;

/** For what a client has one hoofdaanbieder at a time (R-CON-19). */
export const EEN_HOOFDAANBIEDER_PER = ['product', 'segment'] as const;
export type EenHoofdaanbiederPer = (typeof EEN_HOOFDAANBIEDER_PER)[number];

export const CLAUSULES = [
  'wijzigingsbeding',
  'pilotaanpassing',
  'monitoring',
  'overdracht',
  'inspanningsplicht',
  'kernbeding',
  'kwaliteitskader',
  'transformatieregeling',
  'anders',
] as const;
export const zClausules = z.array(z.strictObject({ clausule: z.enum(CLAUSULES), toelichting })).min(1);
