import { type ContractState } from '../contract/contract.state.js';
import { type Contractfeiten } from './afspraak.js';

export function contractfeiten(state: ContractState): Contractfeiten | null {
  if (state.status === 'onbekend') return null;
  const { aanbiederId, ingangsdatum } = state.contract;
  const clientenstopIds = state.clientenstops.map(({ clientenstopId }) => clientenstopId);
  return { aanbiederId, ingangsdatum, einddatum: state.einddatum, clientenstopIds };
}
