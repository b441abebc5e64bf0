import { clientenstopOp } from '../../inkoop/contract/clientenstop.js';
import { contractCovers, instroomFout } from '../../inkoop/contract/contract.decider.js';
import { type ContractState } from '../../inkoop/contract/contract.state.js';
import { schorsingOp } from '../../inkoop/contract/schorsing.js';
import { type Datum } from '../../kernel/datum.js';
import { type Vervolgregel } from '../../regio/regioconfiguratie/inhoud/contract.js';
import { type Dekkingsfout, type Vervolgbesluit } from './toewijzing.decider.js';
import { type Beletsel } from './toewijzing.events.js';
import { type ToewijzingState } from './toewijzing.state.js';
import { type Vervolg, vervolgOp, type Vervolgvraag } from './vervolg.js';

export interface Contractvraag {
  readonly aanbiederId: string;
  readonly productcode: string;
  readonly gemeentecode: string;
  /** Day on which the care must be able to begin. */
  readonly datum: Datum;
}

/** What a toewijzing is sent on: why its contract does not carry it, and which care it goes on with. */
export function dekkingVanNieuwe(
  contract: ContractState,
  vraag: Contractvraag & Vervolgvraag & { readonly toegewezenOp: Datum },
  eerdere: ToewijzingState | null,
  regel: Vervolgregel,
): { readonly dekkingsfout: Dekkingsfout; readonly vervolg: Vervolgbesluit | null } {
  const { toegewezenOp } = vraag;
  if (eerdere === null) return { dekkingsfout: foutVanNieuwe(contract, vraag, toegewezenOp), vervolg: null };
  const gevonden = vervolgOp(eerdere, vraag, regel);
  if ('fout' in gevonden) return { dekkingsfout: contractCovers(contract, vraag) ?? gevonden.fout, vervolg: null };
  const { vervolgtOp, laatsteDag } = gevonden.vervolg;
  const ondanks = beletselsOp(contract, { ...vraag, datum: toegewezenOp });
  return {
    dekkingsfout: foutVanNieuwe(contract, vraag, toegewezenOp, gevonden.vervolg),
    vervolg: { vervolgtOp, laatsteDag, dagen: regel.dagen, ondanks },
  };
}

/**
 * Why a contract does not carry a new toewijzing; null where it does. The care must begin within the contract; whether
 * new clients come in is asked of the day of the toewijzing itself: one that was sent before a stop is no new client.
 * Nor is one that goes on with care that the client has (`vervolg`).
 */
export function foutVanNieuwe(
  contract: ContractState,
  vraag: Contractvraag,
  toegewezenOp: Datum,
  vervolg: Vervolg | null = null,
): Dekkingsfout {
  return contractCovers(contract, vraag) ?? instroomFoutVan(contract, { ...vraag, datum: toegewezenOp }, vervolg);
}

function instroomFoutVan(contract: ContractState, vraag: Contractvraag, vervolg: Vervolg | null): Dekkingsfout {
  const fout = instroomFout(contract, vraag);
  if (fout === null || contract.status === 'onbekend') return fout;
  const gegund = schorsingOp(contract.schorsingen, vraag.datum)?.grond;
  if (vervolg === null) {
    if (fout.code !== 'CLIENTENSTOP_GELDT') return fout;
    return {
      ...fout,
      melding: `${fout.melding} Vervolgt dit zorg die de client hier al krijgt, noem die dan in vervolgtOp.`,
    };
  }
  return gegund === undefined || vervolg.regel.schorsingsgronden.includes(gegund) ? null : fout;
}

/** What would have held up a new client on the day of the toewijzing. */
function beletselsOp(contract: ContractState, vraag: Contractvraag): Beletsel[] {
  if (contract.status === 'onbekend') return [];
  const beletsels: Beletsel[] = [];
  if (schorsingOp(contract.schorsingen, vraag.datum) !== undefined) beletsels.push('schorsing');
  if (clientenstopOp(contract.clientenstops, vraag) !== undefined) beletsels.push('clientenstop');
  return beletsels;
}
