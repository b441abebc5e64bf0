import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { type ActieCommand } from './actie.decider.js';

type Bare<C> = C extends unknown ? Omit<C, 'actieId' | 'vandaag'> : never;
export type Actiedaad = Bare<ActieCommand>;

export class ActOnActie {
  constructor(
    readonly actieId: string,
    readonly daad: Actiedaad,
    readonly envelope: CommandEnvelope,
  ) {}
}
