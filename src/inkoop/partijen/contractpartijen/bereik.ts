import { type Datum } from '../../../kernel/datum.js';
import { type RejectionDetail } from '../../../kernel/rejection.js';
import { type Contractfeiten } from './contractpartijen.state.js';

/** What does not fall under the contract: its gemeenten and its products. */
export function bereikfouten(
  { gemeenten, productcodes }: { readonly gemeenten?: readonly string[]; readonly productcodes: readonly string[] },
  contract: Contractfeiten,
): RejectionDetail[] {
  return [
    ...(gemeenten ?? [])
      .filter((code) => !contract.gemeenten.includes(code))
      .map((code) => ({
        plaats: 'gemeenten',
        code: 'GEMEENTE_GEEN_CONTRACTPARTNER',
        melding: `Gemeente ${code} is geen partij bij dit contract. Laat de gemeente weg.`,
      })),
    ...productcodes
      .filter((code) => !contract.productcodes.includes(code))
      .map((code) => ({
        plaats: 'productcodes',
        code: 'PRODUCT_NIET_GECONTRACTEERD',
        melding: `Product ${code} staat niet in dit contract. Laat het product weg.`,
      })),
  ];
}

/** A period that does not lie within the term of the contract, or ends before it begins. */
export function looptijdfouten(
  { vanaf, laatsteDag }: { readonly vanaf: Datum; readonly laatsteDag: Datum | null },
  { ingangsdatum, einddatum }: Contractfeiten,
  plaats = { vanaf: 'vanaf', laatsteDag: 'laatsteDag' },
): RejectionDetail[] {
  const fouten: RejectionDetail[] = [];
  const looptijd = `Het contract loopt van ${ingangsdatum} tot en met ${einddatum}. Kies een dag daarin.`;
  const buiten = (datum: Datum): boolean => datum < ingangsdatum || datum > einddatum;
  if (buiten(vanaf)) fouten.push({ plaats: plaats.vanaf, code: 'BUITEN_CONTRACT', melding: looptijd });
  if (laatsteDag !== null && laatsteDag < vanaf) {
    const melding = `${plaats.laatsteDag} (${laatsteDag}) ligt voor ${plaats.vanaf} (${vanaf}). Draai de datums om.`;
    fouten.push({ plaats: plaats.laatsteDag, code: 'PERIODE_ONGELDIG', melding });
  } else if (laatsteDag !== null && buiten(laatsteDag)) {
    fouten.push({ plaats: plaats.laatsteDag, code: 'BUITEN_CONTRACT', melding: looptijd });
  }
  return fouten;
}
