import { type Bedrag } from '../../kernel/bedrag.js';
import { type Datum } from '../../kernel/datum.js';
import { type CommandEnvelope } from '../../platform/event-store/command.js';

interface Dagen {
  readonly van: Datum;
  readonly tot: Datum;
}
interface VanGarantie {
  readonly contractId: string;
  readonly garantieId: string;
}

/** One decision for one or more contracts, each with its own reference. */
export class GrantOmzetgarantie {
  constructor(
    readonly data: {
      readonly contracten: readonly { readonly contractId: string; readonly referentieomzet: Bedrag }[];
      readonly periode: Dagen;
      readonly percentageBasispunten: number;
      readonly referentieperiode: Dagen;
      readonly grond: string;
      readonly besluitkenmerk: string;
      readonly besluitOp: Datum;
    },
    readonly envelope: CommandEnvelope,
  ) {}
}

export class EndOmzetgarantie {
  constructor(
    readonly data: VanGarantie & { readonly laatsteDag: Datum; readonly reden: string },
    readonly envelope: CommandEnvelope,
  ) {}
}

export class WithdrawOmzetgarantie {
  constructor(
    readonly data: VanGarantie & { readonly reden: string },
    readonly envelope: CommandEnvelope,
  ) {}
}

export class SettleOmzetgarantie {
  constructor(
    readonly data: VanGarantie,
    readonly envelope: CommandEnvelope,
  ) {}
}

export class OpenMeerkostenregeling {
  constructor(
    readonly data: {
      readonly naam: string;
      readonly van: Datum;
      readonly tot: Datum | null;
      readonly kostensoorten: readonly string[];
      readonly maximum: Bedrag | null;
      readonly grond: string;
      readonly besluitkenmerk: string;
      readonly besluitOp: Datum;
    },
    readonly envelope: CommandEnvelope,
  ) {}
}

export class EndMeerkostenregeling {
  constructor(
    readonly data: { readonly regelingId: string; readonly laatsteDag: Datum; readonly reden: string },
    readonly envelope: CommandEnvelope,
  ) {}
}

export class ReimburseMeerkosten {
  constructor(
    readonly data: {
      readonly regelingId: string;
      readonly contractId: string;
      readonly posten: readonly {
        readonly kostensoort: string;
        readonly gemaaktOp: Datum;
        readonly bedrag: Bedrag;
        readonly bewijs: { readonly kenmerk: string; readonly sha256: string };
      }[];
    },
    readonly envelope: CommandEnvelope,
  ) {}
}
