import { type Datum } from '../../../kernel/datum.js';
import { type CommandEnvelope } from '../../../platform/event-store/command.js';
import { type GunningCommand } from './gunning.decider.js';

type Zonder<Command> = Command extends unknown ? Omit<Command, 'vandaag' | 'feiten' | 'rondeId'> : never;
export type GunningActie = Zonder<GunningCommand>;

/** Award provisionally, withdraw that, or award finally. */
export class ActOnGunning {
  constructor(
    readonly rondeId: string,
    readonly actie: GunningActie,
    readonly envelope: CommandEnvelope,
  ) {}
}

/** Sent by the deadline of a provisional award; `bezwaarTot` is the day it was set for. */
export class EndStandstill {
  constructor(
    readonly data: { readonly rondeId: string; readonly bezwaarTot: Datum },
    readonly envelope: CommandEnvelope,
  ) {}
}
