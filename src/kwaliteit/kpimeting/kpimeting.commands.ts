import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { type Betreft, type Meetniveau } from './kpi-facts.js';

/** Measures one KPI of one aanbieder in a year that is over, and gives the verdict (R-KPI-02). */
export class MeasureKpi {
  constructor(
    readonly data: {
      readonly kpiId: string;
      readonly aanbiederId: string;
      readonly segment: string | null;
      readonly gemeentecode: string | null;
      readonly jaar: number;
    },
    readonly envelope: CommandEnvelope,
  ) {}
}

/** Measures all KPIs of all aanbieders with observations in a year that is over. */
export class MeasureKpiJaar {
  constructor(
    readonly data: { readonly jaar: number; readonly niveaus: readonly Meetniveau[] },
    readonly envelope: CommandEnvelope,
  ) {}
}

/** Measures again what late news may have changed; quiet where nothing was measured or nothing changes. */
export class RemeasureKpi {
  constructor(
    readonly data: {
      readonly betreft: Betreft;
      /** Log position of the news, as text: the facts must be at least this new. */
      readonly positie: string;
    },
    readonly envelope: CommandEnvelope,
  ) {}
}
