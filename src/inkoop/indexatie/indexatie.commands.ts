import { type Datum } from '../../kernel/datum.js';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { type Indexcijfer } from './indexatie.events.js';

export class RecordIndexcijfer {
  constructor(
    readonly data: { readonly cijfer: Indexcijfer; readonly correctie: string | null },
    readonly envelope: CommandEnvelope,
  ) {}
}

export class DecideIndexatie {
  constructor(
    readonly data: {
      readonly jaar: number;
      readonly beslotenOp: Datum;
      readonly besluit: string;
      readonly reden: string | null;
    },
    readonly envelope: CommandEnvelope,
  ) {}
}

export interface Contractproduct {
  readonly contractId: string;
  readonly productcode: string;
}

/** The index of a year on the tariff cards of products and on tariffs of contracts, all of them or none. */
export class ApplyIndexatie {
  constructor(
    readonly data: {
      readonly jaar: number;
      readonly productcodes: readonly string[];
      readonly contracten: readonly Contractproduct[];
      /** First day of the new tariffs; the first day of the year where absent. */
      readonly geldigVanaf?: Datum | undefined;
      /** Why tariffs change for days that have passed. */
      readonly reden: string | null;
    },
    readonly envelope: CommandEnvelope,
  ) {}
}
