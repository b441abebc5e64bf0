import { type Datum } from '../../kernel/datum.js';
import { type CommandEnvelope } from '../../platform/event-store/command.js';

export class PlanSchouw {
  constructor(
    readonly data: { readonly toewijzingId: string; readonly jaar: number },
    readonly envelope: CommandEnvelope,
  ) {}
}

/** From a policy: plans where the region asks for a yearly schouw of this product and care still runs, else nothing. */
export class PlanSchouwWhenDue {
  constructor(
    readonly data: { readonly toewijzingId: string; readonly jaar: number },
    readonly envelope: CommandEnvelope,
  ) {}
}

export class ConductSchouw {
  constructor(
    readonly data: {
      readonly toewijzingId: string;
      readonly jaar: number;
      /** The resultaat that the schouw measures. */
      readonly resultaatId: string;
      readonly resultaatBehaald: boolean;
      readonly redenCode: string | null;
      /** Today where it is left out. */
      readonly uitgevoerdOp?: Datum | undefined;
    },
    readonly envelope: CommandEnvelope,
  ) {}
}

/** From the deadline at the end of the year (R-RES-03). */
export class SignalSchouwOverdue {
  constructor(
    readonly data: { readonly toewijzingId: string; readonly jaar: number },
    readonly envelope: CommandEnvelope,
  ) {}
}
