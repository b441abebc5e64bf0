import { type CommandEnvelope } from '../platform/event-store/command.js';
import { type WerkvoorraadCommand } from './werkvoorraad.decider.js';

type ZonderKader<Command> = Command extends unknown ? Omit<Command, 'werkId' | 'rol' | 'signaal' | 'vandaag'> : never;
export type Werkactie = ZonderKader<WerkvoorraadCommand>;

/** Takes up, postpones, handles or reopens one signal of the work list of who acts. */
export class ActOnWerk {
  constructor(
    readonly werkId: string,
    readonly actie: Werkactie,
    readonly envelope: CommandEnvelope,
  ) {}
}
