import { type Decider } from '../../kernel/decider.js';
import { derivedId } from '../../kernel/ids.js';
import { Rejection, type RejectionDetail } from '../../kernel/rejection.js';
import { contractDecider } from '../../inkoop/contract/contract.decider.js';
import { type ContractEvent } from '../../inkoop/contract/contract.events.js';
import { type ContractState } from '../../inkoop/contract/contract.state.js';
import { type Actor } from '../../platform/event-store/event-store.js';
import { inBereik } from '../bereik.js';
import { type BekendeToewijzing, type ToewijzingState } from '../toewijzing/toewijzing.state.js';
import { type Overdrachtgegevens } from './overdracht.state.js';

export interface Kandidaat {
  readonly toewijzingId: string;
  readonly toewijzing: ToewijzingState;
}

/** Which transfers begin: one per running toewijzing of a contract that ends early. Throws Rejection with all faults. */
export function startOverdrachten(
  contract: ContractState,
  kandidaten: readonly Kandidaat[],
  actor: Actor,
): readonly Overdrachtgegevens[] {
  if (contract.status === 'onbekend') {
    throw new Rejection(
      'CONTRACT_ONBEKEND',
      'Dit contract bestaat niet. Zoek het op in het contractregister.',
      'not-found',
    );
  }
  const { beeindiging } = contract;
  if (beeindiging === null) throw nietBeeindigd();
  const fouten: RejectionDetail[] = [];
  const gegevens: Overdrachtgegevens[] = [];
  for (const [index, { toewijzingId, toewijzing }] of kandidaten.entries()) {
    const fout = faultOf(toewijzing, contract.contract.contractId, beeindiging.einddatum, actor);
    if (fout !== null) fouten.push({ plaats: `toewijzingIds.${index}`, ...fout });
    else if (toewijzing.stand !== 'onbekend') {
      const { clientId, gemeentecode, aanbiederId: vanAanbiederId, productcode, contractId } = toewijzing.gegevens;
      const { beeindigingId, einddatum: uiterlijk, grond } = beeindiging;
      // Derived: a second call for the same toewijzing and the same end starts nothing again.
      const overdrachtId = derivedId('overdracht', `${beeindigingId}/${toewijzingId}`);
      const van = { contractId, beeindigingId, toewijzingId, clientId, gemeentecode, vanAanbiederId, productcode };
      gegevens.push({ overdrachtId, ...van, uiterlijk, grond });
    }
  }
  if (fouten.length > 0) {
    throw new Rejection(
      'OVERDRACHT_KAN_NIET',
      `Voor ${fouten.length} van de ${kandidaten.length} toewijzingen kan geen overdracht beginnen; zie fouten.`,
      'invalid',
      fouten,
    );
  }
  return gegevens;
}

function nietBeeindigd(): Rejection {
  return new Rejection(
    'CONTRACT_NIET_BEEINDIGD',
    'Dit contract eindigt niet eerder dan afgesproken. Leg eerst de beeindiging vast.',
  );
}

/**
 * Decides nothing, and is asked again where the contract changed meanwhile: an end that is withdrawn at the same moment
 * leaves no transfer behind that nobody cancels.
 */
export const eindeGeldt: Decider<ContractState, string, ContractEvent> = {
  ...contractDecider,
  decide(beeindigingId, state) {
    if (state.status === 'onbekend' || state.beeindiging?.beeindigingId !== beeindigingId) throw nietBeeindigd();
    return [];
  },
};

function faultOf(
  toewijzing: ToewijzingState,
  contractId: string,
  uiterlijk: string,
  actor: Actor,
): { readonly code: string; readonly melding: string } | null {
  if (toewijzing.stand === 'onbekend' || !inBereik(actor, toewijzing.gegevens)) {
    return { code: 'TOEWIJZING_ONBEKEND', melding: 'Deze toewijzing is niet bekend. Controleer het kenmerk.' };
  }
  if (toewijzing.gegevens.contractId !== contractId) {
    return { code: 'TOEWIJZING_ANDER_CONTRACT', melding: 'Deze toewijzing valt onder een ander contract.' };
  }
  if (!loopt(toewijzing)) {
    return { code: 'TOEWIJZING_LOOPT_NIET', melding: 'Deze toewijzing loopt niet meer. Laat haar weg.' };
  }
  const { einddatum } = toewijzing.gegevens;
  if (einddatum !== null && einddatum <= uiterlijk) {
    return {
      code: 'TOEWIJZING_EINDIGT_EERDER',
      melding: `Deze toewijzing eindigt op ${einddatum}, niet na het contract (${uiterlijk}). Laat haar weg.`,
    };
  }
  return null;
}

/** Whether an aanbieder has, or is to give, care under it. */
export function loopt({ stand, zorg }: BekendeToewijzing): boolean {
  return stand !== 'ingetrokken' && stand !== 'geweigerd' && zorg.stand !== 'beeindigd';
}
