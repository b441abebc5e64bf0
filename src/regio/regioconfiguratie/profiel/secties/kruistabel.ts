import { z } from 'zod';
import { NAARSTELSELS, VANSTELSELS } from '../../inhoud/kruistabel.js';
import { INKOOPNIVEAUS, KRUISSOORTEN, PERSPECTIEFASSEN } from '../../inhoud/product.js';
import { PRODUCTCATEGORIEEN } from '../../inhoud/productcategorie.js';
import { TAXONOMIE } from '../../inhoud/taxonomie.js';
import { type Controle, overlapt, type Pad } from '../controle.js';
import { bron, code, geldigheid, OPEN, tekst } from '../velden.js';

export const zPerspectief = z.strictObject({
  as: z
    .enum([...PERSPECTIEFASSEN, OPEN])
    .describe('Waarvoor het regionale woord staat; open als de bron dat niet zegt.'),
  code,
  naam: tekst,
  bron,
});

export const zKruisregel = z.strictObject({
  van: z.strictObject({
    stelsel: z.enum(VANSTELSELS).describe('Van welke soort naam; een woord is elke oude of andere naam.'),
    code: tekst,
  }),
  naar: z.array(
    z.strictObject({
      stelsel: z.enum(NAARSTELSELS).describe('Waarde schrijft u als matrix.as.waarde.'),
      code: tekst,
    }),
  ),
  soort: z.enum(KRUISSOORTEN),
  toelichting: tekst.optional(),
  ...geldigheid,
  bron,
});
type Kruisregel = z.output<typeof zKruisregel>;

export const zUitgesloten = z.strictObject({
  naam: tekst,
  reden: tekst,
  ingekochtDoor: tekst.optional(),
  inkoopniveau: z.enum(INKOOPNIVEAUS).optional(),
  taxonomie: code.optional().describe('Begrip in de taxonomie van Kroniek.'),
  ...geldigheid,
  bron,
});
type Uitgesloten = z.output<typeof zUitgesloten>;

/** The names that a profile knows, per stelsel. */
export type Kruisnamen = Readonly<
  Record<'product' | 'perceel' | 'segment' | 'matrix' | 'waarde' | 'resultaatgebied' | 'perspectief', readonly string[]>
>;

const BEGRIPPEN = TAXONOMIE.begrippen.map((begrip) => begrip.code);
const GEDEELD = {
  taxonomie: BEGRIPPEN,
  iwmo: Object.keys(PRODUCTCATEGORIEEN.Wmo2015),
  ijw: Object.keys(PRODUCTCATEGORIEEN.Jeugdwet),
} as const;

/** How many names a rule ends at: a word that became one name, several, or none (R-SEG-12, R-SEG-14). */
const AANTAL: Readonly<
  Record<Kruisregel['soort'], { readonly past: (aantal: number) => boolean; readonly uitleg: string }>
> = {
  gelijk: { past: (aantal) => aantal >= 1, uitleg: 'heeft ten minste een naam nodig bij gelijk' },
  opgegaan: { past: (aantal) => aantal >= 1, uitleg: 'heeft ten minste een naam nodig bij opgegaan' },
  gesplitst: { past: (aantal) => aantal >= 2, uitleg: 'heeft ten minste twee namen nodig bij gesplitst' },
  vervallen: { past: (aantal) => aantal === 0, uitleg: 'moet leeg zijn bij vervallen: naar: []' },
};

export function controleerKruistabel(
  kruistabel: readonly Partial<Kruisregel>[],
  namen: Kruisnamen,
  controle: Controle,
): void {
  const bekend: Readonly<Record<string, readonly string[]>> = { ...namen, ...GEDEELD };
  const bestaat = (pad: Pad, plaats: { readonly stelsel: string; readonly code: string }): void => {
    if (plaats.stelsel === 'woord') return;
    const codes = bekend[plaats.stelsel] ?? [];
    if (codes.includes(plaats.code)) return;
    controle.fout(
      [...pad, 'code'],
      'ONBEKEND',
      `is geen ${plaats.stelsel}: ${plaats.code}; bekend zijn: ${codes.join(', ') || 'geen'}`,
    );
  };
  kruistabel.forEach((regel, index) => {
    const pad = ['kruistabel', index];
    const { van, naar, soort } = regel;
    controle.nietVoor([...pad, 'geldigTot'], regel.geldigTot, regel.geldigVanaf, 'geldigVanaf');
    if (van !== undefined) bestaat([...pad, 'van'], van);
    naar?.forEach((plaats, nummer) => bestaat([...pad, 'naar', nummer], plaats));
    if (naar !== undefined && soort !== undefined && !AANTAL[soort].past(naar.length)) {
      controle.fout([...pad, 'naar'], 'ONGELDIG', AANTAL[soort].uitleg);
    }
    const eerder = kruistabel.findIndex((andere) => zelfdeVraag(andere, regel));
    if (eerder !== -1 && eerder < index) {
      controle.fout([...pad, 'van'], 'DUBBEL', `staat er al voor dezelfde periode: ${van?.stelsel} ${van?.code}`);
    }
  });
}

/** Two rules may begin at the same name where they end at names of another kind, or at another time. */
function zelfdeVraag(a: Partial<Kruisregel>, b: Partial<Kruisregel>): boolean {
  if (a.van === undefined || b.van === undefined || !overlapt(a, b)) return false;
  if (a.van.stelsel !== b.van.stelsel || a.van.code.toLowerCase() !== b.van.code.toLowerCase()) return false;
  if (a.naar === undefined || b.naar === undefined) return false;
  if (a.naar.length === 0 && b.naar.length === 0) return true;
  return a.naar.some(({ stelsel }) => b.naar?.some((ander) => ander.stelsel === stelsel));
}

export function controleerUitgesloten(uitgesloten: readonly Partial<Uitgesloten>[], controle: Controle): void {
  uitgesloten.forEach(({ taxonomie, geldigVanaf, geldigTot }, index) => {
    const pad = ['uitgesloten', index];
    controle.nietVoor([...pad, 'geldigTot'], geldigTot, geldigVanaf, 'geldigVanaf');
    if (taxonomie !== undefined && !BEGRIPPEN.includes(taxonomie)) {
      controle.fout(
        [...pad, 'taxonomie'],
        'ONBEKEND',
        `is onbekend: ${taxonomie}; bekend zijn: ${BEGRIPPEN.join(', ')}`,
      );
    }
  });
}
