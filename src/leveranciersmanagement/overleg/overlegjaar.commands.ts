import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { type OverlegjaarCommand } from './overlegjaar.decider.js';

type CommandOf<Type extends OverlegjaarCommand['type']> = Extract<OverlegjaarCommand, { type: Type }>;
type Bare<Command> = Command extends unknown
  ? Omit<Command, 'overlegjaarId' | 'jaar' | 'overlegId' | 'vandaag' | 'maxPerJaar'>
  : never;

export type Overlegactie = Bare<CommandOf<'MoveOverleg' | 'HoldOverleg' | 'CancelOverleg'>>;

/** The year follows from the date. */
export class PlanOverleg {
  constructor(
    readonly data: Bare<CommandOf<'PlanOverleg'>>,
    readonly envelope: CommandEnvelope,
  ) {}
}

/** Move, hold or cancel: what needs no norm. */
export class ActOnOverleg {
  constructor(
    readonly overleg: { readonly jaar: number; readonly overlegId: string },
    readonly actie: Overlegactie,
    readonly envelope: CommandEnvelope,
  ) {}
}
