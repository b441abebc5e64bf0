import { type Datum } from '../../kernel/datum.js';
import { type GesprekskaartEvent, type Kpistand } from './gesprekskaart.events.js';

type Punt = Extract<GesprekskaartEvent, { type: 'ContractgesprekInvited' }>['data']['agenda'][number];

/** What is open about an aanbieder on a day: as known now. */
export interface Gespreksstof {
  /** The gravest first. */
  readonly agenda: readonly Omit<Punt, 'nummer'>[];
  /** The last verdict of each KPI, also the good ones: both are discussed (R-KPI-10). */
  readonly kpis: readonly Kpistand[];
}

export interface GesprekFacts {
  stof(regio: string, aanbiederId: string, op: Datum): Promise<Gespreksstof>;
}

/** Injection token. */
export const GESPREK_FACTS = Symbol('GesprekFacts');
