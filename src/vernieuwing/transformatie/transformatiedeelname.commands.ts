import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { type TransformatiedeelnameCommand } from './transformatiedeelname.decider.js';

type Bare<C> = C extends unknown ? Omit<C, 'deelnameId' | 'aanbiederId' | 'jaar' | 'vandaag' | 'aanbod'> : never;
export type Transformatieactie = Bare<TransformatiedeelnameCommand>;

export class ActOnTransformatiedeelname {
  constructor(
    readonly aanbiederId: string,
    readonly jaar: number,
    readonly actie: Transformatieactie,
    readonly antwoord: Readonly<Record<string, unknown>>,
    readonly envelope: CommandEnvelope,
  ) {}
}
