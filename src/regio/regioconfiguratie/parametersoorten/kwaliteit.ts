import { z } from 'zod';
import { aantal, type Parametersoorten, tekst, teksten, vrij } from './parametersoort.js';

/** KPIs, their norms and what follows; surveys, schouw, quality framework. */
export const KWALITEIT: Parametersoorten = {
  'kpi.set': {
    schema: z.array(
      z.strictObject({
        kpiId: z.string().regex(/^[a-z][a-z0-9-]*$/),
        naam: z.string().min(1),
        eenheid: z.enum(['percentage', 'rapportcijfer']),
        bron: z.enum(['resultaatmeting', 'tevredenheidsonderzoek', 'starttermijn']),
      }),
    ),
    toegestaan:
      'een lijst van { kpiId, naam, eenheid (percentage of rapportcijfer), bron (resultaatmeting, tevredenheidsonderzoek of starttermijn) }',
    uitleg: 'De KPIs waarop de regio stuurt.',
  },
  'kpi.norm': vrij('Normen van de KPIs.'),
  'kpi.starttermijn.werkdagen': aantal('Werkdagen na de gewenste startdatum waarbinnen de zorg begint.'),
  'kpi.starttermijn.kalender': {
    schema: z.string().min(1),
    toegestaan: 'de versie van een kalender uit dit profiel, bijvoorbeeld atw-1',
    uitleg: 'Kalender waarmee werkdagen worden geteld.',
    verwijstNaar: 'kalender',
  },
  'kpi.meting.begeleiding': tekst('Hoe het resultaat van begeleiding wordt gemeten.'),
  'kpi.gevolgPositief': tekst('Wat volgt op hoge scores.'),
  'kpi.gevolgNegatief': tekst('Wat volgt op een onvoldoende.'),
  'verbeterplan.indientermijnDagen': aantal('Dagen waarbinnen een verbeterplan wordt ingediend.'),
  'keuzevrijheid.minimumAanbieders': aantal('Aanbieders waaruit een client per product ten minste kan kiezen.'),
  'tevredenheid.aanbieder.maanden': aantal('Maanden tussen twee tevredenheidsonderzoeken door de aanbieder.'),
  'tevredenheid.gemeente.maanden': aantal('Maanden tussen twee tevredenheidsonderzoeken door de gemeenten.'),
  'schouw.perJaar': aantal('Keren per jaar dat bij een client wordt geschouwd.'),
  'schouw.producten': teksten('Producten waarbij wordt geschouwd.'),
  'kwaliteit.kader': teksten('Kwaliteitskaders die gelden.'),
  'kwaliteit.toetsPerJaar': aantal('Kwaliteitstoetsen per jaar.'),
};
