import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { type ContractwijzigingCommand } from './contractwijziging.decider.js';

type CommandOf<Type extends ContractwijzigingCommand['type']> = Extract<ContractwijzigingCommand, { type: Type }>;
type Zonder<Command, Added extends string = never> = Command extends unknown
  ? Omit<Command, 'wijzigingId' | 'vandaag' | Added>
  : never;

export class ProposeContractwijziging {
  constructor(
    readonly data: Zonder<CommandOf<'ProposeContractwijziging'>, 'type' | 'betrokken' | 'kaderversies'> & {
      readonly contractIds: readonly string[];
    },
    readonly envelope: CommandEnvelope,
  ) {}
}

export type Wijzigingsactie =
  | Zonder<CommandOf<'AnswerToets' | 'JudgeContractwijziging' | 'WithdrawContractwijziging'>>
  | Zonder<CommandOf<'StartNieuweContractering'>>;

/** Answer a test, decide, withdraw, or lead on to an inkoopronde. */
export class ActOnContractwijziging {
  constructor(
    readonly wijzigingId: string,
    readonly actie: Wijzigingsactie,
    readonly envelope: CommandEnvelope,
  ) {}
}

export class AnnounceContractwijziging {
  constructor(
    readonly data: { readonly wijzigingId: string; readonly kenmerk: string; readonly aangekondigdOp: string },
    readonly envelope: CommandEnvelope,
  ) {}
}

export class SignAddendum {
  constructor(
    readonly data: { readonly wijzigingId: string } & Zonder<CommandOf<'SignAddendum'>, 'type'>,
    readonly envelope: CommandEnvelope,
  ) {}
}
