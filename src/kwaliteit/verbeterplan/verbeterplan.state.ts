import { type Datum } from '../../kernel/datum.js';
import { unreachable } from '../../kernel/decider.js';
import { type Maatregel } from './verbeterplan.data.js';
import { type VerbeterplanEvent } from './verbeterplan.events.js';

export interface Verbeterplangegevens {
  readonly aanbiederId: string;
  readonly kpiId: string;
  readonly segment: string | null;
  readonly gemeentecode: string | null;
  readonly jaar: number;
  readonly uiterlijkIndienen: Datum | null;
}

export interface Indiening {
  readonly versie: number;
  readonly ingediendOp: Datum;
  readonly samenvatting: string;
  readonly maatregelen: readonly Maatregel[];
}

export type VerbeterplanState =
  | { readonly stand: 'geen' }
  | {
      readonly stand: 'vereist' | 'ingediend' | 'afgekeurd' | 'goedgekeurd' | 'geslaagd' | 'mislukt' | 'ingetrokken';
      readonly gegevens: Verbeterplangegevens;
      /** The last submission; null where none came in. */
      readonly indiening: Indiening | null;
      readonly teLaatGemeld: boolean;
    };

/** A plan that was required at some moment. */
export type BekendVerbeterplan = Exclude<VerbeterplanState, { stand: 'geen' }>;

export function evolveVerbeterplan(state: VerbeterplanState, event: VerbeterplanEvent): VerbeterplanState {
  if (event.type === 'VerbeterplanRequired') {
    const { aanbiederId, kpiId, segment, gemeentecode, jaar, uiterlijkIndienen } = event.data;
    const gegevens = { aanbiederId, kpiId, segment, gemeentecode, jaar, uiterlijkIndienen };
    // Versions go on counting where a withdrawn requirement comes back.
    const indiening = state.stand === 'geen' ? null : state.indiening;
    return { stand: 'vereist', gegevens, indiening, teLaatGemeld: false };
  }
  if (state.stand === 'geen') return state;
  switch (event.type) {
    case 'VerbeterplanSubmitted': {
      const { versie, ingediendOp, samenvatting, maatregelen } = event.data;
      return { ...state, stand: 'ingediend', indiening: { versie, ingediendOp, samenvatting, maatregelen } };
    }
    case 'VerbeterplanApproved':
      return { ...state, stand: 'goedgekeurd' };
    case 'VerbeterplanRejected':
      return { ...state, stand: 'afgekeurd' };
    case 'VerbeterplanOverdue':
      return { ...state, teLaatGemeld: true };
    case 'VerbeterplanSucceeded':
      return { ...state, stand: 'geslaagd' };
    case 'VerbeterplanFailed':
      return { ...state, stand: 'mislukt' };
    case 'VerbeterplanRequirementWithdrawn':
      return { ...state, stand: 'ingetrokken' };
  }
  return unreachable(event);
}
