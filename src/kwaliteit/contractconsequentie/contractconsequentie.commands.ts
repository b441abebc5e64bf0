import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { type Afzien, type Consequentievraag, type Oplegging } from './contractconsequentie.data.js';

/** From the policy: a verbeterplan failed, so people must decide (R-KPI-08). */
export class RequireContractconsequentie {
  constructor(
    readonly data: Consequentievraag,
    readonly envelope: CommandEnvelope,
  ) {}
}

/** A person imposes a consequence. Never sent by a policy or deadline. */
export class ImposeContractconsequentie {
  constructor(
    readonly data: Oplegging,
    readonly envelope: CommandEnvelope,
  ) {}
}

/** A person decides that there is no consequence. */
export class WaiveContractconsequentie {
  constructor(
    readonly data: Afzien,
    readonly envelope: CommandEnvelope,
  ) {}
}
