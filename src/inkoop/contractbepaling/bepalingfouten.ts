import { type RejectionDetail } from '../../kernel/rejection.js';
import { dubbeleSleutels } from '../../regio/besluitvorming/besluitvorming.regels.js';
import { type Bepaling, ONDERWERPEN } from './inhoud/bepaling.js';

/** Clauses whose subjects do not fit their kind, or whose keys are not their own. Null: products are not known here. */
export function bepalingFouten(
  bepalingen: readonly Bepaling[],
  productcodes: readonly string[] | null,
): RejectionDetail[] {
  const plaatsOf = (index: number): string => `bepalingen[${index}]`;
  return [
    ...dubbeleSleutels(bepalingen, plaatsOf),
    ...bepalingen.flatMap((bepaling, index) =>
      onderwerpFouten(bepaling, productcodes).map(({ code, melding }) => ({
        plaats: `${plaatsOf(index)}.onderwerpen`,
        code,
        melding,
      })),
    ),
  ];
}

function onderwerpFouten(
  { soort, onderwerpen }: Bepaling,
  productcodes: readonly string[] | null,
): Omit<RejectionDetail, 'plaats'>[] {
  const regel = ONDERWERPEN[soort];
  if (regel === null) {
    if (onderwerpen.length === 0) return [];
    return [{ code: 'ONDERWERPEN_OVERBODIG', melding: `Een bepaling van soort ${soort} heeft geen onderwerpen.` }];
  }
  const bekend = regel === 'producten' ? productcodes : regel;
  if (onderwerpen.length === 0) {
    const keuze = bekend === null ? 'productcodes' : bekend.join(', ');
    return [{ code: 'ONDERWERPEN_ONTBREKEN', melding: `Noem ten minste een onderwerp van ${soort}: ${keuze}.` }];
  }
  return onderwerpen
    .filter((one, index) => bekend?.includes(one) === false || onderwerpen.indexOf(one) !== index)
    .map((one) => ({
      code: 'ONDERWERP_ONBEKEND',
      melding: `${one} past niet bij ${soort}, of staat er dubbel. Kies uit: ${bekend?.join(', ') ?? 'productcodes'}.`,
    }));
}
