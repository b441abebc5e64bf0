import { addDays, type Datum } from '../../../kernel/datum.js';
import { type Decider, unreachable } from '../../../kernel/decider.js';
import { Rejection } from '../../../kernel/rejection.js';
import { type Gepland } from '../inhoud/gedeeld.js';
import { geplandFouten, refuseAll, saysTheSame, toekomstFouten, volgordeFouten } from '../besluitvorming.regels.js';
import { mijlpaalEvents, type MijlpaalEvent } from './mijlpaal.events.js';

interface Planning {
  readonly gepland: Gepland;
  readonly geplandOp: Datum;
  readonly bron: string;
}

type Aanmaak = Planning & {
  readonly naam: string;
  readonly spoor: { readonly sleutel: string; readonly naam: string } | null;
  readonly orgaan: string | null;
};

export interface GeplandeMijlpaal {
  readonly stand: 'gepland' | 'bereikt' | 'vervallen';
  readonly mijlpaalId: string;
  readonly eerste: Aanmaak;
  readonly planning: Planning;
  readonly bereikt: { readonly bereiktOp: Datum; readonly bron: string } | null;
  /** Last planned days that passed. */
  readonly gemist: readonly Datum[];
}

export type MijlpaalState = { readonly stand: 'geen' } | GeplandeMijlpaal;

export type MijlpaalCommand =
  | (Aanmaak & {
      readonly type: 'PlanMijlpaal';
      readonly mijlpaalId: string;
      readonly sleutel: string;
      readonly vandaag: Datum;
    })
  | (Planning & { readonly type: 'ReplanMijlpaal'; readonly reden: string; readonly vandaag: Datum })
  | {
      readonly type: 'ReachMijlpaal';
      readonly bereiktOp: Datum;
      readonly bron: string;
      readonly vandaag: Datum;
    }
  | {
      readonly type: 'CorrectMijlpaalReached';
      readonly bereiktOp: Datum | null;
      readonly reden: string;
      readonly bron: string;
      readonly vandaag: Datum;
    }
  | {
      readonly type: 'CancelMijlpaal';
      readonly vervallenOp: Datum;
      readonly reden: string;
      readonly vandaag: Datum;
    }
  | { readonly type: 'SignalMijlpaalMissed'; readonly tot: Datum; readonly vandaag: Datum };

type CommandOf<Type extends MijlpaalCommand['type']> = Extract<MijlpaalCommand, { type: Type }>;

export const mijlpaalDecider: Decider<MijlpaalState, MijlpaalCommand, MijlpaalEvent> = {
  category: mijlpaalEvents.aggregate,
  initial: { stand: 'geen' },
  decide(command, state) {
    if (command.type === 'PlanMijlpaal') return plan(command, state);
    if (state.stand === 'geen') {
      throw new Rejection('MIJLPAAL_ONBEKEND', 'Deze mijlpaal bestaat niet. Plan hem eerst.', 'not-found');
    }
    switch (command.type) {
      case 'ReplanMijlpaal':
        return replan(command, state);
      case 'ReachMijlpaal':
        return reach(command, state);
      case 'CorrectMijlpaalReached':
        return correctReached(command, state);
      case 'CancelMijlpaal':
        return cancel(command, state);
      case 'SignalMijlpaalMissed':
        return signalMissed(command, state);
    }
    return unreachable(command);
  },
  evolve(state, event) {
    if (event.type === 'MijlpaalPlanned') {
      const { mijlpaalId, sleutel: _sleutel, ...eerste } = event.data;
      const { gepland, geplandOp, bron } = eerste;
      const planning = { gepland, geplandOp, bron };
      return { stand: 'gepland', mijlpaalId, eerste, planning, bereikt: null, gemist: [] };
    }
    if (state.stand === 'geen') return state;
    switch (event.type) {
      case 'MijlpaalReplanned': {
        const { gepland, geplandOp, bron } = event.data;
        return { ...state, stand: 'gepland', planning: { gepland, geplandOp, bron } };
      }
      case 'MijlpaalReached': {
        const { bereiktOp, bron } = event.data;
        return { ...state, stand: 'bereikt', bereikt: { bereiktOp, bron } };
      }
      case 'MijlpaalReachedCorrected': {
        const { bereiktOp, bron } = event.data;
        if (bereiktOp === null) return { ...state, stand: 'gepland', bereikt: null };
        return { ...state, stand: 'bereikt', bereikt: { bereiktOp, bron } };
      }
      case 'MijlpaalCancelled':
        return { ...state, stand: 'vervallen' };
      case 'MijlpaalMissed':
        return { ...state, gemist: [...state.gemist, event.data.gepland.tot] };
    }
    return unreachable(event);
  },
};

function plan(command: CommandOf<'PlanMijlpaal'>, state: MijlpaalState): MijlpaalEvent[] {
  const { type: _type, vandaag, mijlpaalId, sleutel, ...eerste } = command;
  if (state.stand !== 'geen') {
    if (saysTheSame(state.eerste, eerste)) return [];
    throw new Rejection(
      'MIJLPAAL_BESTAAT_AL',
      `Mijlpaal ${sleutel} is al gepland. Herplan hem met een reden, of kies een andere sleutel.`,
    );
  }
  refuseAll('MIJLPAAL_ONGELDIG', 'De mijlpaal', [
    ...geplandFouten(eerste.gepland, 'gepland'),
    ...toekomstFouten(eerste.geplandOp, vandaag, 'geplandOp'),
  ]);
  return [{ type: 'MijlpaalPlanned', data: { mijlpaalId, sleutel, ...eerste }, occurredAt: eerste.geplandOp }];
}

/** Also takes up a milestone again that had lapsed: its dates stay together. */
function replan(command: CommandOf<'ReplanMijlpaal'>, state: GeplandeMijlpaal): MijlpaalEvent[] {
  const { gepland, geplandOp, bron, reden, vandaag } = command;
  if (state.stand === 'gepland' && saysTheSame(state.planning, { gepland, geplandOp, bron })) return [];
  if (state.stand === 'bereikt') throw alBereikt(state);
  refuseAll('MIJLPAAL_ONGELDIG', 'De nieuwe planning', [
    ...geplandFouten(gepland, 'gepland'),
    ...toekomstFouten(geplandOp, vandaag, 'geplandOp'),
    ...volgordeFouten(geplandOp, state.planning.geplandOp, 'geplandOp'),
  ]);
  const { mijlpaalId } = state;
  return [{ type: 'MijlpaalReplanned', data: { mijlpaalId, gepland, geplandOp, reden, bron }, occurredAt: geplandOp }];
}

function reach(command: CommandOf<'ReachMijlpaal'>, state: GeplandeMijlpaal): MijlpaalEvent[] {
  const { bereiktOp, bron, vandaag } = command;
  if (saysTheSame(state.bereikt, { bereiktOp, bron })) return [];
  if (state.stand === 'bereikt') throw alBereikt(state);
  if (state.stand === 'vervallen') {
    throw new Rejection('MIJLPAAL_VERVALLEN', 'Deze mijlpaal is vervallen. Herplan hem eerst, met een reden.');
  }
  refuseAll('MIJLPAAL_ONGELDIG', 'De mijlpaal', toekomstFouten(bereiktOp, vandaag, 'bereiktOp'));
  const { mijlpaalId } = state;
  return [{ type: 'MijlpaalReached', data: { mijlpaalId, bereiktOp, bron }, occurredAt: bereiktOp }];
}

function correctReached(command: CommandOf<'CorrectMijlpaalReached'>, state: GeplandeMijlpaal): MijlpaalEvent[] {
  const { bereiktOp, reden, bron, vandaag } = command;
  if ((state.bereikt?.bereiktOp ?? null) === bereiktOp) return [];
  if (state.bereikt === null) {
    throw new Rejection(
      'MIJLPAAL_NIET_BEREIKT',
      'Deze mijlpaal is niet als bereikt vastgelegd. Leg dat eerst vast, zonder correctie.',
    );
  }
  if (bereiktOp !== null)
    refuseAll('MIJLPAAL_ONGELDIG', 'De correctie', toekomstFouten(bereiktOp, vandaag, 'bereiktOp'));
  const { mijlpaalId, planning } = state;
  const data = { mijlpaalId, bereiktOp, gepland: planning.gepland, reden, bron };
  return [{ type: 'MijlpaalReachedCorrected', data, occurredAt: bereiktOp ?? state.bereikt.bereiktOp }];
}

function cancel(command: CommandOf<'CancelMijlpaal'>, state: GeplandeMijlpaal): MijlpaalEvent[] {
  const { vervallenOp, reden, vandaag } = command;
  if (state.stand === 'vervallen') return [];
  if (state.stand === 'bereikt') throw alBereikt(state);
  refuseAll('MIJLPAAL_ONGELDIG', 'De mijlpaal', toekomstFouten(vervallenOp, vandaag, 'vervallenOp'));
  const { mijlpaalId } = state;
  return [{ type: 'MijlpaalCancelled', data: { mijlpaalId, vervallenOp, reden }, occurredAt: vervallenOp }];
}

/** Quiet where the plan moved, the milestone was reached or lapsed, or the last planned day has not passed. */
function signalMissed({ tot, vandaag }: CommandOf<'SignalMijlpaalMissed'>, state: GeplandeMijlpaal): MijlpaalEvent[] {
  const { mijlpaalId, planning, stand, gemist } = state;
  if (stand !== 'gepland' || tot !== planning.gepland.tot || vandaag <= tot || gemist.includes(tot)) return [];
  const data = { mijlpaalId, gepland: planning.gepland };
  return [{ type: 'MijlpaalMissed', data, occurredAt: addDays(tot, 1) }];
}

function alBereikt({ bereikt }: GeplandeMijlpaal): Rejection {
  return new Rejection(
    'MIJLPAAL_AL_BEREIKT',
    `Deze mijlpaal is bereikt op ${bereikt?.bereiktOp ?? ''}. Klopt dat niet, corrigeer het dan met een reden.`,
  );
}
