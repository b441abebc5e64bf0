import { type Datum } from '../../kernel/datum.js';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { type GesprekskaartEvent } from './gesprekskaart.events.js';

type DataOf<T extends GesprekskaartEvent['type']> = Extract<GesprekskaartEvent, { type: T }>['data'];
type Bespreking = Pick<DataOf<'GesprekskaartCompleted'>, 'punten' | 'buitenAgenda' | 'volgendGesprek'>;

export interface Uitnodiging {
  readonly aanbiederId: string;
  /** Null: the conversation that the region set a norm for. */
  readonly soort: string | null;
  readonly datum: Datum;
  readonly deelnemers: readonly string[];
  /** Null: all that is open about the aanbieder. */
  readonly agenda: readonly Omit<DataOf<'ContractgesprekInvited'>['agenda'][number], 'nummer'>[] | null;
  readonly afwijking: { readonly besluitDoor: string; readonly reden: string } | null;
}

/** Plans the conversation in the calendar and fixes its agenda, in one go. */
export class InviteContractgesprek {
  constructor(
    readonly data: Uitnodiging,
    readonly envelope: CommandEnvelope,
  ) {}
}

export interface Gespreksverslag extends Bespreking {
  readonly gehoudenOp: Datum;
  readonly aanwezig: readonly string[];
  readonly acties: readonly { readonly wat: string; readonly wie: string; readonly uiterlijk: Datum }[];
}

/** Records the conversation as held, with what was discussed and agreed, in one go. */
export class CompleteGesprekskaart {
  constructor(
    readonly gesprekskaartId: string,
    readonly data: Gespreksverslag,
    readonly envelope: CommandEnvelope,
  ) {}
}

export class CorrectGesprekskaart {
  constructor(
    readonly gesprekskaartId: string,
    readonly data: Bespreking & { readonly reden: string },
    readonly envelope: CommandEnvelope,
  ) {}
}
