import { addDays, type Datum } from '../../kernel/datum.js';
import { type Decider, unreachable } from '../../kernel/decider.js';
import { Rejection } from '../../kernel/rejection.js';
import { type Actor } from '../../platform/event-store/event-store.js';
import { inBereik } from '../bereik.js';
import { DREMPELS, type Drempel, type Eindreden } from './inhoud/overdracht.js';
import { type Grondslag, type OverdrachtEvent, overdrachtEvents } from './overdracht.events.js';
import {
  type BekendeOverdracht,
  evolveOverdracht,
  type Overdrachtgegevens,
  type OverdrachtState,
} from './overdracht.state.js';

/** The toewijzing at the receiving aanbieder; null where it is not known. */
export type NieuweToewijzing = {
  readonly clientId: string;
  readonly aanbiederId: string;
  /** False where it was refused or withdrawn. */
  readonly staat: boolean;
} | null;

interface Handeling {
  readonly actor: Actor;
  readonly vandaag: Datum;
}

export type OverdrachtCommand = Handeling &
  (
    | { readonly type: 'StartOverdracht'; readonly gegevens: Overdrachtgegevens }
    | {
        readonly type: 'ProposeOntvanger';
        readonly aanbiederId: string;
        readonly per: Datum;
        /** Contract of the aanbieder that covers product and gemeente on `per`; null where there is none. */
        readonly contractId: string | null;
      }
    | { readonly type: 'AcceptOverdracht' }
    | { readonly type: 'RefuseOverdracht'; readonly reden: string }
    | {
        readonly type: 'RecordGegevensoverdracht';
        readonly overgedragenOp: Datum;
        readonly kenmerk: string;
        readonly grondslag: Grondslag;
      }
    | {
        readonly type: 'CompleteOverdracht';
        readonly per: Datum;
        readonly nieuweToewijzingId: string;
        readonly nieuweToewijzing: NieuweToewijzing;
      }
    | {
        readonly type: 'EndOverdracht';
        readonly reden: Eindreden;
        readonly per: Datum;
        /** Whether the end of the contract under which this transfer began was withdrawn. */
        readonly beeindigingIngetrokken: boolean;
      }
    | { readonly type: 'CancelOverdracht'; readonly per: Datum }
    | { readonly type: 'SignalOverdracht'; readonly drempel: Drempel }
  );
type CommandOf<Type extends OverdrachtCommand['type']> = Extract<OverdrachtCommand, { type: Type }>;
type Events = readonly OverdrachtEvent[];

function onbekend(): Rejection {
  return new Rejection('OVERDRACHT_ONBEKEND', 'Deze overdracht is niet bekend. Controleer het kenmerk.', 'not-found');
}

function own(state: OverdrachtState, actor: Actor): BekendeOverdracht {
  if (state.stand === 'onbekend') throw onbekend();
  const { vanAanbiederId: aanbiederId, gemeentecode } = state.gegevens;
  if (!inBereik(actor, { aanbiederId, gemeentecode })) throw onbekend();
  return state;
}

/** As the proposed aanbieder, or as who speaks for it within the own gemeente. */
function asOntvanger(
  state: OverdrachtState,
  actor: Actor,
): BekendeOverdracht & { ontvanger: NonNullable<BekendeOverdracht['ontvanger']> } {
  if (state.stand === 'onbekend' || state.ontvanger === null) throw onbekend();
  const { aanbiederId } = state.ontvanger;
  if (!inBereik(actor, { aanbiederId, gemeentecode: state.gegevens.gemeentecode })) throw onbekend();
  return { ...state, ontvanger: state.ontvanger };
}

function running(overdracht: BekendeOverdracht): void {
  const { afloop } = overdracht;
  if (afloop === null) return;
  const hoe = afloop.soort === 'overgedragen' ? 'voltooid' : `geeindigd (${afloop.reden})`;
  throw new Rejection(
    'OVERDRACHT_AFGEROND',
    `Deze overdracht is per ${afloop.per} ${hoe}. Er verandert niets meer aan.`,
  );
}

function notInFuture(plaats: string, datum: Datum, vandaag: Datum): void {
  if (datum <= vandaag) return;
  throw new Rejection('DATUM_IN_TOEKOMST', `${plaats} ligt in de toekomst. Leg het vast als het er is.`, 'invalid');
}

function propose(command: CommandOf<'ProposeOntvanger'>, state: OverdrachtState): Events {
  const overdracht = own(state, command.actor);
  const { aanbiederId, per, contractId, vandaag } = command;
  const { gegevens, ontvanger } = overdracht;
  running(overdracht);
  if (ontvanger !== null && ontvanger.antwoord !== 'geweigerd') {
    if (ontvanger.aanbiederId === aanbiederId && ontvanger.per === per) return [];
    throw new Rejection(
      'ONTVANGER_AL_VOORGESTELD',
      'Er is al een aanbieder voorgesteld die niet heeft geweigerd. Laat die eerst weigeren.',
    );
  }
  if (aanbiederId === gegevens.vanAanbiederId) {
    throw new Rejection('ONTVANGER_ZELFDE_AANBIEDER', 'Kies een andere aanbieder dan de huidige.', 'invalid');
  }
  if (contractId === null) {
    throw new Rejection(
      'ONTVANGER_NIET_GECONTRACTEERD',
      `Deze aanbieder heeft op ${per} geen contract voor product ${gegevens.productcode} in deze gemeente. Kies een andere aanbieder of dag.`,
    );
  }
  const { overdrachtId } = gegevens;
  return [{ type: 'OntvangerProposed', data: { overdrachtId, aanbiederId, contractId, per }, occurredAt: vandaag }];
}

function accept({ actor, vandaag }: CommandOf<'AcceptOverdracht'>, state: OverdrachtState): Events {
  const { ontvanger, ...overdracht } = asOntvanger(state, actor);
  if (ontvanger.antwoord === 'aanvaard') return [];
  running({ ...overdracht, ontvanger });
  if (ontvanger.antwoord === 'geweigerd') throw alGeweigerd();
  const { overdrachtId, aanbiederId } = ontvanger;
  return [{ type: 'OntvangerAccepted', data: { overdrachtId, aanbiederId }, occurredAt: vandaag }];
}

function refuse({ actor, vandaag, reden }: CommandOf<'RefuseOverdracht'>, state: OverdrachtState): Events {
  const { ontvanger, ...overdracht } = asOntvanger(state, actor);
  running({ ...overdracht, ontvanger });
  if (ontvanger.antwoord === 'geweigerd') {
    if (ontvanger.reden === reden) return [];
    throw alGeweigerd();
  }
  const { overdrachtId, aanbiederId } = ontvanger;
  return [{ type: 'OntvangerRefused', data: { overdrachtId, aanbiederId, reden }, occurredAt: vandaag }];
}

function alGeweigerd(): Rejection {
  return new Rejection('ONTVANGER_AL_GEWEIGERD', 'Deze aanbieder heeft al geweigerd. Stel een andere aanbieder voor.');
}

function record(command: CommandOf<'RecordGegevensoverdracht'>, state: OverdrachtState): Events {
  const overdracht = own(state, command.actor);
  const { overgedragenOp, kenmerk, grondslag, vandaag } = command;
  if (overdracht.gegevensoverdrachten.some((eerder) => eerder.kenmerk === kenmerk)) return [];
  notInFuture('overgedragenOp', overgedragenOp, vandaag);
  if (overdracht.ontvanger?.antwoord !== 'aanvaard') {
    throw new Rejection(
      'ONTVANGER_NOG_NIET_AANVAARD',
      'Nog geen aanbieder heeft deze client aanvaard. Draag pas daarna gegevens over.',
    );
  }
  // R-CON-10: consent comes before what it allows.
  if (grondslag.soort === 'toestemming' && grondslag.gegevenOp > overgedragenOp) {
    throw new Rejection(
      'TOESTEMMING_NA_OVERDRACHT',
      `De toestemming is van ${grondslag.gegevenOp}, na de overdracht van gegevens op ${overgedragenOp}. Noem de grondslag die toen gold.`,
      'invalid',
    );
  }
  const data = { overdrachtId: overdracht.gegevens.overdrachtId, overgedragenOp, kenmerk, grondslag };
  return [{ type: 'GegevensoverdrachtRecorded', data, occurredAt: overgedragenOp }];
}

function complete(command: CommandOf<'CompleteOverdracht'>, state: OverdrachtState): Events {
  const overdracht = own(state, command.actor);
  const { per, nieuweToewijzingId, nieuweToewijzing, vandaag } = command;
  const { gegevens, ontvanger, afloop } = overdracht;
  if (afloop?.soort === 'overgedragen' && afloop.nieuweToewijzingId === nieuweToewijzingId && afloop.per === per) {
    return [];
  }
  running(overdracht);
  notInFuture('per', per, vandaag);
  if (ontvanger?.antwoord !== 'aanvaard') {
    throw new Rejection(
      'ONTVANGER_NOG_NIET_AANVAARD',
      'Nog geen aanbieder heeft deze client aanvaard. Stel er een voor en wacht op het antwoord.',
    );
  }
  const { clientId, overdrachtId } = gegevens;
  const { aanbiederId: naarAanbiederId } = ontvanger;
  if (
    nieuweToewijzing === null ||
    nieuweToewijzing.clientId !== clientId ||
    nieuweToewijzing.aanbiederId !== naarAanbiederId ||
    !nieuweToewijzing.staat
  ) {
    throw new Rejection(
      'NIEUWE_TOEWIJZING_PAST_NIET',
      'Noem de geldende toewijzing van dezelfde client aan de aanbieder die haar aanvaardde.',
      'invalid',
    );
  }
  const data = { overdrachtId, naarAanbiederId, nieuweToewijzingId, per };
  return [{ type: 'OverdrachtCompleted', data, occurredAt: per }];
}

function end(command: CommandOf<'EndOverdracht'>, state: OverdrachtState): Events {
  const overdracht = own(state, command.actor);
  const { reden, per, vandaag } = command;
  const { afloop, gegevens } = overdracht;
  if (afloop?.soort === 'geeindigd' && afloop.reden === reden && afloop.per === per) return [];
  running(overdracht);
  notInFuture('per', per, vandaag);
  if (reden === 'beeindiging-ingetrokken' && !command.beeindigingIngetrokken) {
    throw new Rejection(
      'BEEINDIGING_NIET_INGETROKKEN',
      'Het contract eindigt nog steeds. Kies een andere reden, of trek eerst de beeindiging van het contract in.',
    );
  }
  const { overdrachtId } = gegevens;
  return [{ type: 'OverdrachtEnded', data: { overdrachtId, reden, per }, occurredAt: per }];
}

/** The contract runs on: what was still open ends, what was completed stays. */
function cancel({ per }: CommandOf<'CancelOverdracht'>, state: OverdrachtState): Events {
  if (state.stand === 'onbekend' || state.afloop !== null) return [];
  const { overdrachtId } = state.gegevens;
  const data = { overdrachtId, reden: 'beeindiging-ingetrokken', per } as const;
  return [{ type: 'OverdrachtEnded', data, occurredAt: per }];
}

function signal({ drempel, vandaag }: CommandOf<'SignalOverdracht'>, state: OverdrachtState): Events {
  if (state.stand === 'onbekend' || state.afloop !== null || state.gesignaleerd.includes(drempel)) return [];
  const { overdrachtId, uiterlijk } = state.gegevens;
  if (vandaag < addDays(uiterlijk, -DREMPELS[drempel])) return [];
  return [{ type: 'OverdrachtOverdue', data: { overdrachtId, uiterlijk, drempel }, occurredAt: vandaag }];
}

export const overdrachtDecider: Decider<OverdrachtState, OverdrachtCommand, OverdrachtEvent> = {
  category: overdrachtEvents.aggregate,
  initial: { stand: 'onbekend' },
  decide(command, state) {
    switch (command.type) {
      case 'StartOverdracht':
        if (state.stand === 'bekend') return [];
        return [{ type: 'OverdrachtStarted', data: command.gegevens, occurredAt: command.vandaag }];
      case 'ProposeOntvanger':
        return propose(command, state);
      case 'AcceptOverdracht':
        return accept(command, state);
      case 'RefuseOverdracht':
        return refuse(command, state);
      case 'RecordGegevensoverdracht':
        return record(command, state);
      case 'CompleteOverdracht':
        return complete(command, state);
      case 'EndOverdracht':
        return end(command, state);
      case 'CancelOverdracht':
        return cancel(command, state);
      case 'SignalOverdracht':
        return signal(command, state);
    }
    return unreachable(command);
  },
  evolve: evolveOverdracht,
};
