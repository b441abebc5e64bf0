import { type Datum } from '../kernel/datum.js';
import { type Decider, unreachable } from '../kernel/decider.js';
import { Rejection } from '../kernel/rejection.js';
import { werkvoorraadEvents, type WerkvoorraadEvent } from './werkvoorraad.events.js';

/** What was done last with a signal; null where it was undone, or never done. */
export interface WerkvoorraadState {
  readonly opgepakt: { readonly rol: string; readonly op: Datum } | null;
  readonly uitgesteld: { readonly tot: Datum; readonly reden: string; readonly op: Datum } | null;
  readonly afgehandeld: { readonly op: Datum } | null;
}

/** The signal that is acted on; see `Werksignaal`. */
export interface Betreft {
  readonly sleutel: string;
  readonly verschijntOp: Datum;
  readonly uiterlijk: Datum | null;
  readonly actueel: boolean;
  readonly moetHandelen: boolean;
  readonly metDeHand: boolean;
  readonly doen: string;
}

interface Opdracht {
  readonly werkId: string;
  readonly rol: string;
  /** Null where it is not on the list of who acts. */
  readonly signaal: Betreft | null;
  readonly vandaag: Datum;
}

export type WerkvoorraadCommand =
  | (Opdracht & { readonly type: 'TakeUpWerk' })
  | (Opdracht & { readonly type: 'PostponeWerk'; readonly tot: Datum; readonly reden: string })
  | (Opdracht & { readonly type: 'HandleWerk'; readonly reden: string })
  | (Opdracht & { readonly type: 'ReopenWerk'; readonly reden: string });
type Command<Type extends WerkvoorraadCommand['type']> = Extract<WerkvoorraadCommand, { type: Type }>;

const LEEG: WerkvoorraadState = { opgepakt: null, uitgesteld: null, afgehandeld: null };

export const werkvoorraadDecider: Decider<WerkvoorraadState, WerkvoorraadCommand, WerkvoorraadEvent> = {
  category: werkvoorraadEvents.aggregate,
  initial: LEEG,
  decide(command, before) {
    const signaal = aanTeNemen(command);
    const state = sinds(before, signaal.verschijntOp);
    switch (command.type) {
      case 'TakeUpWerk':
        return takeUp(command, signaal, state);
      case 'PostponeWerk':
        return postpone(command, signaal, state);
      case 'HandleWerk':
        return handle(command, signaal, state);
      case 'ReopenWerk':
        return reopen(command, signaal, state);
    }
    return unreachable(command);
  },
  evolve(state, event) {
    switch (event.type) {
      case 'WerkTakenUp':
        return { ...state, opgepakt: { rol: event.data.rol, op: event.data.opgepaktOp } };
      case 'WerkPostponed': {
        const { tot, reden, uitgesteldOp } = event.data;
        return { ...state, uitgesteld: { tot, reden, op: uitgesteldOp } };
      }
      case 'WerkHandled':
        return { ...state, afgehandeld: { op: event.data.afgehandeldOp } };
      case 'WerkReopened':
        return { ...state, uitgesteld: null, afgehandeld: null };
    }
    return unreachable(event);
  },
};

/** The same signal can come back, such as a ceiling that is reached again: what was done before then is done with. */
function sinds({ opgepakt, uitgesteld, afgehandeld }: WerkvoorraadState, dag: Datum): WerkvoorraadState {
  const nog = <T extends { readonly op: Datum }>(daad: T | null): T | null =>
    daad !== null && daad.op >= dag ? daad : null;
  return { opgepakt: nog(opgepakt), uitgesteld: nog(uitgesteld), afgehandeld: nog(afgehandeld) };
}

function aanTeNemen({ signaal, vandaag }: WerkvoorraadCommand): Betreft {
  if (signaal === null || signaal.verschijntOp > vandaag) {
    throw new Rejection('WERK_ONBEKEND', 'Dit staat niet op uw werklijst. Kies een regel van de lijst.', 'not-found');
  }
  if (!signaal.moetHandelen) {
    throw new Rejection(
      'WERK_VAN_ANDERE_ROL',
      'U ziet dit signaal, maar een andere rol handelt het af. Vraag het aan die rol.',
      'forbidden',
    );
  }
  if (!signaal.actueel) {
    throw new Rejection('WERK_NIET_OPEN', 'Dit signaal is al geeindigd. Er is niets meer aan te doen.');
  }
  return signaal;
}

function nietAfgehandeld({ afgehandeld }: WerkvoorraadState): void {
  if (afgehandeld === null) return;
  throw new Rejection('WERK_AFGEHANDELD', `Dit is op ${afgehandeld.op} afgehandeld. Heropen het eerst, met reden.`);
}

function takeUp({ werkId, rol, vandaag }: Command<'TakeUpWerk'>, { sleutel }: Betreft, state: WerkvoorraadState) {
  nietAfgehandeld(state);
  if (state.opgepakt?.rol === rol) return [];
  const data = { werkId, sleutel, rol, opgepaktOp: vandaag };
  return [{ type: 'WerkTakenUp' as const, data, occurredAt: vandaag }];
}

function postpone(command: Command<'PostponeWerk'>, { sleutel, uiterlijk }: Betreft, state: WerkvoorraadState) {
  const { werkId, rol, tot, reden, vandaag } = command;
  nietAfgehandeld(state);
  if (state.uitgesteld?.tot === tot && state.uitgesteld.reden === reden) return [];
  if (tot <= vandaag) {
    throw new Rejection('UITSTEL_VOORBIJ', `Stel uit tot een dag na vandaag (${vandaag}).`, 'invalid');
  }
  // A term that is still to come must not pass unseen.
  if (uiterlijk !== null && vandaag <= uiterlijk && tot > uiterlijk) {
    throw new Rejection(
      'UITSTEL_NA_TERMIJN',
      `Dit moet uiterlijk ${uiterlijk} klaar zijn. Stel uit tot die dag of eerder.`,
      'invalid',
    );
  }
  const data = { werkId, sleutel, rol, tot, reden, uitgesteldOp: vandaag };
  return [{ type: 'WerkPostponed' as const, data, occurredAt: vandaag }];
}

function handle(
  { werkId, rol, reden, vandaag }: Command<'HandleWerk'>,
  { sleutel, metDeHand, doen }: Betreft,
  state: WerkvoorraadState,
) {
  if (state.afgehandeld !== null) return [];
  if (!metDeHand) {
    throw new Rejection('WERK_EINDIGT_VANZELF', `Dit signaal eindigt als het werk is vastgelegd. ${doen}`);
  }
  const data = { werkId, sleutel, rol, reden, afgehandeldOp: vandaag };
  return [{ type: 'WerkHandled' as const, data, occurredAt: vandaag }];
}

function reopen(
  { werkId, rol, reden, vandaag }: Command<'ReopenWerk'>,
  { sleutel }: Betreft,
  { uitgesteld, afgehandeld }: WerkvoorraadState,
) {
  if (uitgesteld === null && afgehandeld === null) return [];
  const data = { werkId, sleutel, rol, reden, heropendOp: vandaag };
  return [{ type: 'WerkReopened' as const, data, occurredAt: vandaag }];
}
