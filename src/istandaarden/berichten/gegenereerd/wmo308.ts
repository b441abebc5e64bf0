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
  PRODUCT_WMO,
  REDEN_BEEINDIGING_WMO,
  RETOUR_CODE_WMO,
  STATUS_AANLEVERING,
  VERKORTE_NAAM,
  VERSIE,
  XSD_VERSIE,
} from './basisschema.js';

const RETOUR_CODES = klasse(many('RetourCode', RETOUR_CODE_WMO));

const HEADER = klasse(
  one('BerichtCode', { kind: 'text', name: 'LDT_BerichtCode', codes: new Map([['421', '']]) }),
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

const STOP_PRODUCT = klasse(
  optional('ToewijzingNummer', NUMMER),
  optional('Product', PRODUCT_WMO),
  optional('ToewijzingIngangsdatum', DATUM),
  one('Begindatum', DATUM),
  one('RedenBeeindiging', REDEN_BEEINDIGING_WMO),
  one('Einddatum', DATUM),
  one('StatusAanlevering', STATUS_AANLEVERING),
  one('RetourCodes', RETOUR_CODES),
);

const STOP_PRODUCTEN = klasse(many('StopProduct', STOP_PRODUCT));

const CLIENT = klasse(
  one('Bsn', BURGER_SERVICENUMMER),
  one('Geboortedatum', GEBOORTEDATUM),
  one('Geslacht', GESLACHT),
  one('Naam', VERKORTE_NAAM),
  one('StopProducten', STOP_PRODUCTEN),
  one('RetourCodes', RETOUR_CODES),
);

/** WMO308 Stop levering retour: Bericht voor het melden van de stop van levering van Wmo-ondersteuning. */
export const wmo308 = {
  bericht: 'WMO308',
  berichtcode: '421',
  titel: 'Stop levering retour',
  versie: '3.2',
  naamruimte: 'http://www.istandaarden.nl/iwmo/3_2/wmo308/schema',
  basisschema: 'http://www.istandaarden.nl/iwmo/3_2/basisschema/schema',
  prefix: 'wmo308',
  basisprefix: 'iwmo',
  xsdVersie: { basisschemaXsdVersie: '1.0.0', berichtXsdVersie: '1.0.0' },
  afzender: 'aanbieder',
  root: klasse(one('Header', HEADER), optional('Client', CLIENT)),
} as const satisfies BerichtDefinition;

export type Wmo308 = ValueOf<typeof wmo308.root>;
export type RetourCodes = ValueOf<typeof RETOUR_CODES>;
export type Header = ValueOf<typeof HEADER>;
export type StopProduct = ValueOf<typeof STOP_PRODUCT>;
export type StopProducten = ValueOf<typeof STOP_PRODUCTEN>;
export type Client = ValueOf<typeof CLIENT>;
