import { type Bedrag } from '../../kernel/bedrag.js';
import { type Datum } from '../../kernel/datum.js';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { type Uitoefenaar } from './contract.events.js';

export class SignContract {
  constructor(
    readonly data: {
      readonly contractnummer: string;
      readonly aanbiederId: string;
      /** Gemeentecodes. */
      readonly gemeenten: readonly string[];
      readonly productcodes: readonly string[];
      readonly ingangsdatum: Datum;
      readonly duurJaren: number;
      /** Years per option; left out: as many and as long as the region allows. */
      readonly verlengingsopties?: readonly number[] | undefined;
      readonly ondertekendOp: Datum;
    },
    readonly envelope: CommandEnvelope,
  ) {}
}

export class ExerciseVerlengingsoptie {
  constructor(
    readonly data: {
      readonly contractId: string;
      readonly volgnummer: number;
      readonly besluitDatum: Datum;
      readonly uitgeoefendDoor: Uitoefenaar;
    },
    readonly envelope: CommandEnvelope,
  ) {}
}

export class AgreeTarief {
  constructor(
    readonly data: {
      readonly contractId: string;
      readonly productcode: string;
      readonly bedrag: Bedrag;
      readonly geldigVanaf: Datum;
      readonly geldigTot: Datum | null;
    },
    readonly envelope: CommandEnvelope,
  ) {}
}

/** Sent by the deadlines of the contract; `einddatum` and `uiterlijkAankondigen` are those the deadline was set for. */
export class LetContractExpire {
  constructor(
    readonly data: { readonly contractId: string; readonly einddatum: Datum },
    readonly envelope: CommandEnvelope,
  ) {}
}

export class SignalContractEnd {
  constructor(
    readonly data: { readonly contractId: string; readonly einddatum: Datum },
    readonly envelope: CommandEnvelope,
  ) {}
}

export class SignalVerlengingsoptie {
  constructor(
    readonly data: { readonly contractId: string; readonly volgnummer: number },
    readonly envelope: CommandEnvelope,
  ) {}
}
