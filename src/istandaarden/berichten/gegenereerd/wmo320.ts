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
  RETOUR_CODE_WMO,
  VERSIE,
  VERZOEK_ANTWOORD,
  XSD_VERSIE,
} from './basisschema.js';

const RETOUR_CODES = klasse(many('RetourCode', RETOUR_CODE_WMO));

const HEADER = klasse(
  one('BerichtCode', { kind: 'text', name: 'LDT_BerichtCode', codes: new Map([['483', '']]) }),
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

const ANTWOORD = klasse(
  one('ReferentieAanbieder', REFERENTIE),
  one('VerzoekAntwoord', VERZOEK_ANTWOORD),
  optional('RedenAfwijzingVerzoek', REDEN_AFWIJZING_VERZOEK),
  one('RetourCodes', RETOUR_CODES),
);

/** WMO320 Antwoord op verzoek retour: Bericht voor antwoordinformatie over het Verzoek om toewijzing of Verzoek om wijziging Wmo-hulp. */
export const wmo320 = {
  bericht: 'WMO320',
  berichtcode: '483',
  titel: 'Antwoord op verzoek retour',
  versie: '3.2',
  naamruimte: 'http://www.istandaarden.nl/iwmo/3_2/wmo320/schema',
  basisschema: 'http://www.istandaarden.nl/iwmo/3_2/basisschema/schema',
  prefix: 'wmo320',
  basisprefix: 'iwmo',
  xsdVersie: { basisschemaXsdVersie: '1.0.0', berichtXsdVersie: '1.0.0' },
  afzender: 'gemeente',
  root: klasse(one('Header', HEADER), optional('Antwoord', ANTWOORD)),
} as const satisfies BerichtDefinition;

export type Wmo320 = ValueOf<typeof wmo320.root>;
export type RetourCodes = ValueOf<typeof RETOUR_CODES>;
export type Header = ValueOf<typeof HEADER>;
export type Antwoord = ValueOf<typeof ANTWOORD>;
