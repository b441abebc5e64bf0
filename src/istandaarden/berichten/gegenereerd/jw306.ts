// Made by scripts/istandaarden.mjs from the XML schemas in src/istandaarden/xsd. Not edited by hand.
import { type BerichtDefinition, klasse, many, one, optional, type ValueOf } from '../definitie.js';
import {
  AGB_CODE,
  BERICHT_IDENTIFICATIE,
  BURGER_SERVICENUMMER,
  DATUM,
  GEBOORTEDATUM,
  GEMEENTE,
  GESLACHT,
  IDENTIFICATIE_BERICHT,
  NUMMER,
  PRODUCT_JW,
  RETOUR_CODE_JW,
  STATUS_AANLEVERING,
  VERKORTE_NAAM,
  VERSIE,
  XSD_VERSIE,
} from './basisschema.js';

const RETOUR_CODES = klasse(many('RetourCode', RETOUR_CODE_JW));

const HEADER = klasse(
  one('BerichtCode', { kind: 'text', name: 'LDT_BerichtCode', codes: new Map([['439', '']]) }),
  one('BerichtVersie', { kind: 'integer', name: 'LDT_BerichtVersie', max: 99, fixed: 3 }),
  one('BerichtSubversie', { kind: 'integer', name: 'LDT_BerichtSubversie', max: 99, fixed: 2 }),
  one('Afzender', AGB_CODE),
  one('Ontvanger', GEMEENTE),
  one('BerichtIdentificatie', BERICHT_IDENTIFICATIE),
  one('XsdVersie', XSD_VERSIE),
  one('IdentificatieRetour', IDENTIFICATIE_BERICHT),
  one('DagtekeningRetour', DATUM),
  optional('XsltVersie', VERSIE),
  one('XsdVersieRetour', XSD_VERSIE),
  optional('RetourCodes', RETOUR_CODES),
);

const START_PRODUCT = klasse(
  optional('ToewijzingNummer', NUMMER),
  optional('Product', PRODUCT_JW),
  optional('ToewijzingIngangsdatum', DATUM),
  one('Begindatum', DATUM),
  one('StatusAanlevering', STATUS_AANLEVERING),
  one('RetourCodes', RETOUR_CODES),
);

const START_PRODUCTEN = klasse(many('StartProduct', START_PRODUCT));

const CLIENT = klasse(
  one('Bsn', BURGER_SERVICENUMMER),
  one('Geboortedatum', GEBOORTEDATUM),
  one('Geslacht', GESLACHT),
  one('Naam', VERKORTE_NAAM),
  one('StartProducten', START_PRODUCTEN),
  one('RetourCodes', RETOUR_CODES),
);

/** JW306 Start levering retour: Bericht voor het melden van de start van levering van Jeugdhulp. */
export const jw306 = {
  bericht: 'JW306',
  berichtcode: '439',
  titel: 'Start levering retour',
  versie: '3.2',
  naamruimte: 'http://www.istandaarden.nl/ijw/3_2/jw306/schema',
  basisschema: 'http://www.istandaarden.nl/ijw/3_2/basisschema/schema',
  prefix: 'jw306',
  basisprefix: 'ijw',
  xsdVersie: { basisschemaXsdVersie: '0.1.0', berichtXsdVersie: '0.1.0' },
  afzender: 'aanbieder',
  root: klasse(one('Header', HEADER), optional('Client', CLIENT)),
} as const satisfies BerichtDefinition;

export type Jw306 = ValueOf<typeof jw306.root>;
export type RetourCodes = ValueOf<typeof RETOUR_CODES>;
export type Header = ValueOf<typeof HEADER>;
export type StartProduct = ValueOf<typeof START_PRODUCT>;
export type StartProducten = ValueOf<typeof START_PRODUCTEN>;
export type Client = ValueOf<typeof CLIENT>;
