import { type Datum } from '../../../kernel/datum.js';
import { type CommandEnvelope } from '../../../platform/event-store/command.js';
import { type MijlpaalCommand } from './mijlpaal.decider.js';

type CommandOf<Type extends MijlpaalCommand['type']> = Extract<MijlpaalCommand, { type: Type }>;
type WithoutToday<Command> = Command extends unknown ? Omit<Command, 'vandaag'> : never;

export type MijlpaalActie = WithoutToday<
  CommandOf<'ReplanMijlpaal' | 'ReachMijlpaal' | 'CorrectMijlpaalReached' | 'CancelMijlpaal'>
>;

/** The key makes the milestone: the same key in a region is the same milestone. */
export class PlanMijlpaal {
  constructor(
    readonly data: Omit<CommandOf<'PlanMijlpaal'>, 'type' | 'vandaag' | 'mijlpaalId'>,
    readonly envelope: CommandEnvelope,
  ) {}
}

/** Replan, reach, correct or cancel. */
export class ActOnMijlpaal {
  constructor(
    readonly mijlpaalId: string,
    readonly actie: MijlpaalActie,
    readonly envelope: CommandEnvelope,
  ) {}
}

export class SignalMijlpaalMissed {
  constructor(
    readonly data: { readonly mijlpaalId: string; readonly tot: Datum },
    readonly envelope: CommandEnvelope,
  ) {}
}
