import { type Datum } from '../../kernel/datum.js';
import { unreachable } from '../../kernel/decider.js';
import { type Drempel } from './inhoud/overdracht.js';
import { type OverdrachtEvent } from './overdracht.events.js';

type Of<Type extends OverdrachtEvent['type']> = Extract<OverdrachtEvent, { type: Type }>['data'];
export type Overdrachtgegevens = Of<'OverdrachtStarted'>;

export type Ontvanger =
  | null
  | (Of<'OntvangerProposed'> & { readonly antwoord: 'open' | 'aanvaard' })
  | (Of<'OntvangerProposed'> & { readonly antwoord: 'geweigerd'; readonly reden: string });

export type Afloop =
  | { readonly soort: 'overgedragen'; readonly nieuweToewijzingId: string; readonly per: Datum }
  | { readonly soort: 'geeindigd'; readonly reden: Of<'OverdrachtEnded'>['reden']; readonly per: Datum };

export interface BekendeOverdracht {
  readonly stand: 'bekend';
  readonly gegevens: Overdrachtgegevens;
  readonly ontvanger: Ontvanger;
  readonly gegevensoverdrachten: readonly Of<'GegevensoverdrachtRecorded'>[];
  readonly gesignaleerd: readonly Drempel[];
  readonly afloop: Afloop | null;
}
export type OverdrachtState = { readonly stand: 'onbekend' } | BekendeOverdracht;

export function evolveOverdracht(state: OverdrachtState, event: OverdrachtEvent): OverdrachtState {
  if (event.type === 'OverdrachtStarted') {
    const leeg = { ontvanger: null, gegevensoverdrachten: [], gesignaleerd: [], afloop: null };
    return { stand: 'bekend', gegevens: event.data, ...leeg };
  }
  if (state.stand === 'onbekend') return state;
  const { ontvanger } = state;
  switch (event.type) {
    case 'OntvangerProposed':
      return { ...state, ontvanger: { ...event.data, antwoord: 'open' } };
    case 'OntvangerAccepted':
      return { ...state, ontvanger: ontvanger === null ? null : { ...ontvanger, antwoord: 'aanvaard' } };
    case 'OntvangerRefused': {
      const { reden } = event.data;
      return { ...state, ontvanger: ontvanger === null ? null : { ...ontvanger, antwoord: 'geweigerd', reden } };
    }
    case 'GegevensoverdrachtRecorded':
      return { ...state, gegevensoverdrachten: [...state.gegevensoverdrachten, event.data] };
    case 'OverdrachtCompleted': {
      const { nieuweToewijzingId, per } = event.data;
      return { ...state, afloop: { soort: 'overgedragen', nieuweToewijzingId, per } };
    }
    case 'OverdrachtEnded': {
      const { reden, per } = event.data;
      return { ...state, afloop: { soort: 'geeindigd', reden, per } };
    }
    case 'OverdrachtOverdue':
      return { ...state, gesignaleerd: [...state.gesignaleerd, event.data.drempel] };
  }
  return unreachable(event);
}
