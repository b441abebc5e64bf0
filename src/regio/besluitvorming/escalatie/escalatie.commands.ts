import { type CommandEnvelope } from '../../../platform/event-store/command.js';
import { type EscalatieCommand } from './escalatie.decider.js';

type Step = Extract<EscalatieCommand, { type: 'EscalateKnelpunt' }>;
type Decision = Extract<EscalatieCommand, { type: 'DecideEscalatie' }>;

export class EscalateKnelpunt {
  constructor(
    /** Null makes a new one. */
    readonly escalatieId: string | null,
    readonly data: Pick<Step, 'knelpunt' | 'orgaan' | 'redenOverslaan' | 'bewijs' | 'geescaleerdOp'>,
    readonly envelope: CommandEnvelope,
  ) {}
}

export class DecideEscalatie {
  constructor(
    readonly escalatieId: string,
    readonly data: Omit<Decision, 'type' | 'vandaag'>,
    readonly envelope: CommandEnvelope,
  ) {}
}
