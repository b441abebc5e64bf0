import { unreachable } from '../../kernel/decider.js';
import { deelnameNa, GEEN_DEELNAME } from './deelname-facts.js';
import { type Deelnamestand } from './inhoud/deelname.js';
import { type Grondgebied, type Inwonertal, type Rechtsvorm } from './inhoud/regio.js';
import { type RegioEvent } from './regio.events.js';

export interface RegioState {
  readonly regio: {
    readonly naam: string;
    readonly rechtsvorm: string | null;
    readonly wetten: readonly string[];
    readonly bron: string;
  } | null;
  readonly rechtsvormen: readonly Rechtsvorm[];
  readonly grondgebieden: readonly Grondgebied[];
  readonly deelname: Deelnamestand;
  readonly inwonertallen: readonly Inwonertal[];
}

export const GEEN_REGIO: RegioState = {
  regio: null,
  rechtsvormen: [],
  grondgebieden: [],
  deelname: GEEN_DEELNAME,
  inwonertallen: [],
};

/** The gemeenten that the region knows in any way: a number of inhabitants is asked for these alone. */
export function bekendeGemeenten({ deelname, grondgebieden }: RegioState): ReadonlySet<string> {
  return new Set([
    ...deelname.gemeenten.map(({ gemeentecode }) => gemeentecode),
    ...grondgebieden.flatMap(({ gemeenten }) => gemeenten.map(({ gemeentecode }) => gemeentecode)),
    ...deelname.herindelingen.flatMap(({ opgegaan, opvolger }) => [
      opvolger.gemeentecode,
      ...opgegaan.map(({ gemeentecode }) => gemeentecode),
    ]),
  ]);
}

export function evolveRegio(state: RegioState, event: RegioEvent): RegioState {
  switch (event.type) {
    case 'RegioRegistered': {
      const { naam, rechtsvorm, wetten, bron } = event.data;
      return { ...state, regio: { naam, rechtsvorm, wetten, bron } };
    }
    case 'RegioRechtsvormSet':
      return { ...state, rechtsvormen: event.data.rechtsvormen };
    case 'GrondgebiedSet':
      return { ...state, grondgebieden: event.data.grondgebieden };
    case 'InwonertalRecorded': {
      const { regioId: _regioId, ...inwonertal } = event.data;
      const others = state.inwonertallen.filter(
        ({ gemeentecode, jaar }) => gemeentecode !== inwonertal.gemeentecode || jaar !== inwonertal.jaar,
      );
      return { ...state, inwonertallen: [...others, inwonertal] };
    }
    case 'GemeenteJoinedRegio':
    case 'GemeenteContractpartnerActivated':
    case 'GemeenteDeelnameSet':
    case 'GemeenteExcludedFromInkoop':
    case 'SamenwerkingsverbandFormed':
    case 'GemeentenMerged':
    case 'GemeenteRetired':
      return { ...state, deelname: deelnameNa(state.deelname, event) };
  }
  return unreachable(event);
}
