import { type CommandEnvelope } from '../../../platform/event-store/command.js';
import { type ContractpartijenCommand } from './contractpartijen.decider.js';

/** What the handlers add: the contract, the day, and what the region or the ronde says. */
type Toegevoegd =
  'contractId' | 'contract' | 'vandaag' | 'onbekend' | 'regel' | 'aanbiederBekend' | 'toelating' | 'clienten';
type Bare<C> = C extends unknown ? Omit<C, Toegevoegd> : never;
export type Partijactie = Bare<Exclude<ContractpartijenCommand, { type: 'CountMinimumClienten' }>>;
export type PartijactieOf<T extends Partijactie['type']> = Extract<Partijactie, { type: T }>;

export class ActOnContractpartijen {
  constructor(
    readonly contractId: string,
    readonly actie: Partijactie,
    readonly antwoord: Readonly<Record<string, string>>,
    readonly envelope: CommandEnvelope,
  ) {}
}

export class CountMinimumClienten {
  constructor(
    readonly contractId: string,
    readonly minimumId: string,
    readonly envelope: CommandEnvelope,
  ) {}
}
