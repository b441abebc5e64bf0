import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { type Regioprofiel } from './profiel/lees-profiel.js';

export class PublishRegioconfiguratie {
  constructor(
    readonly data: Regioprofiel,
    readonly envelope: CommandEnvelope,
  ) {}
}

export interface PublishedRegioconfiguratie {
  readonly regioId: string;
  readonly versieId: string;
  /** False where the profile said nothing new. */
  readonly gewijzigd: boolean;
}
