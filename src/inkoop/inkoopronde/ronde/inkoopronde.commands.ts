import { type Datum } from '../../../kernel/datum.js';
import { type CommandEnvelope } from '../../../platform/event-store/command.js';
import { type InkooprondeCommand } from './inkoopronde.decider.js';

type CommandOf<Type extends InkooprondeCommand['type']> = Extract<InkooprondeCommand, { type: Type }>;
type Zonder<Command, Feit extends PropertyKey = never> = Command extends unknown
  ? Omit<Command, 'vandaag' | Feit>
  : never;
/** What a handler looks up and no user says. */
type Feiten = 'gebieden' | 'definitiefGegund' | 'perJaar' | 'inkoopvorm' | 'bezwaartermijnDagen' | 'toelatingsgesprek';

export type InkooprondeActie = Zonder<
  Exclude<
    InkooprondeCommand,
    CommandOf<
      | 'StartInkoopronde'
      | 'RegisterAanmelding'
      | 'SettleAanmelding'
      | 'ConfirmAanmeldingen'
      | 'OpenInstroommoment'
      | 'CloseInstroommoment'
    >
  >,
  Feiten
>;

type Onderdeelvraag = Omit<CommandOf<'StartInkoopronde'>['onderdelen'][number], 'wetten'>;

/** The key makes the ronde: the same key in a region is the same ronde. */
export class StartInkoopronde {
  constructor(
    readonly data: Zonder<
      CommandOf<'StartInkoopronde'>,
      'type' | 'rondeId' | 'onbekendeProducten' | 'gemeentenVanRegio' | 'onderdelen'
    > & { readonly onderdelen: readonly Onderdeelvraag[] },
    readonly envelope: CommandEnvelope,
  ) {}
}

export class ActOnInkoopronde {
  constructor(
    readonly rondeId: string,
    readonly actie: InkooprondeActie,
    readonly envelope: CommandEnvelope,
  ) {}
}

/** Sent by the deadlines of the ronde: the day is the one the deadline was set for. */
export class TurnInstroommoment {
  constructor(
    readonly data: {
      readonly rondeId: string;
      readonly sleutel: string;
      readonly wat: 'opent' | 'sluit';
      readonly op: Datum;
    },
    readonly envelope: CommandEnvelope,
  ) {}
}
