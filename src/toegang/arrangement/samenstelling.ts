import { type Datum } from '../../kernel/datum.js';
import { Rejection, type RejectionDetail } from '../../kernel/rejection.js';
import { regelsNaar, regelsVan } from '../../regio/regioconfiguratie/inhoud/kruistabel.js';
import { type As, bandtekst, bandVan, isAfgeleid } from '../../regio/regioconfiguratie/inhoud/matrix.js';
import {
  geldtOp,
  type Kruisregel,
  type Matrix,
  type Perspectief,
  type Product,
} from '../../regio/regioconfiguratie/inhoud/product.js';

/** What the region has set about cells and words, as far as an arrangement rests on it. */
export interface Arrangementmodel {
  readonly matrices: readonly Matrix[];
  readonly producten: readonly Product[];
  readonly perspectieven: readonly Perspectief[];
  readonly kruistabel: readonly Kruisregel[];
}

export interface Samenstelling {
  readonly matrix: string;
  readonly keuzes: Readonly<Record<string, string>>;
  readonly ingangsdatum: Datum;
  readonly vervangt: readonly string[];
}

export interface Cel {
  readonly waarden: Readonly<Record<string, string>>;
  readonly product: Product;
  readonly perspectief: Perspectief | null;
}

/**
 * The cell of a matrix: the band follows from the number of resultaatgebieden, the other values are chosen (R-SEG-09,
 * R-SEG-10). All of it is data of the region. Throws Rejection `ARRANGEMENT_ONGELDIG` with every fault and what is allowed.
 *
 * @param resultaatgebieden null where none were set yet
 */
export function celVan(samenstelling: Samenstelling, resultaatgebieden: number | null, model: Arrangementmodel): Cel {
  const matrix = model.matrices.find(({ code }) => code === samenstelling.matrix);
  if (matrix === undefined) {
    throw ongeldig([fout('matrix', 'MATRIX_ONBEKEND', onbekend('matrix', samenstelling.matrix, model.matrices))]);
  }
  const fouten: RejectionDetail[] = [];
  const gekozen = matrix.assen.map((as) => {
    const waarde = isAfgeleid(as)
      ? afgeleid(as, samenstelling.keuzes, resultaatgebieden, fouten)
      : keuze(as, matrix, samenstelling, model.kruistabel, fouten);
    return { as: as.as, waarde };
  });
  for (const as of Object.keys(samenstelling.keuzes)) {
    if (!matrix.assen.some((bekend) => bekend.as === as)) {
      const assen = matrix.assen.map(({ as: code, naam }) => ({ code, naam }));
      fouten.push(fout(`keuzes.${as}`, 'AS_ONBEKEND', onbekend('as', as, assen)));
    }
  }
  fouten.push(...oudeWoorden(samenstelling, model.kruistabel));
  if (fouten.length > 0) throw ongeldig(fouten);
  const waarden = Object.fromEntries(gekozen.map(({ as, waarde }) => [as, waarde?.code ?? '']));
  const product = productVan(matrix, waarden, samenstelling.ingangsdatum, model.producten);
  return {
    waarden,
    product,
    perspectief: model.perspectieven.find(({ code }) => code === product.perspectief) ?? null,
  };
}

function afgeleid(
  as: As,
  keuzes: Samenstelling['keuzes'],
  resultaatgebieden: number | null,
  fouten: RejectionDetail[],
): As['waarden'][number] | undefined {
  const plaats = `keuzes.${as.as}`;
  if (keuzes[as.as] !== undefined) {
    fouten.push(
      fout(plaats, 'AS_WORDT_AFGELEID', `${as.naam} volgt uit het aantal resultaatgebieden. Laat deze keuze weg.`),
    );
  }
  if (resultaatgebieden === null) {
    fouten.push(
      fout(plaats, 'RESULTAATGEBIEDEN_ONTBREKEN', `${as.naam} volgt uit de resultaatgebieden. Leg die eerst vast.`),
    );
    return undefined;
  }
  const band = bandVan(as, resultaatgebieden);
  if (band === undefined) {
    const banden = as.waarden.map(bandtekst).join('; ');
    fouten.push(
      fout(
        plaats,
        'ARRANGEMENT_BUITEN_BANDEN',
        `${resultaatgebieden} resultaatgebieden past in geen band van ${as.naam}. Toegestaan: ${banden}. Vraag anders maatwerk aan.`,
      ),
    );
  }
  return band;
}

function keuze(
  as: As,
  matrix: Matrix,
  { keuzes, ingangsdatum }: Samenstelling,
  kruistabel: readonly Kruisregel[],
  fouten: RejectionDetail[],
): As['waarden'][number] | undefined {
  const gekozen = keuzes[as.as];
  const waarde = as.waarden.find(({ code }) => code === gekozen);
  if (waarde !== undefined) return waarde;
  const plaats = `keuzes.${as.as}`;
  const mogelijk = opsomming(as.waarden);
  if (gekozen === undefined) {
    fouten.push(fout(plaats, 'KEUZE_ONTBREEKT', `Kies ${as.naam}: ${mogelijk}.`));
    return undefined;
  }
  const begin = `${matrix.code}.${as.as}.`;
  const nu = regelsVan(kruistabel, { stelsel: 'woord', code: gekozen }, ingangsdatum)
    .flatMap(({ naar }) => naar)
    .filter(({ stelsel, code }) => stelsel === 'waarde' && code.startsWith(begin))
    .map(({ code }) => code.slice(begin.length));
  const opvolger = nu.length === 0 ? '' : ` ${gekozen} heet nu ${nu.join(' of ')}.`;
  fouten.push(fout(plaats, 'KEUZE_ONBEKEND', `${gekozen} is geen ${as.naam}.${opvolger} Mogelijk zijn: ${mogelijk}.`));
  return undefined;
}

/** An old word must be known to have gone into this matrix, so that nothing disappears without a trace (R-SEG-12). */
function oudeWoorden(
  { matrix, vervangt, ingangsdatum }: Samenstelling,
  kruistabel: readonly Kruisregel[],
): RejectionDetail[] {
  const bekend = regelsNaar(kruistabel, { stelsel: 'matrix', code: matrix }, ingangsdatum)
    .filter(({ van }) => van.stelsel === 'woord')
    .map(({ van }) => van.code);
  return vervangt
    .filter((woord) => !bekend.some((een) => een.toLowerCase() === woord.toLowerCase()))
    .map((woord) =>
      fout(
        'vervangt',
        'OUD_PRODUCT_ONBEKEND',
        `${woord} ging niet op in ${matrix}. Bekend zijn: ${bekend.join(', ') || 'geen'}.`,
      ),
    );
}

function productVan(
  matrix: Matrix,
  waarden: Readonly<Record<string, string>>,
  datum: Datum,
  producten: readonly Product[],
): Product {
  const product = producten.find(
    ({ cel, ...geldig }) =>
      cel?.matrix === matrix.code &&
      geldtOp(geldig, datum) &&
      Object.entries(waarden).every(([as, waarde]) => cel.waarden[as] === waarde),
  );
  if (product === undefined) {
    throw new Rejection(
      'ARRANGEMENTCEL_NIET_INGEKOCHT',
      `De regio koopt ${matrix.naam} op ${datum} niet in. Kies een andere ingangsdatum of ander aanbod uit de catalogus.`,
    );
  }
  return product;
}

export function opsomming(namen: readonly { readonly code: string; readonly naam: string }[]): string {
  return namen.map(({ code, naam }) => `${code} (${naam})`).join(', ') || 'geen';
}

export function onbekend(
  soort: string,
  code: string,
  bekend: readonly { readonly code: string; readonly naam: string }[],
): string {
  return `${code} is geen ${soort} van deze regio. Bekend zijn: ${opsomming(bekend)}.`;
}

export function fout(plaats: string, code: string, melding: string): RejectionDetail {
  return { plaats, code, melding };
}

export function ongeldig(fouten: readonly RejectionDetail[]): Rejection {
  return new Rejection('ARRANGEMENT_ONGELDIG', 'Dit arrangement kan zo niet. Zie de fouten.', 'invalid', fouten);
}
