import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { type ConsultatieCommand } from './consultatie.decider.js';

type Bare<C> = C extends unknown ? Omit<C, 'consultatieId' | 'vandaag' | 'gemeentenVanRegio'> : never;
export type Consultatiedaad = Bare<ConsultatieCommand>;

export class ActOnConsultatie {
  constructor(
    readonly consultatieId: string,
    readonly daad: Consultatiedaad,
    readonly envelope: CommandEnvelope,
  ) {}
}
