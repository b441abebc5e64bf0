import { z } from 'zod';
import { codes, toelichting, woord } from './bouwstenen.js';
import { aantal, jaNee, type Parametersoorten, positief } from './parametersoort.js';

/**
 * Value of `dekking.minimum`: how many aanbieders each gemeente must have contracted for a group of products (R-PRC-05), or
 * for each productcategorie by itself (`perCategorie`), which is how the forms of support are told apart.
 */
export const zDekkingsnormen = z
  .array(
    z
      .strictObject({
        sleutel: woord,
        naam: z.string().min(1),
        producten: codes.optional(),
        perCategorie: z.boolean().optional(),
        minimum: positief,
        toelichting,
      })
      .refine(({ producten, perCategorie }) => (producten === undefined) === (perCategorie === true), {
        path: ['producten'],
        message: 'noem producten, of zet perCategorie op true, en niet allebei',
      }),
  )
  .min(1);
export type Dekkingsnormen = z.output<typeof zDekkingsnormen>;
export const DEKKINGSNORM = 'dekking.minimum';

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
  'instroom.perJaar': aantal('Hoe vaak per jaar nieuwe aanbieders kunnen instromen.'),
  [DEKKINGSNORM]: {
    schema: zDekkingsnormen,
    toegestaan: 'een lijst met per norm sleutel, naam, producten (of perCategorie: true) en minimum',
    uitleg: 'Hoeveel aanbieders in elke gemeente ten minste gecontracteerd zijn.',
    alleenRegio: true,
  },
};
