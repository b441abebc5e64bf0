import { z } from 'zod';
import { zDatum } from '../../../kernel/datum.js';
import { codes, ofOpen, toelichting, woord } from './bouwstenen.js';
import { type Parametersoorten } from './parametersoort.js';

const naam = z.string().min(1);
const INSTRUMENTEN = ['actieprogramma', 'transformatieregeling', 'pilots'] as const;

/** What a region renews with, by whom it is decided, and the last days that it set itself (R-INN-01 to R-INN-11). */
const zInnovatie = z
  .array(
    z.strictObject({
      instrument: z.enum(INSTRUMENTEN),
      naam,
      vormen: z.array(naam).min(1).optional(),
      kaders: z.array(naam).min(1).optional(),
      vastgesteldDoor: naam.optional(),
      beslissenMee: z.array(naam).min(1).optional(),
      planUiterlijk: zDatum.optional(),
      selectieUiterlijk: zDatum.optional(),
      startUiterlijk: zDatum.optional(),
      evaluatie: ofOpen(z.boolean()).optional(),
      toelichting,
    }),
  )
  .min(1);

const zSporen = z.strictObject({
  sporen: z.array(z.strictObject({ spoor: woord, naam })).min(1),
  uitgezonderd: codes.optional(),
  wisselenPerJaar: ofOpen(z.boolean()),
  toelichting,
});

/** How care is renewed. */
export const ONTWIKKELING: Parametersoorten = {
  innovatie: {
    schema: zInnovatie,
    toegestaan: `een lijst van { instrument (${INSTRUMENTEN.join(', ')}), naam }, met waar nodig vormen, kaders, vastgesteldDoor, beslissenMee, planUiterlijk, selectieUiterlijk, startUiterlijk, evaluatie en toelichting`,
    uitleg: 'Waarmee de regio vernieuwt en wie daarover beslist.',
  },
  'transformatie.sporen': {
    schema: zSporen,
    toegestaan:
      '{ sporen: lijst van { spoor, naam }, wisselenPerJaar (true, false of open) }, met waar nodig uitgezonderd (codes van segmenten) en toelichting',
    uitleg: 'Waaruit een aanbieder kiest om aan transformatie bij te dragen.',
  },
};
