import { Rejection } from '../../kernel/rejection.js';
import { type Aggregates } from '../../platform/event-store/aggregates.js';
import { contractDecider } from '../contract/contract.decider.js';
import { type Contractfeiten } from './contractfeiten.js';

/** Throws Rejection `CONTRACT_ONBEKEND`, also for a contract of another region. */
export async function contractfeitenOf(
  aggregates: Aggregates,
  contractId: string,
  regio: string,
): Promise<Contractfeiten> {
  const state = await aggregates.state(contractDecider, contractId, regio);
  if (state.status === 'onbekend') {
    throw new Rejection(
      'CONTRACT_ONBEKEND',
      'Dit contract bestaat niet. Zoek het op in het contractregister.',
      'not-found',
    );
  }
  const { contractnummer, aanbiederId, ingangsdatum, ondertekendOp, producten, looptijdstatus } = state.contract;
  return {
    ...{ contractId, contractnummer, aanbiederId, ingangsdatum, einddatum: state.einddatum, ondertekendOp },
    ...{ productcodes: producten.map(({ productcode }) => productcode), looptijdstatus },
  };
}
