import { type Datum } from '../../kernel/datum.js';
import { type KpiInhoud } from '../kpidefinitie/inhoud/kpi.js';
import { type Onderdeel } from './inhoud/score.js';
import { type Meetsleutel } from './meetsleutel.js';

export type { Meetsleutel } from './meetsleutel.js';

/** Observations of one KPI subject, counted from events. */
export interface KpiObservatie {
  /**
   * Percentage and aantal: how many met the rule. Graad: the sum of the degrees in hundredths of a percent. Rapportcijfer:
   * the sum over respondents of their grade in hundredths. Samengesteld: the sum of score times weight.
   */
  readonly teller: number;
  /** Of how many; samengesteld: the sum of the weights. */
  readonly noemer: number;
  /** Expected but not observed. */
  readonly ontbrekend: number;
  /** How many were observed: what a minimum of observations is about. */
  readonly waarnemingen: number;
  readonly onderdelen: readonly Onderdeel[];
  /** Event ids, sorted. */
  readonly bewijs: readonly string[];
  readonly bewijsVan: Datum | null;
  readonly bewijsTot: Datum | null;
}

/** An instrument of a survey, and how long its outcome counts as evidence (E-24). */
export interface Bewijsregel {
  readonly instrument: string;
  /** Null (open, or continuous): only in its own year. */
  readonly maanden: number | null;
  /** The client judges at the end of the traject: the outcome stands in evaluations. */
  readonly eindeTraject: boolean;
}

/** What a measurement counts, and over which cases. */
export interface Telling extends Pick<
  KpiInhoud,
  'eenheid' | 'bron' | 'richting' | 'peilmoment' | 'indicator' | 'redenen'
> {
  /** Null is all of them. */
  readonly segmenten: readonly string[] | null;
  readonly producten: readonly string[] | null;
  /** Products of which nothing is known per client, because they are paid as a whole. */
  readonly zonder: readonly string[];
  readonly instrumenten: readonly Bewijsregel[];
}

/** Whose late news may change a measurement. */
export type Betreft =
  | { readonly soort: 'meting'; readonly metingId: string }
  | { readonly soort: 'toewijzing'; readonly toewijzingId: string }
  | {
      readonly soort: 'resultaat' | 'tevredenheid' | 'evaluatie' | 'prestatie';
      readonly aanbiederId: string;
      readonly segment: string | null;
      readonly gemeentecode: string | null;
    };

/** On which level the yearly measurement measures, besides the aanbieder as a whole. */
export const MEETNIVEAUS = ['aanbieder', 'segment', 'gemeente', 'segment-gemeente'] as const;
export type Meetniveau = (typeof MEETNIVEAUS)[number];

/** A product that an aanbieder was contracted for in a year, in one gemeente. */
export interface Contractplaats {
  readonly aanbiederId: string;
  readonly gemeentecode: string;
  readonly segment: string | null;
  readonly productcode: string;
}

/** Facts from the read model `kpi-dashboard`. Ask them only after it has caught up: see `KpiMeasurement`. */
export interface KpiFacts {
  knowsAanbieder(regio: string, aanbiederId: string): Promise<boolean>;
  /** Throws where the KPI is composed of others: those are observed one by one. */
  observe(sleutel: Meetsleutel, telling: Telling): Promise<KpiObservatie>;
  /** What was contracted on a day of the year, of one aanbieder where named; sorted. */
  contracted(regio: string, jaar: number, aanbiederId?: string): Promise<readonly Contractplaats[]>;
  /**
   * Every subject with a possible observation in the year, for all KPIs of the region, and those of `ook`, of which nothing
   * is observed; sorted.
   */
  measurable(
    regio: string,
    jaar: number,
    niveaus: readonly Meetniveau[],
    ook?: readonly Omit<Contractplaats, 'productcode'>[],
  ): Promise<readonly Meetsleutel[]>;
  /** The measurements that exist and that this news may change; sorted. */
  measured(regio: string, betreft: Betreft): Promise<readonly Meetsleutel[]>;
}

/** Injection token. */
export const KPI_FACTS = Symbol('KpiFacts');

/** Name of the read model that the facts come from. */
export const KPI_LEESMODEL = 'kpi-dashboard';
