import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { type PilotCommand } from './pilot.decider.js';

type Bare<C> = C extends unknown ? Omit<C, 'pilotId' | 'vandaag'> : never;
type Alle = Bare<PilotCommand>;

export type Pilotomschrijving = Omit<
  Extract<Alle, { type: 'DefinePilot' }>,
  'regels' | 'gemeentenVanRegio' | 'segmentenVanRegio'
>;
export type Pilotactie = Exclude<Alle, { type: 'DefinePilot' }>;

/** By the rules about pilots that the region has on the day. */
export class DefinePilot {
  constructor(
    readonly omschrijving: Pilotomschrijving,
    readonly envelope: CommandEnvelope,
  ) {}
}

export class ActOnPilot {
  constructor(
    readonly pilotId: string,
    readonly actie: Pilotactie,
    readonly antwoord: Readonly<Record<string, unknown>>,
    readonly envelope: CommandEnvelope,
  ) {}
}
