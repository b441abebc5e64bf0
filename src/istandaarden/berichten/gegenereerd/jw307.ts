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
  PRODUCT_JW,
  REDEN_BEEINDIGING_JW,
  STATUS_AANLEVERING,
  VERKORTE_NAAM,
  XSD_VERSIE,
} from './basisschema.js';

const HEADER = klasse(
  one('BerichtCode', { kind: 'text', name: 'LDT_BerichtCode', codes: new Map([['440', '']]) }),
  one('BerichtVersie', { kind: 'integer', name: 'LDT_BerichtVersie', max: 99, fixed: 3 }),
  one('BerichtSubversie', { kind: 'integer', name: 'LDT_BerichtSubversie', max: 99, fixed: 2 }),
  one('Afzender', AGB_CODE),
  one('Ontvanger', GEMEENTE),
  one('BerichtIdentificatie', BERICHT_IDENTIFICATIE),
  one('XsdVersie', XSD_VERSIE),
);

const STOP_PRODUCT = klasse(
  optional('ToewijzingNummer', NUMMER),
  optional('Product', PRODUCT_JW),
  optional('ToewijzingIngangsdatum', DATUM),
  one('Begindatum', DATUM),
  one('RedenBeeindiging', REDEN_BEEINDIGING_JW),
  one('Einddatum', DATUM),
  one('StatusAanlevering', STATUS_AANLEVERING),
);

const STOP_PRODUCTEN = klasse(many('StopProduct', STOP_PRODUCT));

const CLIENT = klasse(
  one('Bsn', BURGER_SERVICENUMMER),
  one('Geboortedatum', GEBOORTEDATUM),
  one('Geslacht', GESLACHT),
  one('Naam', VERKORTE_NAAM),
  one('StopProducten', STOP_PRODUCTEN),
);

/** JW307 Stop levering: Bericht voor het melden van de stop van levering van Jeugdhulp. */
export const jw307 = {
  bericht: 'JW307',
  berichtcode: '440',
  titel: 'Stop levering',
  versie: '3.2',
  naamruimte: 'http://www.istandaarden.nl/ijw/3_2/jw307/schema',
  basisschema: 'http://www.istandaarden.nl/ijw/3_2/basisschema/schema',
  prefix: 'jw307',
  basisprefix: 'ijw',
  xsdVersie: { basisschemaXsdVersie: '0.1.0', berichtXsdVersie: '0.1.0' },
  afzender: 'aanbieder',
  root: klasse(one('Header', HEADER), one('Client', CLIENT)),
} as const satisfies BerichtDefinition;

export type Jw307 = ValueOf<typeof jw307.root>;
export type Header = ValueOf<typeof HEADER>;
export type StopProduct = ValueOf<typeof STOP_PRODUCT>;
export type StopProducten = ValueOf<typeof STOP_PRODUCTEN>;
export type Client = ValueOf<typeof CLIENT>;
