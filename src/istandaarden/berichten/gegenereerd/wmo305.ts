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
  NUMMER,
  PRODUCT_WMO,
  STATUS_AANLEVERING,
  VERKORTE_NAAM,
  XSD_VERSIE,
} from './basisschema.js';

const HEADER = klasse(
  one('BerichtCode', { kind: 'text', name: 'LDT_BerichtCode', codes: new Map([['418', '']]) }),
  one('BerichtVersie', { kind: 'integer', name: 'LDT_BerichtVersie', max: 99, fixed: 3 }),
  one('BerichtSubversie', { kind: 'integer', name: 'LDT_BerichtSubversie', max: 99, fixed: 2 }),
  one('Afzender', AGB_CODE),
  one('Ontvanger', GEMEENTE),
  one('BerichtIdentificatie', BERICHT_IDENTIFICATIE),
  one('XsdVersie', XSD_VERSIE),
);

const START_PRODUCT = klasse(
  optional('ToewijzingNummer', NUMMER),
  optional('Product', PRODUCT_WMO),
  optional('ToewijzingIngangsdatum', DATUM),
  one('Begindatum', DATUM),
  one('StatusAanlevering', STATUS_AANLEVERING),
);

const START_PRODUCTEN = klasse(many('StartProduct', START_PRODUCT));

const CLIENT = klasse(
  one('Bsn', BURGER_SERVICENUMMER),
  one('Geboortedatum', GEBOORTEDATUM),
  one('Geslacht', GESLACHT),
  one('Naam', VERKORTE_NAAM),
  one('StartProducten', START_PRODUCTEN),
);

/** WMO305 Start levering: Bericht voor het melden van de start van levering van Wmo-ondersteuning. */
export const wmo305 = {
  bericht: 'WMO305',
  berichtcode: '418',
  titel: 'Start levering',
  versie: '3.2',
  naamruimte: 'http://www.istandaarden.nl/iwmo/3_2/wmo305/schema',
  basisschema: 'http://www.istandaarden.nl/iwmo/3_2/basisschema/schema',
  prefix: 'wmo305',
  basisprefix: 'iwmo',
  xsdVersie: { basisschemaXsdVersie: '1.0.0', berichtXsdVersie: '1.0.0' },
  afzender: 'aanbieder',
  root: klasse(one('Header', HEADER), one('Client', CLIENT)),
} as const satisfies BerichtDefinition;

export type Wmo305 = ValueOf<typeof wmo305.root>;
export type Header = ValueOf<typeof HEADER>;
export type StartProduct = ValueOf<typeof START_PRODUCT>;
export type StartProducten = ValueOf<typeof START_PRODUCTEN>;
export type Client = ValueOf<typeof CLIENT>;
