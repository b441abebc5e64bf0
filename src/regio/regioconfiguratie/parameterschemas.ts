import { z } from 'zod';
import { zDatum } from '../../kernel/datum.js';

interface Parametersoort {
  readonly schema: z.ZodType;
  /** What is allowed, as the end of a Dutch sentence: "mag zijn: ...". */
  readonly toegestaan: string;
}

const positive = z.int().positive();
const aantal: Parametersoort = { schema: positive, toegestaan: 'een geheel getal van 1 of meer' };
const datum: Parametersoort = { schema: zDatum, toegestaan: 'een datum, bijvoorbeeld 2023-01-01' };
const jaNee: Parametersoort = { schema: z.boolean(), toegestaan: 'true of false' };
const tekst: Parametersoort = { schema: z.string().min(1), toegestaan: 'een tekst' };
const teksten: Parametersoort = {
  schema: z.array(z.string().min(1)).min(1),
  toegestaan: 'een lijst van teksten',
};
const vrij: Parametersoort = { schema: z.json(), toegestaan: 'elke waarde' };

/**
 * The parameters that a profile may set (catalogue section C). A key that is not here is refused: a misspelt term would
 * otherwise be read as open. `open` is always allowed.
 */
export const PARAMETERS: Readonly<Record<string, Parametersoort>> = {
  'regio.afwijkendeKring': tekst,
  'contract.ingang': datum,
  'contract.duur': {
    schema: z.array(positive).min(1),
    toegestaan: 'een lijst van toegestane looptijden in hele jaren, bijvoorbeeld [3, 4]',
  },
  'contract.verlenging': {
    schema: z.strictObject({ aantal: z.int().nonnegative(), jaren: positive }),
    toegestaan: '{ aantal: 2, jaren: 2 }: het aantal opties en de jaren per optie',
  },
  'contract.maximum': aantal,
  'contract.optie.uitoefenaar': {
    schema: z.enum(['gemeenten', 'aanbieder', 'partijen']),
    toegestaan: 'gemeenten, aanbieder of partijen',
  },
  'contract.optie.aankondigingMaanden': aantal,
  'contract.signaal.optieMaanden': aantal,
  'contract.signaal.eindeMaanden': aantal,
  'contract.clausules': teksten,
  acceptatieplicht: jaNee,
  inkoopvorm: tekst,
  'instroom.momenten': tekst,
  'instroom.criteria': teksten,
  'aanbieders.aantal': tekst,
  onderaanneming: tekst,
  bekostiging: tekst,
  'tarief.grondslag': tekst,
  'tarief.indexering': tekst,
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
  },
  'kpi.norm': vrij,
  'kpi.starttermijn.werkdagen': aantal,
  'kpi.starttermijn.kalender': {
    schema: z.string().min(1),
    toegestaan: 'de versie van een kalender uit dit profiel, bijvoorbeeld atw-1',
  },
  'kpi.meting.begeleiding': tekst,
  'kpi.gevolgPositief': tekst,
  'kpi.gevolgNegatief': tekst,
  'verbeterplan.indientermijnDagen': aantal,
  'keuzevrijheid.minimumAanbieders': aantal,
  'privacy.kleineAantallen': aantal,
  'tevredenheid.aanbieder.maanden': aantal,
  'tevredenheid.gemeente.maanden': aantal,
  'schouw.perJaar': aantal,
  'schouw.producten': teksten,
  'kwaliteit.kader': teksten,
  'kwaliteit.toetsPerJaar': aantal,
  'partner.regel': vrij,
  overleg: vrij,
  'toezicht.regime': tekst,
  'monitoring.ambitie': tekst,
  rapportage: teksten,
  toegang: tekst,
  pgb: tekst,
  innovatie: tekst,
  vaststelling: datum,
};
