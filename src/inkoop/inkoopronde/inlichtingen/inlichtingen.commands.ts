import { type CommandEnvelope } from '../../../platform/event-store/command.js';
import { type InlichtingenCommand } from './inlichtingen.decider.js';

type CommandOf<Type extends InlichtingenCommand['type']> = Extract<InlichtingenCommand, { type: Type }>;

export type InlichtingenActie =
  | Omit<CommandOf<'AskVraag'>, 'vandaag' | 'rondeId' | 'vraagId' | 'vanaf' | 'tot'>
  | Omit<CommandOf<'AnswerVraag'>, 'vandaag' | 'rondeId'>
  | Omit<CommandOf<'PublishNota'>, 'vandaag' | 'rondeId'>;

/** Ask, answer or publish. */
export class ActOnInlichtingen {
  constructor(
    readonly rondeId: string,
    readonly actie: InlichtingenActie,
    readonly envelope: CommandEnvelope,
  ) {}
}
