import { z } from 'zod';
import { type Datum } from '../../../../kernel/datum.js';
import { INKOOPNIVEAUS, type Matrix, type Product, TOEGANGSREGIMES, WETTEN } from '../../inhoud/product.js';
import { type Controle } from '../controle.js';
import { bron, code, datum, geldigheid, tekst } from '../velden.js';
import { periodeVan } from './segmenten.js';

const EENHEDEN = ['01', '04', '14', '16', '82', '83', '84'] as const;

/** What a product and the products of a matrix have in common. */
const kenmerken = {
  categorie: z.string().regex(/^\d{2}$/, {
    message: 'moet een productcategorie van twee cijfers tussen aanhalingstekens zijn, bijvoorbeeld "02"',
  }),
  naam: tekst,
  segment: code.optional(),
  perceel: tekst.optional(),
  wet: z.enum(WETTEN),
  eenheid: z.enum(EENHEDEN).describe('Code van WJ756, bijvoorbeeld "04" voor uur of "82" voor een traject.'),
  niveau: tekst.optional().describe('Zwaarder of lichter niveau van een hoofdproduct.'),
  inkoopniveau: z.enum(INKOOPNIVEAUS).optional(),
  status: z.enum(['vastgesteld', 'voorlopig']).optional().describe('Zonder dit veld vastgesteld.'),
  toegang: z.enum(TOEGANGSREGIMES).optional(),
  vervoer: z.enum(['in-tarief', 'apart']).optional().describe('Vervoer van en naar de zorg.'),
  perspectief: code.optional().describe('Regionaal woord van de as ontwikkeling of stabilisatie.'),
  instroomTot: datum.optional().describe('Laatste dag waarop nieuwe clienten instromen.'),
  ...geldigheid,
  bron,
};

export const zProduct = z.strictObject({ code, ...kenmerken });

const zWaarde = z.strictObject({ code, naam: tekst, omschrijving: tekst.optional() });
/** The products are all combinations of the values: code and name are those of the values after each other. */
export const zMatrix = z.strictObject({
  code: code.describe('Begin van de productcode van elke cel.'),
  naam: tekst,
  assen: z.array(z.strictObject({ as: code, naam: tekst, waarden: z.array(zWaarde).min(1) })).min(1),
  producten: z.strictObject({ ...kenmerken, naam: tekst.optional() }).describe('Wat voor elke cel gelijk is.'),
  bron,
});

type Productregel = z.output<typeof zProduct>;
type Matrixregel = z.output<typeof zMatrix>;

export interface Productverwijzingen {
  readonly segmenten: readonly string[];
  readonly wetten: readonly string[] | undefined;
  readonly perspectieven: readonly string[];
}

export function controleerProduct(
  pad: readonly PropertyKey[],
  product: Partial<Omit<Productregel, 'code'>>,
  bekend: Productverwijzingen,
  controle: Controle,
): void {
  const { segment, wet, perspectief } = product;
  controle.bekend([...pad, 'segment'], segment, bekend.segmenten);
  controle.bekend([...pad, 'perspectief'], perspectief, bekend.perspectieven);
  if (wet !== undefined && bekend.wetten !== undefined && !bekend.wetten.includes(wet)) {
    controle.fout([...pad, 'wet'], 'ONBEKEND', `mag zijn: ${bekend.wetten.join(', ')}, de wetten van de regio`);
  }
}

/** The cells of a matrix: one product for each combination of values. */
export function cellenVan(matrix: Matrixregel): (Productregel & { cel: NonNullable<Product['cel']> })[] {
  const combinaties = matrix.assen.reduce<{ as: string; code: string; naam: string }[][]>(
    (tot, { as, waarden }) => tot.flatMap((deel) => waarden.map(({ code, naam }) => [...deel, { as, code, naam }])),
    [[]],
  );
  return combinaties.map((cel) => ({
    ...matrix.producten,
    code: [matrix.code, ...cel.map(({ code }) => code)].join('-'),
    naam: `${matrix.producten.naam ?? matrix.naam}: ${cel.map(({ naam }) => naam).join(', ')}`,
    cel: { matrix: matrix.code, waarden: Object.fromEntries(cel.map(({ as, code }) => [as, code])) },
  }));
}

export function matrixVan({ producten: _producten, assen, ...matrix }: Matrixregel): Matrix {
  return {
    ...matrix,
    assen: assen.map(({ waarden, ...as }) => ({
      ...as,
      waarden: waarden.map((waarde) => ({ ...waarde, omschrijving: waarde.omschrijving ?? null })),
    })),
  };
}

/** All product versions: those that the profile lists, and the cells of its matrices. */
export function productenVan(
  regels: readonly Productregel[],
  matrices: readonly Matrixregel[],
  begin: Datum,
): Product[] {
  const alle = [...regels.map((regel) => ({ ...regel, cel: null })), ...matrices.flatMap(cellenVan)];
  const versie = new Map<string, number>();
  return alle
    .map((regel) => ({ ...regel, ...periodeVan(regel, begin) }))
    .sort((a, b) => (a.geldigVanaf < b.geldigVanaf ? -1 : a.geldigVanaf > b.geldigVanaf ? 1 : 0))
    .map((regel) => {
      const productversie = (versie.get(regel.code) ?? 0) + 1;
      versie.set(regel.code, productversie);
      return {
        ...regel,
        productversie,
        segment: regel.segment ?? null,
        perceel: regel.perceel ?? null,
        niveau: regel.niveau ?? null,
        inkoopniveau: regel.inkoopniveau ?? null,
        status: regel.status ?? 'vastgesteld',
        toegang: regel.toegang ?? null,
        vervoer: regel.vervoer ?? null,
        perspectief: regel.perspectief ?? null,
        instroomTot: regel.instroomTot ?? null,
      };
    });
}
