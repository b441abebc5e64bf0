import { z } from 'zod';
import { zBedrag } from '../../../kernel/bedrag.js';
import { zDatum } from '../../../kernel/datum.js';

/** Hundredths of a percent: 1,000 is 10 %. */
const basispunten = z.int().min(1).max(10_000);
const centen = zBedrag.positive();
const open = z.literal('open');

/** When a deviation of a budget is settled (R-BEK-08): `meer-dan` leaves exactly the band alone (catalogue D.8.4). */
export const zVerrekening = z.strictObject({
  bandBasispunten: basispunten.describe('Band in honderdsten van een procent: 1000 is 10 procent.'),
  operator: z.literal('meer-dan').describe('Precies op de band wordt niet verrekend.'),
  grondslag: z
    .enum(['hele-afwijking', 'boven-band', 'open'])
    .describe('Wat wordt verrekend; bij open kiest een mens het per verrekening.'),
});
export type Verrekening = z.output<typeof zVerrekening>;

/** Above which expected price a person looks first (R-BEK-07): 25,000.00 is not above 25,000.00 (catalogue D.8.5). */
export const zExtraControle = z.strictObject({
  bovenBedrag: centen.describe('Bedrag in hele eurocenten: 2500000 is 25.000 euro.'),
  operator: z.literal('meer-dan').describe('Precies dit bedrag vraagt geen controle.'),
});

export const PLAFONDMODI = ['signaleren', 'blokkeren', 'fictief'] as const;
export const zPlafondregel = z.strictObject({
  modus: z
    .enum(PLAFONDMODI)
    .describe(
      'signaleren, blokkeren (geen nieuwe toewijzing boven het plafond) of fictief (lokaal, alleen om te zien).',
    ),
  bedrag: centen.optional().describe('Bedrag per jaar in hele eurocenten, waar de regio een bedrag voor allen noemt.'),
  signaalBijBasispunten: basispunten.optional().describe('Vanaf welk deel van het plafond een signaal volgt.'),
});

const delen = {
  verrekening: zVerrekening.optional(),
  extraControle: zExtraControle.optional(),
  plafond: zPlafondregel.optional(),
  /** R-BEK-03: the scheme is not specified in the source, so it is kept as a fact and computes nothing. */
  bonusMalus: z.enum(['mogelijk', 'open']).optional().describe('Of een bonus-malus kan; Kroniek rekent er niet mee.'),
  doelen: z.array(z.string().min(1)).min(1).optional().describe('Wat de regio met deze vorm wil bereiken.'),
  stuurmaat: z.enum(['kosten-per-inwoner']).optional().describe('Waarop de regio stuurt (R-BEK-20).'),
};

const inspanningsgericht = z.strictObject({
  vorm: z.literal('inspanningsgericht').describe('P x Q: een prijs per geleverde eenheid.'),
  tariefeenheden: z
    .array(z.string().regex(/^\d{2}$/))
    .min(1)
    .optional()
    .describe('Eenheden (WJ756) die mogen.'),
  ...delen,
});
const outputgericht = z.strictObject({
  vorm: z.literal('outputgericht').describe('Een prijs voor het geheel, die ook het maximum is: geen meerwerk.'),
  prijsVoor: z.enum(['traject', 'arrangement', 'resultaat']),
  prijsbron: z
    .enum(['trajectprijs', 'contract', 'toewijzing', 'open'])
    .describe('Waar de prijs staat: in de regionale prijstabel, het contract of de toewijzing.'),
  betaalmoment: z.enum(['start', 'einde', 'delen', 'open']),
  naGoedgekeurdResultaat: z
    .union([z.boolean(), open], { error: 'mag zijn: true, false of open' })
    .describe('Of pas na een goedgekeurd resultaat wordt betaald.'),
  maximumAantalPrijzen: z.int().positive().optional().describe('Hoeveel prijzen de prijstabel ten hoogste heeft.'),
  ...delen,
});
const taakgericht = z.strictObject({
  vorm: z.literal('taakgericht').describe('Een bedrag vooraf voor een taak of populatie: niets per client.'),
  wijze: z.enum(['lumpsum', 'populatie']),
  ...delen,
});
const subsidie = z.strictObject({
  vorm: z.literal('subsidie').describe('Een beschikking met resultaten, voorwaarden en verplichtingen.'),
  wijze: z.union([z.array(z.enum(['beschikbaarheid', 'populatie'])).min(1), open]),
  maximumUiterlijkVaststellen: zDatum.optional().describe('Voor welke dag de maximale kosten vaststaan.'),
  ...delen,
});
const budget = z.strictObject({
  vorm: z.literal('budget').describe('Een vast budget, met verrekening buiten een band.'),
  maat: z.enum(['dagdelen']),
  ...delen,
});
const zoalsBestaand = z.strictObject({
  vorm: z
    .literal('zoals-bestaand')
    .describe('Wat er al is en de bron niet beschrijft: er wordt geen controle verzonnen.'),
  omschrijving: z.string().min(1),
  ...delen,
});

/** How a product is paid (R-BEK-13, E-07): each form has its own strategy of checks, in `src/declaratie/controles`. */
export const zBekostiging = z.discriminatedUnion('vorm', [
  inspanningsgericht,
  outputgericht,
  taakgericht,
  subsidie,
  budget,
  zoalsBestaand,
]);
export type Bekostiging = z.output<typeof zBekostiging>;
export type Bekostigingsvorm = Bekostiging['vorm'];

export const BEKOSTIGINGSVORMEN = [
  'inspanningsgericht',
  'outputgericht',
  'taakgericht',
  'subsidie',
  'budget',
  'zoals-bestaand',
] as const satisfies readonly Bekostigingsvorm[];

/**
 * The rule under which a case is paid, as it held when the toewijzing was sent or converted: two regimes run side by side
 * per case (R-BEK-23). `vorm` is null where the region had set nothing.
 */
export const zBekostigingsregime = z.strictObject({
  vorm: z.enum(BEKOSTIGINGSVORMEN).nullable(),
  /** The version of the regioconfiguratie, and the day on which it was asked: together they give the whole rule. */
  configVersion: z.string().min(1),
  geldigOp: zDatum,
});
export type Bekostigingsregime = z.output<typeof zBekostigingsregime>;

/**
 * The value of parameter `bekostiging`; null where it is open. Versions of a profile that were published before the forms
 * had a name hold a text: that is a system which is kept and not described.
 */
export function bekostigingUit(waarde: unknown): Bekostiging | null {
  if (waarde === null || waarde === undefined) return null;
  if (typeof waarde === 'string') return { vorm: 'zoals-bestaand', omschrijving: waarde };
  return zBekostiging.parse(waarde);
}

/** Where nothing is reported per client: a figure per client is then `niet gemeten`, never 0 (R-BEK-17). */
export function isPerClient(vorm: Bekostigingsvorm | null): boolean {
  return vorm !== 'taakgericht' && vorm !== 'subsidie' && vorm !== 'budget';
}
