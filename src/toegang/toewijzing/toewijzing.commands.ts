import { type Datum } from '../../kernel/datum.js';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { type Omvang } from './toewijzing.events.js';

interface OnToewijzing {
  readonly toewijzingId: string;
}

export interface SendToewijzingData {
  /** Unique within the gemeente; made from the command id where it is left out. */
  readonly toewijzingnummer?: string | undefined;
  readonly clientId: string;
  readonly gemeentecode: string;
  readonly aanbiederId: string;
  /** Looked up where it is left out. */
  readonly contractId?: string | undefined;
  readonly productcode: string;
  /** The toewijzing whose care this one goes on with. */
  readonly vervolgtOp?: string | undefined;
  readonly gewensteStartdatum: Datum;
  readonly einddatum?: Datum | null | undefined;
  readonly omvang?: Omvang | null | undefined;
  /** Integer eurocents. */
  readonly budget?: number | null | undefined;
  /** Today where it is left out. */
  readonly toegewezenOp?: Datum | undefined;
  /** The received message that this comes from. */
  readonly berichtId?: string | null | undefined;
}

export class SendToewijzing {
  constructor(
    readonly data: SendToewijzingData,
    readonly envelope: CommandEnvelope,
  ) {}
}

export class AcceptToewijzing {
  constructor(
    readonly data: OnToewijzing,
    readonly envelope: CommandEnvelope,
  ) {}
}

export class DeclineToewijzingWithReason {
  constructor(
    readonly data: OnToewijzing & {
      readonly redenCode?: string | null | undefined;
      readonly toelichting?: string | null | undefined;
    },
    readonly envelope: CommandEnvelope,
  ) {}
}

export class ProposeAlternatieveAanbieder {
  constructor(
    readonly data: OnToewijzing & { readonly aanbiederId: string; readonly toelichting: string },
    readonly envelope: CommandEnvelope,
  ) {}
}

export interface RegisterStartZorgData extends OnToewijzing {
  readonly begindatum: Datum;
  readonly berichtId?: string | null | undefined;
}

export class RegisterStartZorg {
  constructor(
    readonly data: RegisterStartZorgData,
    readonly envelope: CommandEnvelope,
  ) {}
}

export interface CorrectStartZorgData extends RegisterStartZorgData {
  readonly reden: string;
}

export class CorrectStartZorg {
  constructor(
    readonly data: CorrectStartZorgData,
    readonly envelope: CommandEnvelope,
  ) {}
}

export interface RemoveStartZorgData extends OnToewijzing {
  /** The start that is meant; a start with another date is then not removed. */
  readonly begindatum?: Datum | null | undefined;
  readonly reden: string;
  readonly berichtId?: string | null | undefined;
}

/** StatusAanlevering 3 of a WMO305: the reported start was no start. */
export class RemoveStartZorg {
  constructor(
    readonly data: RemoveStartZorgData,
    readonly envelope: CommandEnvelope,
  ) {}
}

export class PauseZorg {
  constructor(
    readonly data: OnToewijzing & { readonly vanaf: Datum; readonly redenCode: string },
    readonly envelope: CommandEnvelope,
  ) {}
}

export class ResumeZorg {
  constructor(
    readonly data: OnToewijzing & { readonly vanaf: Datum },
    readonly envelope: CommandEnvelope,
  ) {}
}

export class EndZorg {
  constructor(
    readonly data: OnToewijzing & { readonly einddatum: Datum; readonly redenCode: string },
    readonly envelope: CommandEnvelope,
  ) {}
}

export interface CorrectToewijzingData extends OnToewijzing {
  /** What is left out stays as it is; null empties. */
  readonly gewensteStartdatum?: Datum | undefined;
  readonly einddatum?: Datum | null | undefined;
  readonly omvang?: Omvang | null | undefined;
  /** Integer eurocents. */
  readonly budget?: number | null | undefined;
  readonly reden: string;
  /** Day on which the gemeente decided it; today where it is left out. */
  readonly gecorrigeerdOp?: Datum | undefined;
  readonly berichtId?: string | null | undefined;
}

export class CorrectToewijzing {
  constructor(
    readonly data: CorrectToewijzingData,
    readonly envelope: CommandEnvelope,
  ) {}
}

export interface WithdrawToewijzingData extends OnToewijzing {
  readonly reden: string;
  readonly berichtId?: string | null | undefined;
}

export class WithdrawToewijzing {
  constructor(
    readonly data: WithdrawToewijzingData,
    readonly envelope: CommandEnvelope,
  ) {}
}

export interface ConvertToewijzingData extends OnToewijzing {
  /** First day under the new regime. */
  readonly per: Datum;
  readonly reden: string;
}

/** Takes an existing toewijzing over to the regime that holds on `per` (R-BEK-23). */
export class ConvertToewijzing {
  constructor(
    readonly data: ConvertToewijzingData,
    readonly envelope: CommandEnvelope,
  ) {}
}

/** By a person, never by itself (R-BEK-07). */
export class CompleteExtraCheck {
  constructor(
    readonly data: OnToewijzing & { readonly geslaagd: boolean; readonly reden: string },
    readonly envelope: CommandEnvelope,
  ) {}
}

/** The rule of the starttermijn was corrected for the past (R-REG-21). */
export class RecomputeStarttermijn {
  constructor(
    readonly data: OnToewijzing & { readonly reden: string },
    readonly envelope: CommandEnvelope,
  ) {}
}

/** From the deadline of the starttermijn (R-KPI-03). */
export class SignalStarttermijnExceeded {
  constructor(
    readonly data: OnToewijzing,
    readonly envelope: CommandEnvelope,
  ) {}
}
