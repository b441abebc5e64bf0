import { z } from 'zod';
import { type Matrix } from '../../inhoud/product.js';
import { type Controle, overlapt, type Pad } from '../controle.js';
import { bron, code, tekst } from '../velden.js';
import { kenmerken, type Productcel, productcode, type Productregel, type Productverwijzingen } from './producten.js';

const teken = z
  .string()
  .regex(/^[A-Za-z0-9]{1,4}$/, { message: 'heeft 1 tot 4 letters of cijfers: een deel van de productcode' });

const zWaarde = z.strictObject({
  code,
  naam: tekst,
  omschrijving: tekst.optional(),
  teken: teken.describe('Deel van de productcode van elke cel met deze waarde.'),
  aantal: z
    .strictObject({ van: z.int().positive(), tot: z.int().positive() })
    .optional()
    .describe('Aantal resultaatgebieden waarvoor de waarde staat; de as volgt dan uit dat aantal.'),
  perspectief: code.optional().describe('Regionaal woord van de as ontwikkeling of stabilisatie.'),
});

/** The products are all combinations of the values: code and name are those of the values after each other. */
export const zMatrix = z.strictObject({
  code,
  naam: tekst,
  begin: teken.describe('Begin van de productcode van elke cel; daarna komt het teken van elke waarde.'),
  assen: z.array(z.strictObject({ as: code, naam: tekst, waarden: z.array(zWaarde).min(1) })).min(1),
  producten: z.strictObject({ ...kenmerken, naam: tekst.optional() }).describe('Wat voor elke cel gelijk is.'),
  bron,
});

type Matrixregel = z.output<typeof zMatrix>;
type Waarde = z.output<typeof zWaarde>;
type Asregel = Matrixregel['assen'][number];

/** The cells of a matrix: one product for each combination of values. */
export function cellenVan(matrix: Matrixregel): (Productcel & { readonly cel: NonNullable<Productcel['cel']> })[] {
  const combinaties = matrix.assen.reduce<{ as: string; waarde: Waarde }[][]>(
    (tot, { as, waarden }) => tot.flatMap((deel) => waarden.map((waarde) => [...deel, { as, waarde }])),
    [[]],
  );
  return combinaties.map((cel) => ({
    ...matrix.producten,
    perspectief: matrix.producten.perspectief ?? cel.map(({ waarde }) => waarde.perspectief).find(Boolean),
    code: [matrix.begin, ...cel.map(({ waarde }) => waarde.teken)].join(''),
    naam: `${matrix.producten.naam ?? matrix.naam}: ${cel.map(({ waarde }) => waarde.naam).join(', ')}`,
    cel: { matrix: matrix.code, waarden: Object.fromEntries(cel.map(({ as, waarde }) => [as, waarde.code])) },
  }));
}

export function matrixVan({ producten: _producten, assen, ...matrix }: Matrixregel): Matrix {
  return {
    ...matrix,
    assen: assen.map(({ waarden, ...as }) => ({
      ...as,
      waarden: waarden.map((waarde) => ({
        ...waarde,
        omschrijving: waarde.omschrijving ?? null,
        aantal: waarde.aantal ?? null,
        perspectief: waarde.perspectief ?? null,
      })),
    })),
  };
}

/** Checks the matrices that are whole; gives the cells. */
export function controleerMatrices(
  matrices: readonly unknown[],
  producten: readonly Partial<Productregel>[],
  bekend: Productverwijzingen,
  controle: Controle,
): Productcel[] {
  const eerder: Partial<Productregel>[] = [...producten];
  return matrices.flatMap((ruw, index) => {
    const pad = ['matrices', index];
    const heel = zMatrix.safeParse(ruw);
    if (!heel.success) return [];
    const matrix = heel.data;
    matrix.assen.forEach((as, nummer) => controleerAs([...pad, 'assen', nummer], as, bekend, controle));
    dubbel([...pad, 'assen'], matrix.assen, ({ as }) => as, 'as', controle);
    return controleerCellen(pad, matrix, eerder, controle);
  });
}

function controleerCellen(
  pad: Pad,
  matrix: Matrixregel,
  eerder: Partial<Productregel>[],
  controle: Controle,
): Productcel[] {
  const cellen = cellenVan(matrix);
  const lang = cellen.find((cel) => !productcode.safeParse(cel.code).success);
  if (lang !== undefined) {
    controle.fout(
      [...pad, 'begin'],
      'ONGELDIG',
      `geeft met de tekens een productcode die te lang is (${lang.code}); samen mogen zij 5 tekens hebben`,
    );
  }
  const dubbele = cellen.filter((cel) => eerder.some((ander) => ander.code === cel.code && overlapt(ander, cel)));
  if (dubbele.length > 0) {
    const codes = dubbele.map((cel) => cel.code).join(', ');
    controle.fout(
      [...pad, 'begin'],
      'DUBBEL',
      `geeft productcodes die er al zijn voor dezelfde periode: ${codes}; kies een ander begin of ander teken`,
    );
  }
  eerder.push(...cellen);
  return cellen;
}

function controleerAs(pad: Pad, { waarden }: Asregel, bekend: Productverwijzingen, controle: Controle): void {
  const plaats = [...pad, 'waarden'];
  dubbel(plaats, waarden, (waarde) => waarde.code, 'code', controle);
  dubbel(plaats, waarden, (waarde) => waarde.teken, 'teken', controle);
  waarden.forEach((waarde, index) =>
    controle.bekend([...plaats, index, 'perspectief'], waarde.perspectief, bekend.perspectieven),
  );
  controleerBanden(plaats, waarden, controle);
}

/** Bands stand in order without a hole or an overlap, so that every number in between has one cell. */
function controleerBanden(pad: Pad, waarden: readonly Waarde[], controle: Controle): void {
  if (waarden.every(({ aantal }) => aantal === undefined)) return;
  waarden.forEach(({ aantal }, index) => {
    const plaats = [...pad, index];
    if (aantal === undefined) {
      controle.fout(plaats, 'VERPLICHT', 'mist aantal: geef elke waarde van de as een aantal, of geen enkele');
      return;
    }
    if (aantal.tot < aantal.van) {
      controle.fout(
        [...plaats, 'aantal'],
        'ONGELDIG',
        'moet van klein naar groot zijn, bijvoorbeeld { van: 1, tot: 2 }',
      );
    }
    const vorige = waarden[index - 1]?.aantal;
    if (vorige !== undefined && aantal.van !== vorige.tot + 1) {
      controle.fout([...plaats, 'aantal'], 'ONGELDIG', `moet beginnen bij ${vorige.tot + 1}, na de waarde ervoor`);
    }
  });
}

function dubbel<T>(pad: Pad, rijen: readonly T[], sleutel: (rij: T) => string, naam: string, controle: Controle): void {
  const alle = rijen.map(sleutel);
  alle.forEach((waarde, index) => {
    if (alle.indexOf(waarde) !== index) controle.fout([...pad, index, naam], 'DUBBEL', `staat er al: ${waarde}`);
  });
}
