import { z } from 'zod';
import { EENHEDEN, KPI_BRONNEN } from '../../../kwaliteit/kpidefinitie/inhoud/kpi.js';
import { zInstrumenten, zMonitoring } from './instrumenten.js';
import { NEGATIEF, POSITIEF, zGevolg, zKpiNormen, zKpiSet } from './kpi.js';
import { aantal, type Parametersoorten, teksten } from './parametersoort.js';

/** KPIs, their norms and what follows; surveys, schouw, quality framework. */
export const KWALITEIT: Parametersoorten = {
  'kpi.set': {
    schema: zKpiSet,
    toegestaan:
      `een lijst van { kpiId, naam, eenheid (${EENHEDEN.join(', ')}), bron (${KPI_BRONNEN.join(', ')}) }, ` +
      'met waar nodig richting, peilmoment, geldtVoor, minimumWaarnemingen, indicator, subindicatoren, instrumenten, redenen en toelichting',
    uitleg: 'De KPIs waarop de regio stuurt.',
    alleenRegio: true,
  },
  'kpi.norm': {
    schema: zKpiNormen,
    toegestaan:
      'een lijst van { kpiId, voldoendeVanaf, hoogVanaf } in honderdsten (8000 is 80 procent, 700 is een 7,0), met waar nodig segment',
    uitleg: 'Normen van de KPIs. Zonder norm geeft Kroniek geen oordeel.',
  },
  'kpi.starttermijn.werkdagen': aantal('Werkdagen na de gewenste startdatum waarbinnen de zorg begint.'),
  'kpi.starttermijn.kalender': {
    schema: z.string().min(1),
    toegestaan: 'de versie van een kalender uit dit profiel, bijvoorbeeld atw-1',
    uitleg: 'Kalender waarmee werkdagen worden geteld.',
    verwijstNaar: 'kalender',
  },
  'kpi.gevolgPositief': {
    schema: zGevolg(POSITIEF),
    toegestaan: `{ gevolg: ${POSITIEF.join(', ')} }, met waar nodig toelichting`,
    uitleg: 'Wat volgt op hoge scores.',
  },
  'kpi.gevolgNegatief': {
    schema: zGevolg(NEGATIEF),
    toegestaan: `{ gevolg: ${NEGATIEF.join(', ')} }, met waar nodig daarna (contractconsequentie, uitsluiten, geen) en toelichting`,
    uitleg: 'Wat volgt op een onvoldoende. Alleen bij verbeterplan vraagt Kroniek er een.',
  },
  'verbeterplan.indientermijnDagen': aantal('Dagen waarbinnen een verbeterplan wordt ingediend.'),
  'keuzevrijheid.minimumAanbieders': aantal('Aanbieders waaruit een client per product ten minste kan kiezen.'),
  'tevredenheid.instrumenten': {
    schema: zInstrumenten,
    toegestaan:
      'een lijst van { instrument, door (aanbieder, gemeenten of client), ritme ({ maanden: 24 }, einde-traject, doorlopend of open) }, ' +
      'met waar nodig naam, themas, geldtVoor, wettelijk en toelichting',
    uitleg: 'Waarmee en hoe vaak de tevredenheid van clienten wordt gemeten.',
  },
  'resultaat.monitoring': {
    schema: zMonitoring,
    toegestaan:
      'een lijst van { instrument (schouw of monitorgesprek), perJaar (een getal, of open) }, met waar nodig producten, segmenten, klassen, verband (alle, een of open) en toelichting',
    uitleg: 'Bij wie en hoe vaak wordt gekeken of het resultaat is behaald.',
  },
  'kwaliteit.kader': teksten('Kwaliteitskaders die gelden.'),
};
