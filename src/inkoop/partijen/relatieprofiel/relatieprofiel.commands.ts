import { type CommandEnvelope } from '../../../platform/event-store/command.js';
import { type Bare } from '../dossier.types.js';
import { type RelatieprofielCommand } from './relatieprofiel.decider.js';

type Bekend = Bare<RelatieprofielCommand>;
export type Relatieactie = Exclude<Bekend, { type: 'ClassifyAanbieder' }>;
export type Indeling = Omit<Extract<Bekend, { type: 'ClassifyAanbieder' }>, 'assen'>;
export type Relatieantwoord = Readonly<Record<string, string>>;

/** By the axes that the region uses on the day. */
export class ClassifyAanbieder {
  constructor(
    readonly aanbiederId: string,
    readonly indeling: Indeling,
    readonly envelope: CommandEnvelope,
  ) {}
}

/** What needs no rule of the region. */
export class ActOnRelatieprofiel {
  constructor(
    readonly aanbiederId: string,
    readonly actie: Relatieactie,
    readonly antwoord: Relatieantwoord,
    readonly envelope: CommandEnvelope,
  ) {}
}
