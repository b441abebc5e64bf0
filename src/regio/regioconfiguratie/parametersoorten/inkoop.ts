import { z } from 'zod';
import { DEKKINGSNORM, zDekkingsnormen } from '../inhoud/dekkingsnorm.js';
import { woord } from './bouwstenen.js';
import { aantal, jaNee, type Parametersoorten, positief } from './parametersoort.js';

/** What a region rules about procurement itself; everything may stay open. */
export const INKOOP: Parametersoorten = {
  'inkoop.openHouse': {
    schema: z.enum(['toegestaan', 'nee-tenzij']),
    toegestaan: 'toegestaan of nee-tenzij',
    uitleg: 'Of de regio een open house toepast, of alleen bij uitzondering en met reden.',
  },
  'inkoop.subsidie': {
    schema: z.enum(['mogelijk', 'niet-mogelijk']),
    toegestaan: 'mogelijk of niet-mogelijk',
    uitleg: 'Of de regio voor deze producten subsidie kan inzetten.',
  },
  'inkoop.sas.drempel': {
    schema: positief,
    toegestaan: 'een bedrag in hele eurocenten',
    uitleg: 'Contractwaarde waarboven een mens oordeelt of de SAS-procedure kan.',
  },
  'inkoop.bezwaartermijnDagen': aantal('Kalenderdagen om bezwaar te maken tegen toelating, afwijzing of gunning.'),
  'inkoop.kwaliteitsgebieden': {
    schema: z.array(woord).min(1),
    toegestaan: 'een lijst van namen, bijvoorbeeld [personeel, administratie]',
    uitleg: 'Gebieden waarin elke inkoopronde eisen stelt.',
  },
  'inkoop.toelatingsgesprek': jaNee('Of een nieuwe aanbieder voor de toelating een gesprek heeft.'),
  [DEKKINGSNORM]: {
    schema: zDekkingsnormen,
    toegestaan: 'een lijst met per norm sleutel, naam, producten (of perCategorie: true) en minimum',
    uitleg: 'Hoeveel aanbieders in elke gemeente ten minste gecontracteerd zijn.',
    alleenRegio: true,
  },
};
