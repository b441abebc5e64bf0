import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { type AanbiedersignaalCommand } from './aanbiedersignaal.decider.js';

type Bare<C> = C extends unknown ? Omit<C, 'signaalId' | 'vandaag'> : never;
export type Signaaldaad = Bare<AanbiedersignaalCommand>;

export class ActOnAanbiedersignaal {
  constructor(
    readonly signaalId: string,
    readonly daad: Signaaldaad,
    readonly envelope: CommandEnvelope,
  ) {}
}
