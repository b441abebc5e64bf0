import { type Datum } from '../../kernel/datum.js';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { type Leverafspraak } from '../inhoud/levering.js';
import { type GegevensleveringCommand } from './gegevenslevering.decider.js';

type CommandOf<Type extends GegevensleveringCommand['type']> = Extract<GegevensleveringCommand, { type: Type }>;
type WithoutToday<Command> = Command extends unknown ? Omit<Command, 'vandaag'> : never;

export type GegevensleveringActie = WithoutToday<
  CommandOf<'ReceiveGegevenslevering' | 'WithdrawGegevensleveringReceipt' | 'EndGegevenslevering'>
>;

/** The key makes the agreement: one deliverer may have several, each with a channel of its own (R-DAT-11). */
export class AgreeGegevenslevering {
  constructor(
    readonly afspraak: Leverafspraak,
    readonly envelope: CommandEnvelope,
  ) {}
}

/** Receive, withdraw or end. */
export class ActOnGegevenslevering {
  constructor(
    readonly afspraakId: string,
    readonly actie: GegevensleveringActie,
    readonly envelope: CommandEnvelope,
  ) {}
}

export class CloseLeverperiode {
  constructor(
    readonly data: { readonly afspraakId: string; readonly van: Datum },
    readonly envelope: CommandEnvelope,
  ) {}
}
