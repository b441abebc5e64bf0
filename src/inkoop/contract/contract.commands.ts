import { type BeeindigingIntrekken, type ContractBeeindigen } from './beeindiging.js';
import { type ContractSchorsen, type SchorsingOpheffen } from './schorsing.js';
import { type Bedrag } from '../../kernel/bedrag.js';
import { type Datum } from '../../kernel/datum.js';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { type Looptijdstatus } from '../../regio/regioconfiguratie/inhoud/contract.js';
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
      /** Left out: as the region advises, or its only term. Needed where the region set none (E-01). */
      readonly duurMaanden?: number | undefined;
      /** Left out: as many and as long as the region allows. Needed where the region set none. */
      readonly verlengingsopties?: readonly { readonly maanden: number }[] | undefined;
      /** Only where the region left it open. */
      readonly uitoefenaar?: Uitoefenaar | undefined;
      readonly aankondigingMaanden?: number | undefined;
      /** Left out: as the region says (E-03). */
      readonly looptijdstatus?: Looptijdstatus | undefined;
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
      /** Fewer than the option has, where its length is a maximum; left out: all of them (E-02). */
      readonly maanden?: number | undefined;
      readonly besluitDatum: Datum;
      readonly uitgeoefendDoor: Uitoefenaar;
    },
    readonly envelope: CommandEnvelope,
  ) {}
}

/** By a decision of the gemeenten, beyond the options of the contract (R-CON-06). */
export class ExtendContract {
  constructor(
    readonly data: {
      readonly contractId: string;
      readonly maanden: number;
      readonly besluit: string;
      readonly besluitDatum: Datum;
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
      /** Why the tarief that begins on this day is replaced. */
      readonly reden?: string | undefined;
    },
    readonly envelope: CommandEnvelope,
  ) {}
}

/** Written permission to take no new clients for a while. */
export class GrantClientenstop {
  constructor(
    readonly data: {
      readonly contractId: string;
      readonly gemeenten: readonly string[] | null;
      readonly productcodes: readonly string[] | null;
      readonly aangekondigdOp: Datum;
      readonly toestemmingOp: Datum;
      readonly toestemming: string;
      readonly reden: string;
      readonly ingangsdatum: Datum;
      readonly laatsteDag: Datum | null;
    },
    readonly envelope: CommandEnvelope,
  ) {}
}

export class LiftClientenstop {
  constructor(
    readonly data: {
      readonly contractId: string;
      readonly clientenstopId: string;
      readonly opgehevenPer: Datum;
      readonly reden: string;
    },
    readonly envelope: CommandEnvelope,
  ) {}
}

/** Ends a contract before its last day. */
export class TerminateContract {
  constructor(
    readonly data: { readonly contractId: string } & Omit<ContractBeeindigen, 'beeindigingId' | 'vandaag'>,
    readonly envelope: CommandEnvelope,
  ) {}
}

export class WithdrawTermination {
  constructor(
    readonly data: { readonly contractId: string } & Omit<BeeindigingIntrekken, 'vandaag'>,
    readonly envelope: CommandEnvelope,
  ) {}
}

/** No new toewijzingen for a while. */
export class SuspendContract {
  constructor(
    readonly data: { readonly contractId: string } & Omit<ContractSchorsen, 'schorsingId' | 'vandaag'>,
    readonly envelope: CommandEnvelope,
  ) {}
}

export class LiftSuspension {
  constructor(
    readonly data: { readonly contractId: string } & Omit<SchorsingOpheffen, 'vandaag'>,
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
