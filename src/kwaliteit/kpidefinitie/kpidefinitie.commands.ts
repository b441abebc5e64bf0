import { type Datum } from '../../kernel/datum.js';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { type Eenheid, type KpiBron } from './kpidefinitie.events.js';

/** Defines a KPI of the region in the envelope, or gives it another name (R-KPI-01). */
export class DefineKpi {
  constructor(
    readonly data: {
      readonly kpiId: string;
      readonly naam: string;
      readonly eenheid: Eenheid;
      readonly bron: KpiBron;
      readonly geldigVanaf: Datum;
      readonly bronverwijzing: string;
    },
    readonly envelope: CommandEnvelope,
  ) {}
}

/** Sets a new version of the norm for the region, or for one segment or gemeente (R-KPI-09). Basis points. */
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
