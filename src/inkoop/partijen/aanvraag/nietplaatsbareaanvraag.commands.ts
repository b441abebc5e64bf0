import { type CommandEnvelope } from '../../../platform/event-store/command.js';
import { type NietplaatsbareaanvraagCommand } from './nietplaatsbareaanvraag.decider.js';

type Toegevoegd = 'actor' | 'vandaag' | 'gemeenteBekend' | 'productBekend' | 'aanbiederBekend';
type Bare<C> = C extends unknown ? Omit<C, Toegevoegd> : never;
export type Aanvraagactie = Bare<NietplaatsbareaanvraagCommand>;

export class ActOnNietplaatsbareaanvraag {
  constructor(
    readonly actie: Aanvraagactie,
    readonly envelope: CommandEnvelope,
  ) {}
}
