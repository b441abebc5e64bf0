import { type Datum } from '../../kernel/datum.js';
import { type KpiBron } from '../kpidefinitie/kpidefinitie.events.js';
import { type Meetsleutel } from './meetsleutel.js';

export type { Meetsleutel } from './meetsleutel.js';

/** Observations of one KPI subject, counted from events. */
export interface KpiObservatie {
  /** Percentage: how many met the rule. Rapportcijfer: the sum over respondents of their grade in hundredths. */
  readonly teller: number;
  /** Percentage: how many were decided. Rapportcijfer: respondents. */
  readonly noemer: number;
  /** Expected but not observed. */
  readonly ontbrekend: number;
  /** Event ids, sorted. */
  readonly bewijs: readonly string[];
  readonly bewijsVan: Datum | null;
  readonly bewijsTot: Datum | null;
}

/** How long a survey counts as evidence, in months; null (open) means only in its own year (E-24). */
export interface Geldigheidsduur {
  readonly aanbieder: number | null;
  readonly gemeenten: number | null;
}

/** Whose late news may change a measurement. */
export type Betreft =
  | { readonly soort: 'meting'; readonly metingId: string }
  | { readonly soort: 'toewijzing'; readonly toewijzingId: string }
  | {
      readonly soort: 'resultaat' | 'tevredenheid';
      readonly aanbiederId: string;
      readonly segment: string | null;
      readonly gemeentecode: string | null;
    };

/** On which level the yearly measurement measures, besides the aanbieder as a whole. */
export const MEETNIVEAUS = ['aanbieder', 'segment', 'gemeente', 'segment-gemeente'] as const;
export type Meetniveau = (typeof MEETNIVEAUS)[number];

/** Facts from the read model `kpi-dashboard`. Ask them only after it has caught up: see `KpiMeasurement`. */
export interface KpiFacts {
  knowsAanbieder(regio: string, aanbiederId: string): Promise<boolean>;
  observe(sleutel: Meetsleutel, bron: KpiBron, geldigheid: Geldigheidsduur): Promise<KpiObservatie>;
  /** Every subject with a possible observation in the year, for all KPIs of the region; sorted. */
  measurable(regio: string, jaar: number, niveaus: readonly Meetniveau[]): Promise<readonly Meetsleutel[]>;
  /** The measurements that exist and that this news may change; sorted. */
  measured(regio: string, betreft: Betreft): Promise<readonly Meetsleutel[]>;
}

/** Injection token. */
export const KPI_FACTS = Symbol('KpiFacts');

/** Name of the read model that the facts come from. */
export const KPI_LEESMODEL = 'kpi-dashboard';
