import { type ToewijzingState } from '../toewijzing/toewijzing.state.js';
import { type Schouwtoewijzing } from './schouw.decider.js';

export function schouwtoewijzing(state: ToewijzingState): Schouwtoewijzing {
  if (state.stand === 'onbekend') return null;
  const { aanbiederId, gemeentecode } = state.gegevens;
  if (state.stand === 'ingetrokken' || state.zorg.stand === 'niet-gestart') {
    return { aanbiederId, gemeentecode, zorg: null };
  }
  const eind = state.zorg.stand === 'beeindigd' ? state.zorg.einddatum : state.gegevens.einddatum;
  return { aanbiederId, gemeentecode, zorg: { begin: state.zorg.start.begindatum, eind } };
}
