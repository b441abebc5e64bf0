import { type Bedrag } from '../../kernel/bedrag.js';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { type Budgetplaats } from './budget.events.js';

export class SetBudgetplafond {
  constructor(
    readonly data: Budgetplaats & { readonly bedrag?: Bedrag | null | undefined },
    readonly envelope: CommandEnvelope,
  ) {}
}

/** Asks again what the spend says of the ceilings of a place: late news and credits change the answer. */
export class EvaluateBudget {
  constructor(
    readonly data: {
      readonly gemeentecode: string | null;
      readonly jaar: number;
      /** One ceiling; or all that cover a product. */
      readonly betreft: Pick<Budgetplaats, 'soort' | 'code'> | { readonly productcode: string };
      /** The spend is counted up to here at least. */
      readonly positie: string;
    },
    readonly envelope: CommandEnvelope,
  ) {}
}

/** A toewijzing that fell away gives its room back. */
export class ReleaseBudget {
  constructor(
    readonly data: { readonly toewijzingId: string },
    readonly envelope: CommandEnvelope,
  ) {}
}
