import { type CommandEnvelope } from '../../../platform/event-store/command.js';
import { type InkoopvormkeuzeCommand } from './inkoopvormkeuze.decider.js';

type Zonder<Command> = Command extends unknown
  ? Omit<Command, 'vandaag' | 'gepubliceerd' | 'rondeId' | 'openHouse' | 'subsidie' | 'drempel'>
  : never;
export type InkoopvormkeuzeActie = Zonder<InkoopvormkeuzeCommand>;

/** Score, choose, estimate or judge. */
export class ActOnInkoopvormkeuze {
  constructor(
    readonly rondeId: string,
    readonly actie: InkoopvormkeuzeActie,
    readonly envelope: CommandEnvelope,
  ) {}
}
