import { type Datum } from '../../kernel/datum.js';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { type Drempel, type Eindreden } from './inhoud/overdracht.js';
import { type Grondslag } from './overdracht.events.js';

export class StartOverdrachten {
  constructor(
    readonly data: { readonly contractId: string; readonly toewijzingIds: readonly string[] },
    readonly envelope: CommandEnvelope,
  ) {}
}

export class ProposeOntvanger {
  constructor(
    readonly data: { readonly overdrachtId: string; readonly aanbiederId: string; readonly per: Datum },
    readonly envelope: CommandEnvelope,
  ) {}
}

/** `reden` null accepts. */
export class AnswerOverdracht {
  constructor(
    readonly data: { readonly overdrachtId: string; readonly reden: string | null },
    readonly envelope: CommandEnvelope,
  ) {}
}

export class RecordGegevensoverdracht {
  constructor(
    readonly data: {
      readonly overdrachtId: string;
      readonly overgedragenOp: Datum;
      readonly kenmerk: string;
      readonly grondslag: Grondslag;
    },
    readonly envelope: CommandEnvelope,
  ) {}
}

export class CompleteOverdracht {
  constructor(
    readonly data: { readonly overdrachtId: string; readonly per: Datum; readonly nieuweToewijzingId: string },
    readonly envelope: CommandEnvelope,
  ) {}
}

export class EndOverdracht {
  constructor(
    readonly data: { readonly overdrachtId: string; readonly reden: Eindreden; readonly per: Datum },
    readonly envelope: CommandEnvelope,
  ) {}
}

/** All transfers that rest on an end which was withdrawn; `positie`: the log must be counted up to there at least. */
export class CancelOverdrachten {
  constructor(
    readonly data: {
      readonly contractId: string;
      readonly beeindigingId: string;
      readonly per: Datum;
      readonly positie: string;
    },
    readonly envelope: CommandEnvelope,
  ) {}
}

export class SignalOverdracht {
  constructor(
    readonly data: { readonly overdrachtId: string; readonly drempel: Drempel },
    readonly envelope: CommandEnvelope,
  ) {}
}
