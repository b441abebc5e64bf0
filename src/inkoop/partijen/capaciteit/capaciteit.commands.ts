import { type CommandEnvelope } from '../../../platform/event-store/command.js';
import { type Bare } from '../dossier.types.js';
import { type CapaciteitCommand } from './capaciteit.decider.js';

type Zonder<C> = C extends unknown ? Omit<C, 'onbekendeGemeenten' | 'onbekendeProducten'> : never;
export type Capaciteitactie = Zonder<Bare<CapaciteitCommand>>;

/** What an aanbieder tells about its room, for itself or through the region. */
export class ActOnCapaciteit {
  constructor(
    readonly aanbiederId: string,
    readonly actie: Capaciteitactie,
    readonly antwoord: Readonly<Record<string, string>>,
    readonly envelope: CommandEnvelope,
  ) {}
}
