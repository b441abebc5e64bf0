import { isDeepStrictEqual } from 'node:util';
import { type Datum } from '../../kernel/datum.js';
import { type Decider, unreachable } from '../../kernel/decider.js';
import { Rejection } from '../../kernel/rejection.js';
import { type Actor } from '../../platform/event-store/event-store.js';
import { inBereik } from '../bereik.js';
import { casusEvents, type CasusEvent } from './casus.events.js';
import { type Aanwijzing } from './inhoud/verantwoordelijkheid.js';

export interface CasusState {
  readonly aanwijzingen: readonly Aanwijzing[];
  /** Every gemeente that was ever named: who hands a case on must be able to say so twice. */
  readonly betrokken: readonly string[];
}

interface Handeling {
  readonly actor: Actor;
  /** Gemeente where the client was registered; null where the region does not know the client. */
  readonly clientgemeente: string | null;
  readonly vandaag: Datum;
}

export type CasusCommand = Handeling &
  (
    | {
        readonly type: 'AssignVerantwoordelijkeGemeente';
        readonly aanwijzing: Aanwijzing;
        /** Whether the gemeente exists on the first day; any gemeente of the country can be responsible. */
        readonly gemeenteBestaat: boolean;
      }
    | {
        readonly type: 'CorrectVerantwoordelijkeGemeente';
        readonly aanwijzing: Aanwijzing;
        readonly gemeenteBestaat: boolean;
        readonly reden: string;
      }
    | {
        readonly type: 'WithdrawVerantwoordelijkeGemeente';
        readonly aanwijzingId: string;
        readonly clientId: string;
        readonly reden: string;
      }
  );
type CommandOf<Type extends CasusCommand['type']> = Extract<CasusCommand, { type: Type }>;

export const casusDecider: Decider<CasusState, CasusCommand, CasusEvent> = {
  category: casusEvents.aggregate,
  initial: { aanwijzingen: [], betrokken: [] },
  decide(command, state) {
    refuseOutsideMandate(command, state);
    switch (command.type) {
      case 'AssignVerantwoordelijkeGemeente':
        return assign(command, state);
      case 'CorrectVerantwoordelijkeGemeente':
        return correct(command, state);
      case 'WithdrawVerantwoordelijkeGemeente':
        return withdraw(command, state);
    }
    return unreachable(command);
  },
  evolve(state, event) {
    const others = state.aanwijzingen.filter(({ aanwijzingId }) => aanwijzingId !== event.data.aanwijzingId);
    switch (event.type) {
      case 'VerantwoordelijkeGemeenteAssigned':
        return met(state, others, event.data);
      case 'VerantwoordelijkeGemeenteCorrected': {
        const { reden: _reden, ...aanwijzing } = event.data;
        return met(state, others, aanwijzing);
      }
      case 'VerantwoordelijkeGemeenteWithdrawn':
        return { ...state, aanwijzingen: others };
    }
    return unreachable(event);
  },
};

function met({ betrokken }: CasusState, others: readonly Aanwijzing[], aanwijzing: Aanwijzing): CasusState {
  return {
    aanwijzingen: [...others, aanwijzing],
    betrokken: [...betrokken.filter((code) => code !== aanwijzing.gemeentecode), aanwijzing.gemeentecode],
  };
}

/** Someone of one gemeente decides on clients of that gemeente, and on cases that it bears or bore. */
function refuseOutsideMandate({ actor, clientgemeente }: CasusCommand, { betrokken }: CasusState): void {
  const mag = [...betrokken, ...(clientgemeente === null ? [] : [clientgemeente])].some((gemeentecode) =>
    inBereik(actor, { aanbiederId: '', gemeentecode }),
  );
  if (clientgemeente === null || !mag) {
    throw new Rejection('CLIENT_ONBEKEND', 'Deze client is niet bekend. Controleer het kenmerk.', 'not-found');
  }
}

function assign(command: CommandOf<'AssignVerantwoordelijkeGemeente'>, { aanwijzingen }: CasusState): CasusEvent[] {
  const { aanwijzing } = command;
  const zelfdeDag = aanwijzingen.find(({ vanaf }) => vanaf === aanwijzing.vanaf);
  if (zelfdeDag !== undefined) {
    if (isDeepStrictEqual({ ...zelfdeDag, aanwijzingId: '' }, { ...aanwijzing, aanwijzingId: '' })) return [];
    throw opDezeDag(aanwijzing.vanaf);
  }
  refuseIncomplete(command);
  return [{ type: 'VerantwoordelijkeGemeenteAssigned', data: aanwijzing, occurredAt: aanwijzing.vanaf }];
}

function correct(command: CommandOf<'CorrectVerantwoordelijkeGemeente'>, { aanwijzingen }: CasusState): CasusEvent[] {
  const { aanwijzing, reden } = command;
  const before = known(aanwijzingen, aanwijzing.aanwijzingId);
  if (isDeepStrictEqual(before, aanwijzing)) return [];
  if (aanwijzingen.some((one) => one !== before && one.vanaf === aanwijzing.vanaf)) throw opDezeDag(aanwijzing.vanaf);
  refuseIncomplete(command);
  const data = { ...aanwijzing, reden };
  return [{ type: 'VerantwoordelijkeGemeenteCorrected', data, occurredAt: aanwijzing.vanaf }];
}

function withdraw(command: CommandOf<'WithdrawVerantwoordelijkeGemeente'>, { aanwijzingen }: CasusState): CasusEvent[] {
  const { aanwijzingId, clientId, reden } = command;
  if (aanwijzingen.every((one) => one.aanwijzingId !== aanwijzingId)) return [];
  const data = { aanwijzingId, clientId, reden };
  return [{ type: 'VerantwoordelijkeGemeenteWithdrawn', data, occurredAt: command.vandaag }];
}

function known(aanwijzingen: readonly Aanwijzing[], aanwijzingId: string): Aanwijzing {
  const found = aanwijzingen.find((one) => one.aanwijzingId === aanwijzingId);
  if (found === undefined) {
    throw new Rejection('AANWIJZING_ONBEKEND', 'Deze aanwijzing is niet bekend. Controleer het kenmerk.', 'not-found');
  }
  return found;
}

function opDezeDag(vanaf: Datum): Rejection {
  return new Rejection(
    'AANWIJZING_OP_DEZE_DAG',
    `Er is al een gemeente verantwoordelijk vanaf ${vanaf}. Corrigeer die aanwijzing of kies een andere dag.`,
  );
}

function refuseIncomplete({
  aanwijzing,
  gemeenteBestaat,
}: CommandOf<'AssignVerantwoordelijkeGemeente' | 'CorrectVerantwoordelijkeGemeente'>): void {
  if (!gemeenteBestaat) {
    throw new Rejection(
      'GEMEENTE_BESTAAT_NIET',
      `Op ${aanwijzing.vanaf} is er geen gemeente met code ${aanwijzing.gemeentecode}. Neem na een herindeling de code van de opvolger.`,
      'invalid',
    );
  }
  if (aanwijzing.grond === 'anders' && aanwijzing.toelichting === null) {
    throw new Rejection('TOELICHTING_VERPLICHT', 'Schrijf bij grond anders een toelichting.', 'invalid');
  }
}
