import { z } from 'zod';
import { type Datum } from '../../../../kernel/datum.js';
import { PRODUCTCATEGORIEEN } from '../../inhoud/productcategorie.js';
import { INKOOPNIVEAUS, type Product, TOEGANGSREGIMES, UITVOERINGEN, WETTEN } from '../../inhoud/product.js';
import { type Controle, type Pad } from '../controle.js';
import { bron, code, datum, geldigheid, tekst } from '../velden.js';
import { periodeVan } from './segmenten.js';

/** Units of the iStandaarden (WJ756). */
export const EENHEDEN = ['01', '04', '14', '16', '82', '83', '84'] as const;
/** Stuks (output) of WJ756: the one unit that counts a result. */
const OUTPUT = '82';

/** LDT_ProductCode of the iStandaarden: a code that is longer cannot stand in a message. */
export const productcode = z.string().regex(/^[A-Za-z0-9]{1,5}$/, {
  message: 'heeft 1 tot 5 letters en cijfers, zonder streepjes: zo staat de code in berichten',
});

/** What a product and the products of a matrix have in common. */
export const kenmerken = {
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
  inkoopronde: tekst.optional().describe('Waar het product wordt ingekocht als dat niet de grote ronde is.'),
  uitvoering: z.enum(UITVOERINGEN).optional().describe('Uitvoeringsvariant; outputgericht heeft eenheid "82".'),
  status: z.enum(['vastgesteld', 'voorlopig']).optional().describe('Zonder dit veld vastgesteld.'),
  toegang: z.enum(TOEGANGSREGIMES).optional(),
  vervoer: z.enum(['in-tarief', 'apart']).optional().describe('Vervoer van en naar de zorg.'),
  perspectief: code.optional().describe('Regionaal woord van de as ontwikkeling of stabilisatie.'),
  instroomTot: datum.optional().describe('Laatste dag waarop nieuwe clienten instromen.'),
  ...geldigheid,
  bron,
};

export const zProduct = z.strictObject({ code: productcode, ...kenmerken });

export type Productregel = z.output<typeof zProduct>;
export type Productcel = Productregel & { readonly cel: Product['cel'] };

export interface Productverwijzingen {
  readonly segmenten: readonly string[];
  readonly wetten: readonly string[] | undefined;
  readonly perspectieven: readonly string[];
}

export function controleerProduct(
  pad: Pad,
  product: Partial<Omit<Productregel, 'code'>>,
  bekend: Productverwijzingen,
  controle: Controle,
): void {
  const { segment, wet, perspectief, categorie, instroomTot, geldigVanaf, geldigTot } = product;
  controle.bekend([...pad, 'segment'], segment, bekend.segmenten);
  controle.bekend([...pad, 'perspectief'], perspectief, bekend.perspectieven);
  controle.nietVoor([...pad, 'instroomTot'], instroomTot, geldigVanaf, 'geldigVanaf');
  controle.nietVoor([...pad, 'geldigTot'], geldigTot, instroomTot, 'instroomTot');
  controleerEenheid(pad, product, controle);
  if (wet === undefined) return;
  if (bekend.wetten !== undefined && !bekend.wetten.includes(wet)) {
    controle.fout([...pad, 'wet'], 'ONBEKEND', `mag zijn: ${bekend.wetten.join(', ')}, de wetten van de regio`);
  }
  if (categorie !== undefined && PRODUCTCATEGORIEEN[wet][categorie] === undefined) {
    controle.fout([...pad, 'categorie'], 'ONBEKEND', `kent ${wet} niet: ${categorie}; mag zijn: ${categorieen(wet)}`);
  }
}

/** A result is counted in pieces of output, and only a result is: else a message says another thing than the contract. */
function controleerEenheid(
  pad: Pad,
  { eenheid, uitvoering }: Partial<Pick<Productregel, 'eenheid' | 'uitvoering'>>,
  controle: Controle,
): void {
  if (eenheid === undefined || uitvoering === undefined) return;
  if (uitvoering === 'outputgericht' && eenheid !== OUTPUT) {
    controle.fout([...pad, 'eenheid'], 'ONGELDIG', `moet "${OUTPUT}" zijn (stuks output) bij outputgericht`);
  }
  if (uitvoering === 'inspanningsgericht' && eenheid === OUTPUT) {
    const ander = EENHEDEN.filter((een) => een !== OUTPUT).join(', ');
    controle.fout([...pad, 'eenheid'], 'ONGELDIG', `mag bij inspanningsgericht zijn: ${ander}`);
  }
}

/** The productcategorieen of both laws. */
export function productcategorieen(): string[] {
  return Object.values(PRODUCTCATEGORIEEN).flatMap((lijst) => Object.keys(lijst));
}

function categorieen(wet: keyof typeof PRODUCTCATEGORIEEN): string {
  return Object.entries(PRODUCTCATEGORIEEN[wet])
    .map(([categorie, naam]) => `${categorie} (${naam})`)
    .join(', ');
}

/** All product versions: those that the profile lists, and the cells of its matrices. */
export function productenVan(regels: readonly Productregel[], cellen: readonly Productcel[], begin: Datum): Product[] {
  const alle: Productcel[] = [...regels.map((regel) => ({ ...regel, cel: null })), ...cellen];
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
        inkoopronde: regel.inkoopronde ?? null,
        uitvoering: regel.uitvoering ?? null,
        status: regel.status ?? 'vastgesteld',
        toegang: regel.toegang ?? null,
        vervoer: regel.vervoer ?? null,
        perspectief: regel.perspectief ?? null,
        instroomTot: regel.instroomTot ?? null,
      };
    });
}
