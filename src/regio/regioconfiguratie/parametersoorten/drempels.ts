import { z } from 'zod';
import { codes, ofOpen, toelichting, woord } from './bouwstenen.js';
import { type Parametersoorten, positief } from './parametersoort.js';

const EENHEDEN = ['eurocent', 'basispunten', 'maanden', 'uren-per-week', 'kilometers'] as const;
const GEVOLGEN = ['signaal', 'overschrijding', 'niet-toegestaan', 'juridische-vraag'] as const;

/**
 * Thresholds that belong to no other kind. A settlement band, an extra check and a ceiling stand in `bekostiging`, the part
 * for transformation in `transformatie.bijdrage`: a rule stands in one place. Above a threshold Kroniek asks; what follows
 * from a legal threshold people decide (E-13).
 */
const zDrempels = z
  .array(
    z.strictObject({
      drempel: woord,
      naam: z.string().min(1),
      operator: z.enum(['meer-dan', 'vanaf', 'gemiddeld']),
      waarde: positief,
      eenheid: z.enum(EENHEDEN),
      per: ofOpen(z.enum(['opdracht', 'verblijf', 'traject', 'client'])),
      /** The period over which it counts; open where the source does not say. */
      periode: ofOpen(z.enum(['jaar', 'eenmalig'])).optional(),
      gevolg: ofOpen(z.enum(GEVOLGEN)),
      producten: codes.optional(),
      toelichting,
    }),
  )
  .min(1)
  .superRefine((drempels, ctx) => {
    drempels.forEach(({ drempel }, index) => {
      if (drempels.findIndex((other) => other.drempel === drempel) < index) {
        ctx.addIssue({ code: 'custom', path: [index, 'drempel'], message: `staat er al: ${drempel}` });
      }
    });
  });

export const DREMPELS: Parametersoorten = {
  drempels: {
    schema: zDrempels,
    toegestaan: `een lijst van { drempel, naam, operator (meer-dan, vanaf of gemiddeld), waarde, eenheid (${EENHEDEN.join(', ')}), per (opdracht, verblijf, traject, client of open), gevolg (${GEVOLGEN.join(', ')} of open) }, met waar nodig periode (jaar, eenmalig of open), producten en toelichting`,
    uitleg:
      'Grenzen die bij geen andere regel horen. Een verrekenband, een extra controle en een plafond staan in bekostiging.',
    alleenRegio: true,
  },
};
