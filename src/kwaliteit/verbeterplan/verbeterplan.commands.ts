import { type CommandEnvelope } from '../../platform/event-store/command.js';
import {
  type Afwijzing,
  type Goedkeuring,
  type IngediendPlan,
  type TermijnVoorbij,
  type Verbeterplaneis,
  type VervallenEis,
  type VolgendJaar,
} from './verbeterplan.data.js';

/** From the policy: a KPI is onvoldoende (R-KPI-06). */
export class RequireVerbeterplan {
  constructor(
    readonly data: Verbeterplaneis,
    readonly envelope: CommandEnvelope,
  ) {}
}

/** From the policy: a new measurement of the same year is no longer onvoldoende. */
export class WithdrawVerbeterplanRequirement {
  constructor(
    readonly data: VervallenEis,
    readonly envelope: CommandEnvelope,
  ) {}
}

export class SubmitVerbeterplan {
  constructor(
    readonly data: IngediendPlan,
    readonly envelope: CommandEnvelope,
  ) {}
}

export class ApproveVerbeterplan {
  constructor(
    readonly data: Goedkeuring,
    readonly envelope: CommandEnvelope,
  ) {}
}

export class RejectVerbeterplan {
  constructor(
    readonly data: Afwijzing,
    readonly envelope: CommandEnvelope,
  ) {}
}

/** From the deadline: the term for submitting has passed. */
export class SignalVerbeterplanOverdue {
  constructor(
    readonly data: TermijnVoorbij,
    readonly envelope: CommandEnvelope,
  ) {}
}

/** From the policy: the verdict of the next year concludes the plan (R-KPI-07). */
export class ConcludeVerbeterplan {
  constructor(
    readonly data: VolgendJaar,
    readonly envelope: CommandEnvelope,
  ) {}
}
