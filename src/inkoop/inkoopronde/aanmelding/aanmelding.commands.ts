import { type Datum } from '../../../kernel/datum.js';
import { type CommandEnvelope } from '../../../platform/event-store/command.js';
import { type AanmeldingCommand } from './aanmelding.decider.js';

type CommandOf<Type extends AanmeldingCommand['type']> = Extract<AanmeldingCommand, { type: Type }>;
type Zonder<Command> = Command extends unknown ? Omit<Command, 'vandaag' | 'ronde' | 'gunning'> : never;

export type AanmeldingActie = Zonder<Exclude<AanmeldingCommand, CommandOf<'SubmitAanmelding' | 'EndBezwaartermijn'>>>;

/** The ronde, the aanbieder and the moment make the aanmelding: in each moment an aanbieder has one. */
export class SubmitAanmelding {
  constructor(
    readonly data: Omit<
      CommandOf<'SubmitAanmelding'>,
      'type' | 'vandaag' | 'ronde' | 'gunning' | 'aanmeldingId' | 'moment'
    >,
    readonly envelope: CommandEnvelope,
  ) {}
}

/** Withdraw, verify, converse, assess, admit, reject, object or decide on an objection. */
export class ActOnAanmelding {
  constructor(
    readonly aanmeldingId: string,
    readonly actie: AanmeldingActie,
    readonly envelope: CommandEnvelope,
  ) {}
}

/** Sent by the deadline of a decision; `bezwaarTot` is the day it was set for. */
export class EndBezwaartermijn {
  constructor(
    readonly data: { readonly aanmeldingId: string; readonly bezwaarTot: Datum },
    readonly envelope: CommandEnvelope,
  ) {}
}
