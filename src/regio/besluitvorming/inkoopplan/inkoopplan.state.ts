import { type Datum } from '../../../kernel/datum.js';
import { unreachable } from '../../../kernel/decider.js';
import { type Gepland } from '../inhoud/gedeeld.js';
import { type Collegebesluit, collegebesluitOf, type Hoofdstuk, type InkoopplanEvent } from './inkoopplan.events.js';

export interface VoorgesteldInkoopplan {
  readonly stand: 'voorgesteld';
  readonly inkoopplanId: string;
  readonly versie: number;
  readonly centrumgemeente: string;
  readonly looptVanaf: Datum;
  readonly gemeenten: readonly string[];
  /** More than are named where the region does not name all its gemeenten: then the plan cannot come into force. */
  readonly aantalColleges: number;
  readonly hoofdstukken: readonly Hoofdstuk[];
  /** Day on which this version was put to the colleges. */
  readonly voorgesteldOp: Datum;
  /** On this version, by gemeentecode. */
  readonly besluiten: Readonly<Record<string, Collegebesluit>>;
  readonly planning: Readonly<Record<string, { readonly gepland: Gepland; readonly bron: string }>>;
  /** Day of the last adoption; null while the plan is not in force. */
  readonly vanKracht: Datum | null;
  /** By gemeentecode and key of the decision. */
  readonly uitgevoerd: Readonly<Record<string, { readonly uitgevoerdOp: Datum; readonly toelichting: string | null }>>;
}

export type InkoopplanState = { readonly stand: 'geen' } | VoorgesteldInkoopplan;

export function uitvoeringssleutel(gemeentecode: string, sleutel: string): string {
  return `${gemeentecode}/${sleutel}`;
}

export function evolveInkoopplan(state: InkoopplanState, event: InkoopplanEvent): InkoopplanState {
  if (event.type === 'InkoopplanProposed') {
    const { inkoopplanId, versie, centrumgemeente, looptVanaf, gemeenten, aantalColleges } = event.data;
    const { hoofdstukken, voorgesteldOp, bron } = event.data;
    const planned = gemeenten.flatMap(({ gemeentecode, gepland }) =>
      gepland === null ? [] : [[gemeentecode, { gepland, bron }] as const],
    );
    return {
      stand: 'voorgesteld',
      inkoopplanId,
      versie,
      centrumgemeente,
      looptVanaf,
      gemeenten: gemeenten.map(({ gemeentecode }) => gemeentecode),
      aantalColleges,
      hoofdstukken,
      voorgesteldOp,
      besluiten: {},
      planning: Object.fromEntries(planned),
      vanKracht: null,
      uitgevoerd: {},
    };
  }
  if (state.stand === 'geen') return state;
  switch (event.type) {
    case 'InkoopplanRevised': {
      const { versie, hoofdstukken, herzienOp } = event.data;
      return { ...state, versie, hoofdstukken, voorgesteldOp: herzienOp, besluiten: {} };
    }
    case 'InkoopplanbesluitPlanned': {
      const { gemeentecode, gepland, bron } = event.data;
      return { ...state, planning: { ...state.planning, [gemeentecode]: { gepland, bron } } };
    }
    case 'InkoopplanAdoptedByCollege':
    case 'InkoopplanAmendedByCollege':
    case 'InkoopplanRejectedByCollege':
      return besloten(state, event.data.gemeentecode, collegebesluitOf(event));
    case 'InkoopplanbesluitCorrected':
      return besloten(state, event.data.gemeentecode, event.data.wordt);
    case 'InkoopplanEffective':
      return { ...state, vanKracht: event.data.vastgesteldOp };
    case 'InkoopplanEffectiveWithdrawn':
      return { ...state, vanKracht: null };
    case 'InkoopplanbesluitExecuted': {
      const { gemeentecode, sleutel, uitgevoerdOp, toelichting } = event.data;
      const key = uitvoeringssleutel(gemeentecode, sleutel);
      return { ...state, uitgevoerd: { ...state.uitgevoerd, [key]: { uitgevoerdOp, toelichting } } };
    }
  }
  return unreachable(event);
}

function besloten(
  state: VoorgesteldInkoopplan,
  gemeentecode: string,
  besluit: Collegebesluit | null,
): VoorgesteldInkoopplan {
  const { [gemeentecode]: _before, ...others } = state.besluiten;
  return { ...state, besluiten: besluit === null ? others : { ...others, [gemeentecode]: besluit } };
}
