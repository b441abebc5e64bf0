import { type Datum } from '../../kernel/datum.js';
import { type Decider, unreachable } from '../../kernel/decider.js';
import { Rejection } from '../../kernel/rejection.js';
import { verbeterplanIdOf } from '../verbeterplan/verbeterplan-id.js';
import { type Afzien, type Consequentievraag, type Oplegging } from './contractconsequentie.data.js';
import { type ContractconsequentieEvent } from './contractconsequentie.events.js';

type Vraag = Omit<Consequentievraag, 'op'>;

export type ContractconsequentieState =
  | { readonly stand: 'geen' }
  | { readonly stand: 'gevraagd'; readonly vraag: Vraag }
  | { readonly stand: 'opgelegd'; readonly vraag: Vraag; readonly oplegging: Oplegging }
  | { readonly stand: 'afgezien'; readonly vraag: Vraag };

type BekendeConsequentie = Exclude<ContractconsequentieState, { stand: 'geen' }>;

interface Menselijk {
  /** Role of the actor; the system never decides here (promise 9). */
  readonly rol: string;
  readonly regio: string;
  readonly vandaag: Datum;
}

export type ContractconsequentieCommand =
  | ({ readonly type: 'RequireContractconsequentie' } & Consequentievraag)
  | ({
      readonly type: 'ImposeContractconsequentie';
      /** Aanbieder of the contract; null where there is no such contract. */
      readonly contractAanbiederId: string | null;
      /** False where late news made the verbeterplan succeed after all. */
      readonly verbeterplanMislukt: boolean;
    } & Oplegging &
      Menselijk)
  | ({ readonly type: 'WaiveContractconsequentie' } & Afzien & Menselijk);

type CommandOf<Type extends ContractconsequentieCommand['type']> = Extract<ContractconsequentieCommand, { type: Type }>;
type Decision = CommandOf<'ImposeContractconsequentie' | 'WaiveContractconsequentie'>;

/** A consequence of another region is as unknown as one that does not exist. */
function known(command: Decision, state: ContractconsequentieState): BekendeConsequentie {
  // The plan is of the year before the one in which it failed; its id follows from the region.
  const own =
    state.stand !== 'geen' &&
    verbeterplanIdOf({ regio: command.regio, ...state.vraag, jaar: state.vraag.jaar - 1 }) ===
      state.vraag.verbeterplanId;
  if (!own) {
    throw new Rejection(
      'CONTRACTCONSEQUENTIE_ONBEKEND',
      'Deze contractconsequentie is niet bekend. Controleer het kenmerk.',
      'not-found',
    );
  }
  return state;
}

function checkDecision({ rol, redenen, besluitDatum, vandaag }: Decision): void {
  if (rol === 'systeem') {
    throw new Rejection(
      'CONTRACTCONSEQUENTIE_ALLEEN_DOOR_MENSEN',
      'Over een contractconsequentie besluit een mens. Laat een contractmanager besluiten.',
      'forbidden',
    );
  }
  if (redenen.length === 0) {
    throw new Rejection(
      'CONTRACTCONSEQUENTIE_REDEN_ONTBREEKT',
      'Geef ten minste een reden voor dit besluit.',
      'invalid',
    );
  }
  if (besluitDatum > vandaag) {
    throw new Rejection(
      'BESLUITDATUM_IN_TOEKOMST',
      'De besluitdatum ligt in de toekomst. Leg een genomen besluit vast.',
      'invalid',
    );
  }
}

function alreadyDecided(): never {
  throw new Rejection('CONTRACTCONSEQUENTIE_AL_BESLOTEN', 'Hierover is al besloten. Bekijk het eerdere besluit.');
}

function sameImposition(a: Oplegging, b: Oplegging): boolean {
  return a.contractId === b.contractId && a.soort === b.soort && a.ingangsdatum === b.ingangsdatum;
}

function impose(
  command: CommandOf<'ImposeContractconsequentie'>,
  state: ContractconsequentieState,
): readonly ContractconsequentieEvent[] {
  const consequentie = known(command, state);
  checkDecision(command);
  switch (consequentie.stand) {
    case 'opgelegd':
      return sameImposition(consequentie.oplegging, command) ? [] : alreadyDecided();
    case 'afgezien':
      return alreadyDecided();
    case 'gevraagd': {
      if (command.contractAanbiederId !== consequentie.vraag.aanbiederId) {
        throw new Rejection(
          'CONTRACT_NIET_VAN_AANBIEDER',
          'Dit contract is niet van de aanbieder van het verbeterplan. Kies een contract van die aanbieder.',
        );
      }
      if (!command.verbeterplanMislukt) {
        throw new Rejection(
          'VERBETERPLAN_NIET_MISLUKT',
          'Een nieuwe meting maakte dat het verbeterplan alsnog slaagde. Zie af van een consequentie.',
        );
      }
      const { consequentieId, contractId, soort, redenen, besluitDatum, ingangsdatum } = command;
      if (ingangsdatum < besluitDatum) {
        throw new Rejection(
          'INGANGSDATUM_VOOR_BESLUIT',
          'Een consequentie werkt niet terug. Kies een ingangsdatum op of na de besluitdatum.',
          'invalid',
        );
      }
      const data = { consequentieId, contractId, soort, redenen: [...redenen], besluitDatum, ingangsdatum };
      return [{ type: 'ContractconsequentieImposed', data, occurredAt: besluitDatum }];
    }
  }
  return unreachable(consequentie);
}

function waive(
  command: CommandOf<'WaiveContractconsequentie'>,
  state: ContractconsequentieState,
): readonly ContractconsequentieEvent[] {
  const consequentie = known(command, state);
  checkDecision(command);
  switch (consequentie.stand) {
    case 'opgelegd':
      return alreadyDecided();
    case 'afgezien':
      return [];
    case 'gevraagd': {
      const { consequentieId, redenen, besluitDatum } = command;
      const data = { consequentieId, redenen: [...redenen], besluitDatum };
      return [{ type: 'ContractconsequentieWaived', data, occurredAt: besluitDatum }];
    }
  }
  return unreachable(consequentie);
}

export const contractconsequentieDecider: Decider<
  ContractconsequentieState,
  ContractconsequentieCommand,
  ContractconsequentieEvent
> = {
  category: 'contractconsequentie',
  initial: { stand: 'geen' },
  decide(command, state) {
    switch (command.type) {
      case 'RequireContractconsequentie': {
        if (state.stand !== 'geen') return [];
        const { consequentieId, verbeterplanId, aanbiederId, kpiId, segment, gemeentecode, jaar, op } = command;
        const data = { consequentieId, verbeterplanId, aanbiederId, kpiId, segment, gemeentecode, jaar };
        return [{ type: 'ContractconsequentieRequired', data, occurredAt: op }];
      }
      case 'ImposeContractconsequentie':
        return impose(command, state);
      case 'WaiveContractconsequentie':
        return waive(command, state);
    }
    return unreachable(command);
  },
  evolve(state, event) {
    if (event.type === 'ContractconsequentieRequired') return { stand: 'gevraagd', vraag: event.data };
    if (state.stand === 'geen') return state;
    switch (event.type) {
      case 'ContractconsequentieImposed':
        return { stand: 'opgelegd', vraag: state.vraag, oplegging: event.data };
      case 'ContractconsequentieWaived':
        return { stand: 'afgezien', vraag: state.vraag };
    }
    return unreachable(event);
  },
};
