import { z } from 'zod';
import { zDatum } from '../../../kernel/datum.js';
import { EENHEDEN, KPI_BRONNEN } from '../../../kwaliteit/kpidefinitie/inhoud/kpi.js';
import { MOMENTEN } from '../../../toegang/evaluatie/evaluatie.events.js';
import { codes, ofOpen, toelichting, woord } from './bouwstenen.js';
import { zInstrumenten, zMonitoring } from './instrumenten.js';
import { NEGATIEF, POSITIEF, zGevolg, zKpiNormen, zKpiSet } from './kpi.js';
import { aantal, type Parametersoorten, positief } from './parametersoort.js';

const LEVERVORMEN = ['zin', 'pgb'] as const;
/** Quality frameworks, for what they hold and how they are used (R-KPI-13, R-KPI-15, R-CON-12, R-CLT-06, R-TZH-14). */
const zKwaliteitskaders = z
  .array(
    z.strictObject({
      kader: woord,
      naam: z.string().min(1),
      elementen: z.array(z.string().min(1)).min(1).optional(),
      producten: codes.optional(),
      segmenten: codes.optional(),
      geldtVoor: z.array(z.enum(LEVERVORMEN)).min(1).optional(),
      inContract: z.boolean().optional(),
      /** False: findings are told in words, nothing is ticked off. */
      afvinklijst: z.boolean().optional(),
      toetsDoor: z.string().min(1).optional(),
      toelichting,
    }),
  )
  .min(1);

/** The clientervaringsonderzoek: what is measured each year and from when it never stops (R-MON-07, R-MON-08). */
const zCeo = z.strictObject({
  themasPerJaar: positief,
  themas: z.array(z.string().min(1)).min(1),
  verantwoorden: z.array(z.string().min(1)).min(1).optional(),
  doorlopend: z
    .strictObject({ vanaf: zDatum, besluit: ofOpen(z.enum(['genomen', 'niet-genomen'])), toelichting })
    .optional(),
  toelichting,
});

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
  'kpi.themas': {
    schema: z.array(z.strictObject({ thema: woord, naam: z.string().min(1), segmenten: codes.optional() })).min(1),
    toegestaan: 'een lijst van { thema, naam }, met waar nodig segmenten',
    uitleg: 'Waarop de regio wil sturen zonder dat zij er KPIs voor vaststelde. Kroniek rekent er niet mee.',
    alleenRegio: true,
  },
  'evaluatie.momenten': {
    schema: z.strictObject({
      momenten: z.array(z.enum(MOMENTEN)).min(1),
      aan: z.array(z.string().min(1)).min(1).optional(),
      toelichting,
    }),
    toegestaan: `{ momenten: lijst van ${MOMENTEN.join(', ')} }, met waar nodig aan (waaraan wordt getoetst) en toelichting`,
    uitleg: 'Wanneer een traject wordt geevalueerd.',
  },
  'kwaliteit.kader': {
    schema: zKwaliteitskaders,
    toegestaan: `een lijst van { kader, naam }, met waar nodig elementen, producten, segmenten, geldtVoor (${LEVERVORMEN.join(', ')}), inContract, afvinklijst, toetsDoor en toelichting`,
    uitleg: 'Kwaliteitskaders die gelden.',
  },
  ceo: {
    schema: zCeo,
    toegestaan:
      '{ themasPerJaar, themas }, met waar nodig verantwoorden, doorlopend: { vanaf, besluit (genomen, niet-genomen of open) } en toelichting',
    uitleg: 'Wat het clientervaringsonderzoek elk jaar meet, en vanaf wanneer doorlopend.',
  },
};
