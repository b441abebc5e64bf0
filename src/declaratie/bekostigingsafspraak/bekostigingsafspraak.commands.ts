import { type Bedrag } from '../../kernel/bedrag.js';
import { type Datum } from '../../kernel/datum.js';
import { type CommandEnvelope } from '../../platform/event-store/command.js';

export interface Afspraakdata {
  readonly aanbiederId: string;
  readonly gemeentecode: string | null;
  readonly productcode: string;
  readonly periode: { readonly van: Datum; readonly tot: Datum };
  readonly bedrag: Bedrag;
}

export class AgreeVastBudget {
  constructor(
    readonly data: Afspraakdata & { readonly dagdelen: number },
    readonly envelope: CommandEnvelope,
  ) {}
}

export class AgreeLumpsum {
  constructor(
    readonly data: Afspraakdata & { readonly populatie: string },
    readonly envelope: CommandEnvelope,
  ) {}
}

export class GrantSubsidie {
  constructor(
    readonly data: Afspraakdata & {
      readonly beschikking: string;
      readonly resultaten: readonly string[];
      readonly voorwaarden: readonly string[];
      readonly verplichtingen: readonly string[];
    },
    readonly envelope: CommandEnvelope,
  ) {}
}

interface OpAfspraak {
  readonly afspraakId: string;
}

export class ReportDagdelen {
  constructor(
    readonly data: OpAfspraak & { readonly dagdelen: number; readonly tot: Datum },
    readonly envelope: CommandEnvelope,
  ) {}
}

export class ReportPopulatie {
  constructor(
    readonly data: OpAfspraak & { readonly aantal: number; readonly peildatum: Datum },
    readonly envelope: CommandEnvelope,
  ) {}
}

export class SettleBudget {
  constructor(
    readonly data: OpAfspraak & {
      readonly grondslag?: 'hele-afwijking' | 'boven-band' | null | undefined;
      readonly besluit?: string | null | undefined;
    },
    readonly envelope: CommandEnvelope,
  ) {}
}

export class SetMaximumSubsidiabeleKosten {
  constructor(
    readonly data: { readonly productcode: string; readonly jaar: number; readonly bedrag: Bedrag },
    readonly envelope: CommandEnvelope,
  ) {}
}
