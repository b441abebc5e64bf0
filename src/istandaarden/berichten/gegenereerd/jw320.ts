// Made by scripts/istandaarden.mjs from the XML schemas in src/istandaarden/xsd. Not edited by hand.
import { type BerichtDefinition, klasse, many, one, optional, type ValueOf } from '../definitie.js';
import {
  AGB_CODE,
  BERICHT_IDENTIFICATIE,
  DATUM,
  GEMEENTE,
  IDENTIFICATIE_BERICHT,
  REDEN_AFWIJZING_VERZOEK,
  REFERENTIE,
  RETOUR_CODE_JW,
  VERSIE,
  VERZOEK_ANTWOORD,
  XSD_VERSIE,
} from './basisschema.js';

const RETOUR_CODES = klasse(many('RetourCode', RETOUR_CODE_JW));

const HEADER = klasse(
  one('BerichtCode', { kind: 'text', name: 'LDT_BerichtCode', codes: new Map([['489', '']]) }),
  one('BerichtVersie', { kind: 'integer', name: 'LDT_BerichtVersie', max: 99, fixed: 3 }),
  one('BerichtSubversie', { kind: 'integer', name: 'LDT_BerichtSubversie', max: 99, fixed: 2 }),
  one('Afzender', GEMEENTE),
  one('Ontvanger', AGB_CODE),
  one('BerichtIdentificatie', BERICHT_IDENTIFICATIE),
  one('XsdVersie', XSD_VERSIE),
  one('IdentificatieRetour', IDENTIFICATIE_BERICHT),
  one('DagtekeningRetour', DATUM),
  optional('XsltVersie', VERSIE),
  one('XsdVersieRetour', XSD_VERSIE),
  optional('RetourCodes', RETOUR_CODES),
);

const WOONPLAATSBEGINSEL = klasse(one('Gemeente', GEMEENTE), one('RetourCodes', RETOUR_CODES));

const ANTWOORD = klasse(
  one('ReferentieAanbieder', REFERENTIE),
  one('VerzoekAntwoord', VERZOEK_ANTWOORD),
  optional('RedenAfwijzingVerzoek', REDEN_AFWIJZING_VERZOEK),
  optional('Woonplaatsbeginsel', WOONPLAATSBEGINSEL),
  one('RetourCodes', RETOUR_CODES),
);

/** JW320 Antwoord op verzoek retour: Bericht voor antwoordinformatie over het Verzoek om toewijzing of Verzoek om wijziging Jeugdhulp. */
export const jw320 = {
  bericht: 'JW320',
  berichtcode: '489',
  titel: 'Antwoord op verzoek retour',
  versie: '3.2',
  naamruimte: 'http://www.istandaarden.nl/ijw/3_2/jw320/schema',
  basisschema: 'http://www.istandaarden.nl/ijw/3_2/basisschema/schema',
  prefix: 'jw320',
  basisprefix: 'ijw',
  xsdVersie: { basisschemaXsdVersie: '0.1.0', berichtXsdVersie: '0.1.0' },
  afzender: 'gemeente',
  root: klasse(one('Header', HEADER), optional('Antwoord', ANTWOORD)),
} as const satisfies BerichtDefinition;

export type Jw320 = ValueOf<typeof jw320.root>;
export type RetourCodes = ValueOf<typeof RETOUR_CODES>;
export type Header = ValueOf<typeof HEADER>;
export type Woonplaatsbeginsel = ValueOf<typeof WOONPLAATSBEGINSEL>;
export type Antwoord = ValueOf<typeof ANTWOORD>;
