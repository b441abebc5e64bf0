import { type Datum } from '../../kernel/datum.js';

export const GEBRUIKSOORTEN = [
  'contract',
  'starttermijn',
  'schouw',
  'tevredenheidsonderzoek',
  'verbeterplan',
  'kpi-meting',
] as const;
export type Gebruiksoort = (typeof GEBRUIKSOORTEN)[number];

/** Where a rule was asked: what is null was not narrowed. */
export interface Plaats {
  readonly gemeentecode: string | null;
  readonly segment: string | null;
  readonly product: string | null;
}

/** Something that rests on the rules of the region: a contract, a term that runs or ran, a verdict. */
export interface Regelgebruik {
  readonly soort: Gebruiksoort;
  /** Id of what it is about. */
  readonly kenmerk: string;
  /** Number or name by which people know it. */
  readonly naam: string;
  readonly aanbiederId: string;
  readonly plaatsen: readonly Plaats[];
  /** The rules were asked for this day, and for a measurement for the days of its year up to this one. */
  readonly peildatum: Datum;
  /** Day from which the term counts; null where there is none. */
  readonly vanaf: Datum | null;
  /** Last day of the term, or of the contract. */
  readonly uiterste: Datum | null;
  /** Whether it still runs or is waited for. */
  readonly open: boolean;
  /** The configuration version that it was decided under; null where none was named. */
  readonly configuratieversie: string | null;
  /** What came of it, in the word of the event. */
  readonly uitkomst: string | null;
  /** The KPI that it measures or answers to, and the year; its rules are those of the whole year. */
  readonly kpi?: { readonly kpiId: string; readonly jaar: number } | undefined;
}

/** What rests on the rules, from a read model. Ask after it has caught up: see `GEVOLGEN_LEESMODEL`. */
export interface RegioconfiguratieGevolgenFacts {
  /** All that is open, and all that is asked for a day from `vanaf` on; sorted by soort and kenmerk. */
  gebruik(regio: string, vanaf: Datum): Promise<readonly Regelgebruik[]>;
}

/** Injection token. */
export const GEVOLGEN_FACTS = Symbol('RegioconfiguratieGevolgenFacts');

/** Name of the read model that the facts come from. */
export const GEVOLGEN_LEESMODEL = 'regioconfiguratie';
