import { type CommandEnvelope } from '../../../platform/event-store/command.js';
import { type Actie } from '../besluitvorming.regels.js';
import { type InkoopplanCommand } from './inkoopplan.decider.js';

type Proposal = Extract<InkoopplanCommand, { type: 'ProposeInkoopplan' }>;

/** What is done with a plan that was proposed. */
export type InkoopplanActie = Actie<Exclude<InkoopplanCommand, Proposal>>;

/** The centrumgemeente puts a plan to the colleges (R-REG-06). */
export class ProposeInkoopplan {
  constructor(
    readonly data: Omit<Actie<Proposal>, 'type' | 'inkoopplanId' | 'gemeentenVanRegio' | 'genoemdAantal'>,
    readonly envelope: CommandEnvelope,
  ) {}
}

/** Revise, plan, adopt, amend, reject, correct or complete. */
export class ActOnInkoopplan {
  constructor(
    readonly inkoopplanId: string,
    readonly actie: InkoopplanActie,
    readonly envelope: CommandEnvelope,
  ) {}
}
