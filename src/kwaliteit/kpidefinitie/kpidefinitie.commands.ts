import { type Datum } from '../../kernel/datum.js';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { type KpiInhoud } from './inhoud/kpi.js';

/** Defines a KPI of the region in the envelope, or what it is from a day on (R-KPI-01). */
export class DefineKpi {
  constructor(
    readonly data: {
      readonly kpiId: string;
      readonly inhoud: KpiInhoud;
      readonly geldigVanaf: Datum;
      readonly geldigTot: Datum | null;
      readonly bronverwijzing: string;
    },
    readonly envelope: CommandEnvelope,
  ) {}
}

/** Ends what the regioconfiguratie named before and does not name any more, from the first day of that version on. */
export class DropKpis {
  constructor(
    readonly data: { readonly versie: number; readonly versieId: string },
    readonly envelope: CommandEnvelope,
  ) {}
}

/** Sets a new version of the norm for the region, or for one segment or gemeente (R-KPI-09). Units of the score. */
export class SetKpiNorm {
  constructor(
    readonly data: {
      readonly kpiId: string;
      readonly segment: string | null;
      readonly gemeentecode: string | null;
      readonly geldigVanaf: Datum;
      readonly voldoendeVanaf: number;
      readonly hoogVanaf: number;
      readonly besluit: string;
    },
    readonly envelope: CommandEnvelope,
  ) {}
}
