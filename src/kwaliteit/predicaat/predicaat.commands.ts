import { type Datum } from '../../kernel/datum.js';
import { type CommandEnvelope } from '../../platform/event-store/command.js';

/** Awards the predicaat for a year with verdict hoog on all KPIs of the region (R-KPI-05). */
export class AwardPredicaat {
  constructor(
    readonly data: { readonly aanbiederId: string; readonly jaar: number; readonly besluitDatum: Datum },
    readonly envelope: CommandEnvelope,
  ) {}
}

/** Puts the awarded predicaat on the public list (R-KPI-18). */
export class PublishPredicaat {
  constructor(
    readonly data: { readonly aanbiederId: string; readonly vanaf: Datum },
    readonly envelope: CommandEnvelope,
  ) {}
}

/** Takes the predicaat off the public list; the award stays. */
export class UnpublishPredicaat {
  constructor(
    readonly data: { readonly aanbiederId: string; readonly vanaf: Datum; readonly reden: string },
    readonly envelope: CommandEnvelope,
  ) {}
}

export class WithdrawPredicaat {
  constructor(
    readonly data: { readonly aanbiederId: string; readonly reden: string; readonly besluitDatum: Datum },
    readonly envelope: CommandEnvelope,
  ) {}
}
