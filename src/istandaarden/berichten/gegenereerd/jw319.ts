// Made by scripts/istandaarden.mjs from the XML schemas in src/istandaarden/xsd. Not edited by hand.
import { type BerichtDefinition, klasse, one, optional, type ValueOf } from '../definitie.js';
import {
  AGB_CODE,
  BERICHT_IDENTIFICATIE,
  GEMEENTE,
  REDEN_AFWIJZING_VERZOEK,
  REFERENTIE,
  VERZOEK_ANTWOORD,
  XSD_VERSIE,
} from './basisschema.js';

const HEADER = klasse(
  one('BerichtCode', { kind: 'text', name: 'LDT_BerichtCode', codes: new Map([['488', '']]) }),
  one('BerichtVersie', { kind: 'integer', name: 'LDT_BerichtVersie', max: 99, fixed: 3 }),
  one('BerichtSubversie', { kind: 'integer', name: 'LDT_BerichtSubversie', max: 99, fixed: 2 }),
  one('Afzender', GEMEENTE),
  one('Ontvanger', AGB_CODE),
  one('BerichtIdentificatie', BERICHT_IDENTIFICATIE),
  one('XsdVersie', XSD_VERSIE),
);

const WOONPLAATSBEGINSEL = klasse(one('Gemeente', GEMEENTE));

const ANTWOORD = klasse(
  one('ReferentieAanbieder', REFERENTIE),
  one('VerzoekAntwoord', VERZOEK_ANTWOORD),
  optional('RedenAfwijzingVerzoek', REDEN_AFWIJZING_VERZOEK),
  optional('Woonplaatsbeginsel', WOONPLAATSBEGINSEL),
);

/** JW319 Antwoord op verzoek: Bericht voor antwoordinformatie over het Verzoek om toewijzing of Verzoek om wijziging Jeugdhulp. */
export const jw319 = {
  bericht: 'JW319',
  berichtcode: '488',
  titel: 'Antwoord op verzoek',
  versie: '3.2',
  naamruimte: 'http://www.istandaarden.nl/ijw/3_2/jw319/schema',
  basisschema: 'http://www.istandaarden.nl/ijw/3_2/basisschema/schema',
  prefix: 'jw319',
  basisprefix: 'ijw',
  xsdVersie: { basisschemaXsdVersie: '0.1.0', berichtXsdVersie: '0.1.0' },
  afzender: 'gemeente',
  root: klasse(one('Header', HEADER), one('Antwoord', ANTWOORD)),
} as const satisfies BerichtDefinition;

export type Jw319 = ValueOf<typeof jw319.root>;
export type Header = ValueOf<typeof HEADER>;
export type Woonplaatsbeginsel = ValueOf<typeof WOONPLAATSBEGINSEL>;
export type Antwoord = ValueOf<typeof ANTWOORD>;
