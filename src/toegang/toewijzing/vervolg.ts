import { addDays, type Datum } from '../../kernel/datum.js';
import { type Vervolgregel } from '../../regio/regioconfiguratie/inhoud/contract.js';
import { type Dekkingsfout } from './toewijzing.decider.js';
import { type Toewijzinggegevens, type ToewijzingState } from './toewijzing.state.js';

/** What a follow-up goes on with: the same care of the same client, at the same aanbieder under the same contract. */
type Zorg = Pick<Toewijzinggegevens, 'clientId' | 'aanbiederId' | 'contractId' | 'productcode' | 'gemeentecode'>;
export type Vervolgvraag = Zorg & Pick<Toewijzinggegevens, 'gewensteStartdatum'>;

/** A toewijzing that goes on with care that the client has: no new client, so no stop for new clients is meant for it. */
export interface Vervolg {
  readonly vervolgtOp: string;
  /** Last day of the care before it; null where it runs without an end. */
  readonly laatsteDag: Datum | null;
  readonly regel: Vervolgregel;
}

/** Where the region sets nothing: the care goes on without a day between, and no suspension lets it through. */
export const ZONDER_REGEL: Vervolgregel = { dagen: 0, schorsingsgronden: [] };

/** The follow-up, or why the named toewijzing is not one that this care goes on with. */
export function vervolgOp(
  eerdere: ToewijzingState,
  vraag: Vervolgvraag,
  regel: Vervolgregel,
): { readonly vervolg: Vervolg } | { readonly fout: NonNullable<Dekkingsfout> } {
  // Of another client it may not even show that it exists.
  if (eerdere.stand === 'onbekend' || eerdere.gegevens.clientId !== vraag.clientId) {
    return fout('VERVOLG_ONBEKEND', 'Deze client heeft de toewijzing van vervolgtOp niet. Controleer het kenmerk.');
  }
  const { gegevens, zorg } = eerdere;
  const anders = (['aanbiederId', 'contractId', 'productcode', 'gemeentecode'] as const).filter(
    (veld) => gegevens[veld] !== vraag[veld],
  );
  if (anders.length > 0) {
    const melding = `De toewijzing van vervolgtOp heeft een andere waarde voor: ${anders.join(', ')}. Noem een toewijzing van dezelfde zorg, of laat vervolgtOp weg.`;
    return fout('VERVOLG_VAN_ANDERE_ZORG', melding);
  }
  if (zorg.stand === 'niet-gestart' || zorg.start.begindatum > vraag.gewensteStartdatum) {
    const melding = `Onder de toewijzing van vervolgtOp is op ${vraag.gewensteStartdatum} geen zorg gestart. Laat vervolgtOp weg.`;
    return fout('VERVOLG_ZONDER_ZORG', melding);
  }
  const laatsteDag = zorg.stand === 'beeindigd' ? zorg.einddatum : gegevens.einddatum;
  const uiterste = laatsteDag === null ? null : addDays(laatsteDag, regel.dagen + 1);
  if (uiterste !== null && vraag.gewensteStartdatum > uiterste) {
    const melding = `De eerdere zorg eindigde op ${laatsteDag}; een vervolg begint uiterlijk op ${uiterste}. Laat vervolgtOp weg, of kies een eerdere gewensteStartdatum.`;
    return fout('VERVOLG_TE_LAAT', melding);
  }
  return { vervolg: { vervolgtOp: gegevens.toewijzingId, laatsteDag, regel } };
}

function fout(code: string, melding: string): { readonly fout: NonNullable<Dekkingsfout> } {
  return { fout: { code, melding } };
}
