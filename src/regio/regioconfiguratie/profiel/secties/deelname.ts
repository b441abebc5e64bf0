import { z } from 'zod';
import { type Datum } from '../../../../kernel/datum.js';
import { type Beperking, DEELNAMEROLLEN } from '../../../regio/inhoud/deelname.js';
import { type Controle, type Pad } from '../controle.js';
import { bron, code, datum, tekst } from '../velden.js';
import { productcategorieen } from './producten.js';

export const rollen = z
  .array(z.enum(DEELNAMEROLLEN))
  .min(1)
  .describe('Waarvoor: inkoop, contract (contractpartner), onderzoek of betaling.');

/** Products that only another set buys are named by their categorie: the region has no product code for them. */
const categorie = z.string().regex(/^\d{2}$/, {
  message: 'moet een productcategorie van twee cijfers tussen aanhalingstekens zijn, bijvoorbeeld "15"',
});

/** Left out is for everything. */
export const beperking = {
  producten: z.array(code).optional().describe('Alleen voor deze producten van de regio.'),
  segmenten: z.array(code).optional().describe('Alleen voor deze segmenten.'),
  categorieen: z.array(categorie).optional().describe('Alleen voor deze productcategorieen van de iStandaarden.'),
  onderzoeken: z.array(tekst).optional().describe('Alleen voor deze onderzoeken, bijvoorbeeld CEO.'),
};
type Beperkingsregel = { readonly [K in keyof Beperking]?: readonly string[] | undefined };

export const looptijd = {
  vanaf: datum.describe('Eerste dag.'),
  tot: datum.optional().describe('Laatste dag; zonder dit veld tot nader order.'),
};

export const zDeelname = z.strictObject({ rollen, ...looptijd, ...beperking, bron });
export const zUitsluiting = z.strictObject({ reden: tekst, ...looptijd, ...beperking, bron });

export interface Deelnameverwijzingen {
  readonly producten: readonly string[];
  readonly segmenten: readonly string[];
}

export function controleerDeelname(
  pad: Pad,
  regel: Beperkingsregel & { readonly vanaf?: Datum | undefined; readonly tot?: Datum | undefined },
  bekend: Deelnameverwijzingen,
  controle: Controle,
): void {
  controle.nietVoor([...pad, 'tot'], regel.tot, regel.vanaf, 'vanaf');
  regel.producten?.forEach((one, index) => controle.bekend([...pad, 'producten', index], one, bekend.producten));
  const categorieen = productcategorieen();
  regel.categorieen?.forEach((one, index) => controle.bekend([...pad, 'categorieen', index], one, categorieen));
  regel.segmenten?.forEach((one, index) => controle.bekend([...pad, 'segmenten', index], one, bekend.segmenten));
}

export function beperkingVan({
  producten = [],
  segmenten = [],
  categorieen = [],
  onderzoeken = [],
}: Beperkingsregel): Beperking {
  return {
    producten: [...producten],
    segmenten: [...segmenten],
    categorieen: [...categorieen],
    onderzoeken: [...onderzoeken],
  };
}

export function looptijdVan({ vanaf, tot }: { readonly vanaf: Datum; readonly tot?: Datum | undefined }): {
  vanaf: Datum;
  tot: Datum | null;
} {
  return { vanaf, tot: tot ?? null };
}
