// Made by scripts/istandaarden.mjs from the XML schemas in src/istandaarden/xsd. Not edited by hand.
import { type BerichtDefinition, klasse, many, one, optional, type ValueOf } from '../definitie.js';
import {
  AGB_CODE,
  BERICHT_IDENTIFICATIE,
  BUDGET,
  BURGER_SERVICENUMMER,
  COMMENTAAR,
  DATUM,
  GEBOORTEDATUM,
  GEMEENTE,
  GESLACHT,
  IDENTIFICATIE_BERICHT,
  JA_NEE,
  NUMMER,
  OMVANG,
  PRODUCT_WMO,
  REFERENTIE,
  RETOUR_CODE_WMO,
  VERKORTE_NAAM,
  VERSIE,
  VERWIJZER,
  XSD_VERSIE,
} from './basisschema.js';

const RETOUR_CODES = klasse(many('RetourCode', RETOUR_CODE_WMO));

const HEADER = klasse(
  one('BerichtCode', { kind: 'text', name: 'LDT_BerichtCode', codes: new Map([['445', '']]) }),
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

const AANGEVRAAGD_PRODUCT = klasse(
  one('ReferentieAanbieder', REFERENTIE),
  optional('BeschikkingNummer', NUMMER),
  optional('Product', PRODUCT_WMO),
  optional('BeschikkingIngangsdatum', DATUM),
  one('ToewijzingIngangsdatum', DATUM),
  optional('ToewijzingEinddatum', DATUM),
  optional('Omvang', OMVANG),
  optional('Budget', BUDGET),
  one('Verwijzer', VERWIJZER),
  optional('Raamcontract', JA_NEE),
  optional('Commentaar', COMMENTAAR),
  one('RetourCodes', RETOUR_CODES),
);

const AANGEVRAAGDE_PRODUCTEN = klasse(many('AangevraagdProduct', AANGEVRAAGD_PRODUCT));

const CLIENT = klasse(
  one('Bsn', BURGER_SERVICENUMMER),
  one('Geboortedatum', GEBOORTEDATUM),
  one('Geslacht', GESLACHT),
  one('Naam', VERKORTE_NAAM),
  optional('Commentaar', COMMENTAAR),
  one('AangevraagdeProducten', AANGEVRAAGDE_PRODUCTEN),
  one('RetourCodes', RETOUR_CODES),
);

/** WMO316 Verzoek om toewijzing retour: Bericht voor het aanvragen van een toewijzing voor Wmo-ondersteuning. */
export const wmo316 = {
  bericht: 'WMO316',
  berichtcode: '445',
  titel: 'Verzoek om toewijzing retour',
  versie: '3.2',
  naamruimte: 'http://www.istandaarden.nl/iwmo/3_2/wmo316/schema',
  basisschema: 'http://www.istandaarden.nl/iwmo/3_2/basisschema/schema',
  prefix: 'wmo316',
  basisprefix: 'iwmo',
  xsdVersie: { basisschemaXsdVersie: '1.0.0', berichtXsdVersie: '1.0.0' },
  afzender: 'aanbieder',
  root: klasse(one('Header', HEADER), optional('Client', CLIENT)),
} as const satisfies BerichtDefinition;

export type Wmo316 = ValueOf<typeof wmo316.root>;
export type RetourCodes = ValueOf<typeof RETOUR_CODES>;
export type Header = ValueOf<typeof HEADER>;
export type AangevraagdProduct = ValueOf<typeof AANGEVRAAGD_PRODUCT>;
export type AangevraagdeProducten = ValueOf<typeof AANGEVRAAGDE_PRODUCTEN>;
export type Client = ValueOf<typeof CLIENT>;
