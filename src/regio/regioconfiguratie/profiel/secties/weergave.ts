import { z } from 'zod';
import { TAXONOMIE } from '../../inhoud/taxonomie.js';
import { PERSPECTIEFASSEN } from '../../inhoud/product.js';
import { type Controle } from '../controle.js';
import { bron, tekst } from '../velden.js';

/** The lightest ground under coloured text on the pages (--vlak in kroniek.css); white asks a little less. */
const VLAK = '#f2f5f8';
/** WCAG 2.2, success criterion 1.4.3 (AA), for text of a normal size. */
const CONTRAST_AA = 4.5;

/** Relative luminance by WCAG 2.2, of `#rrggbb`. */
function luminantie(kleur: string): number {
  const [rood = 0, groen = 0, blauw = 0] = [1, 3, 5].map((start) => {
    const deel = Number.parseInt(kleur.slice(start, start + 2), 16) / 255;
    return deel <= 0.040_45 ? deel / 12.92 : ((deel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * rood + 0.7152 * groen + 0.0722 * blauw;
}

export const zWeergave = z.strictObject({
  accentkleur: z
    .string()
    .regex(/^#[0-9a-f]{6}$/, { message: 'moet een kleur zijn, bijvoorbeeld "#1a6e8e"', abort: true })
    // Links stand in it, and white text on it, so it must be dark enough for both.
    .refine((kleur) => (luminantie(VLAK) + 0.05) / (luminantie(kleur) + 0.05) >= CONTRAST_AA, {
      message: 'is te licht om te lezen; kies een donkerder kleur (contrast van ten minste 4,5 : 1)',
    }),
  woorden: z.record(z.string(), tekst).describe('Regionale woorden, bijvoorbeeld huishoudelijke-hulp: ORH.'),
  bron,
});

/** A word goes by a concept that every region shares, or by an axis of the perspectieven. */
export function controleerWeergave({ woorden = {} }: Partial<z.output<typeof zWeergave>>, controle: Controle): void {
  const bekend = [...TAXONOMIE.begrippen.map(({ code }) => code), ...PERSPECTIEFASSEN];
  for (const woord of Object.keys(woorden)) controle.bekend(['weergave', 'woorden', woord], woord, bekend);
}
