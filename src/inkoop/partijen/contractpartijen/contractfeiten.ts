import { Rejection } from '../../../kernel/rejection.js';
import { type Aggregates } from '../../../platform/event-store/aggregates.js';
import { contractDecider } from '../../contract/contract.decider.js';
import { type Contractfeiten } from './contractpartijen.state.js';

/** Throws Rejection CONTRACT_ONBEKEND, also for a contract of another region. */
export async function contractfeitenOf(
  aggregates: Aggregates,
  contractId: string,
  regio: string,
): Promise<Contractfeiten> {
  const state = await aggregates.state(contractDecider, contractId, regio);
  if (state.status === 'onbekend') {
    throw new Rejection('CONTRACT_ONBEKEND', 'Dit contract bestaat niet in uw regio. Controleer het id.', 'not-found');
  }
  const { contract, einddatum } = state;
  return {
    aanbiederId: contract.aanbiederId,
    gemeenten: contract.gemeenten.map(({ gemeentecode }) => gemeentecode),
    productcodes: contract.producten.map(({ productcode }) => productcode),
    ingangsdatum: contract.ingangsdatum,
    einddatum,
  };
}
