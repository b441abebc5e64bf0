import { type Datum } from '../../kernel/datum.js';
import { type Decider, unreachable } from '../../kernel/decider.js';
import { Rejection } from '../../kernel/rejection.js';
import {
  refuseAll,
  saysTheSame,
  toekomstFouten,
  volgordeFouten,
} from '../../regio/besluitvorming/besluitvorming.regels.js';
import { actieEvents, type ActieEvent } from './actie.events.js';

type DataOf<T extends ActieEvent['type']> = Extract<ActieEvent, { type: T }>['data'];

export interface ActieState {
  readonly actie: DataOf<'ActieAgreed'> | null;
  readonly uiterlijk: Datum;
  readonly einde: DataOf<'ActieClosed'> | DataOf<'ActieDropped'> | null;
  /** The last day that was told to have passed. */
  readonly verlopen: Datum | null;
}

export type ActieCommand = { readonly actieId: string; readonly vandaag: Datum } & (
  | (DataOf<'ActieAgreed'> & { readonly type: 'AgreeActie' })
  | { readonly type: 'MoveActie'; readonly uiterlijk: Datum; readonly reden: string; readonly verplaatstOp: Datum }
  | (DataOf<'ActieClosed'> & { readonly type: 'CloseActie' })
  | (DataOf<'ActieDropped'> & { readonly type: 'DropActie' })
  | { readonly type: 'SignalActieOverdue' }
);
type CommandOf<T extends ActieCommand['type']> = Extract<ActieCommand, { type: T }>;
type Bekend = ActieState & { readonly actie: DataOf<'ActieAgreed'> };

const ONGELDIG = 'ACTIE_ONGELDIG';

export const actieDecider: Decider<ActieState, ActieCommand, ActieEvent> = {
  category: actieEvents.aggregate,
  initial: { actie: null, uiterlijk: '', einde: null, verlopen: null },
  decide(command, state) {
    if (command.type === 'AgreeActie') return agree(command, state);
    const bekend = known(state);
    switch (command.type) {
      case 'MoveActie':
        return move(command, bekend);
      case 'CloseActie':
        return end('ActieClosed', command, bekend, command.geslotenOp, 'geslotenOp');
      case 'DropActie':
        return end('ActieDropped', command, bekend, command.vervallenOp, 'vervallenOp');
      case 'SignalActieOverdue':
        return signal(command, bekend);
    }
    return unreachable(command);
  },
  evolve(state, event) {
    switch (event.type) {
      case 'ActieAgreed':
        return { ...state, actie: event.data, uiterlijk: event.data.uiterlijk };
      case 'ActieMoved':
        return { ...state, uiterlijk: event.data.uiterlijk };
      case 'ActieClosed':
      case 'ActieDropped':
        return { ...state, einde: event.data };
      case 'ActieOverdue':
        return { ...state, verlopen: event.data.uiterlijk };
    }
    return unreachable(event);
  },
};

function known(state: ActieState): Bekend {
  if (state.actie !== null) return { ...state, actie: state.actie };
  throw new Rejection('ACTIE_ONBEKEND', 'Deze actie is niet bekend. Controleer het kenmerk.', 'not-found');
}

function agree(command: CommandOf<'AgreeActie'>, { actie }: ActieState): ActieEvent[] {
  const { type: _type, vandaag, ...data } = command;
  if (saysTheSame(actie, data)) return [];
  if (actie !== null) throw new Rejection('ACTIE_BESTAAT_AL', 'Deze actie staat er al. Spreek een nieuwe af.');
  refuseAll(ONGELDIG, 'De actie', [
    ...toekomstFouten(data.afgesprokenOp, vandaag, 'afgesprokenOp'),
    ...volgordeFouten(data.uiterlijk, data.afgesprokenOp, 'uiterlijk'),
  ]);
  return [{ type: 'ActieAgreed', data, occurredAt: data.afgesprokenOp }];
}

function checkOpen({ einde }: Bekend): void {
  if (einde === null) return;
  const op = 'geslotenOp' in einde ? `gesloten op ${einde.geslotenOp}` : `vervallen op ${einde.vervallenOp}`;
  throw new Rejection('ACTIE_NIET_OPEN', `Deze actie is al ${op}. Spreek een nieuwe actie af.`);
}

/** A day that passed stays known: the event keeps the one before it and why (promise 9). */
function move(command: CommandOf<'MoveActie'>, state: Bekend): ActieEvent[] {
  const { actieId, uiterlijk, reden, verplaatstOp, vandaag } = command;
  checkOpen(state);
  if (uiterlijk === state.uiterlijk) return [];
  refuseAll(ONGELDIG, 'De verplaatsing', [
    ...toekomstFouten(verplaatstOp, vandaag, 'verplaatstOp'),
    ...volgordeFouten(verplaatstOp, state.actie.afgesprokenOp, 'verplaatstOp'),
    ...volgordeFouten(uiterlijk, verplaatstOp, 'uiterlijk'),
  ]);
  const data = { actieId, vorigeUiterlijk: state.uiterlijk, uiterlijk, reden, verplaatstOp };
  return [{ type: 'ActieMoved', data, occurredAt: verplaatstOp }];
}

function end<T extends 'ActieClosed' | 'ActieDropped'>(
  type: T,
  command: DataOf<T> & { readonly type: string; readonly vandaag: Datum },
  state: Bekend,
  op: Datum,
  plaats: string,
): ActieEvent[] {
  const { type: _type, vandaag, ...data } = command;
  if (saysTheSame(state.einde, data)) return [];
  checkOpen(state);
  refuseAll(ONGELDIG, 'Het einde', [
    ...toekomstFouten(op, vandaag, plaats),
    ...volgordeFouten(op, state.actie.afgesprokenOp, plaats),
  ]);
  return [{ type, data, occurredAt: op } as unknown as ActieEvent];
}

/** Fired on the day after the last one; quiet where it was handled or moved meanwhile. */
function signal({ actieId, vandaag }: CommandOf<'SignalActieOverdue'>, state: Bekend): ActieEvent[] {
  const { einde, uiterlijk, verlopen } = state;
  if (einde !== null || uiterlijk >= vandaag || verlopen === uiterlijk) return [];
  return [{ type: 'ActieOverdue', data: { actieId, uiterlijk }, occurredAt: vandaag }];
}
