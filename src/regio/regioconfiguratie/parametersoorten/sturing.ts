import { z } from 'zod';
import { aantal, datum, type Parametersoorten, tekst, teksten, vrij } from './parametersoort.js';

/** Partners, overleg, toezicht, monitoring, reports and decisions. */
export const STURING: Parametersoorten = {
  'regio.afwijkendeKring': tekst('Producten die een andere groep van gemeenten inkoopt.'),
  'partner.regel': vrij('Wanneer een aanbieder strategisch partner is.'),
  overleg: vrij('Welke overleggen er zijn en hoe vaak.'),
  'overleg.escalatielijn': {
    schema: z.array(z.strictObject({ orgaan: z.string().min(1), rol: z.string().min(1) })).min(1),
    toegestaan: 'een lijst van { orgaan, rol } van het laagste naar het hoogste niveau',
    uitleg: 'Langs welke organen een knelpunt escaleert.',
  },
  'toezicht.regime': tekst('Hoe toezicht wordt gehouden.'),
  'monitoring.ambitie': tekst('Hoe ver de monitoring gaat.'),
  rapportage: teksten('Welke rapportages er zijn.'),
  innovatie: tekst('Afspraken over innovatie.'),
  vaststelling: datum('Dag waarop het beleid is vastgesteld.'),
};
