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
  PRODUCT_JW,
  REFERENTIE,
  RETOUR_CODE_JW,
  VERKORTE_NAAM,
  VERSIE,
  VERWIJZER,
  XSD_VERSIE,
} from './basisschema.js';

const RETOUR_CODES = klasse(many('RetourCode', RETOUR_CODE_JW));

const HEADER = klasse(
  one('BerichtCode', { kind: 'text', name: 'LDT_BerichtCode', codes: new Map([['447', '']]) }),
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
  optional('Product', PRODUCT_JW),
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
  optional('GezagsdragerBekend', JA_NEE),
  optional('Commentaar', COMMENTAAR),
  one('AangevraagdeProducten', AANGEVRAAGDE_PRODUCTEN),
  one('RetourCodes', RETOUR_CODES),
);

/** JW316 Verzoek om toewijzing retour: Bericht voor het aanvragen van een toewijzing voor Jeugdhulp. */
export const jw316 = {
  bericht: 'JW316',
  berichtcode: '447',
  titel: 'Verzoek om toewijzing retour',
  versie: '3.2',
  naamruimte: 'http://www.istandaarden.nl/ijw/3_2/jw316/schema',
  basisschema: 'http://www.istandaarden.nl/ijw/3_2/basisschema/schema',
  prefix: 'jw316',
  basisprefix: 'ijw',
  xsdVersie: { basisschemaXsdVersie: '0.1.0', berichtXsdVersie: '0.1.0' },
  afzender: 'aanbieder',
  root: klasse(one('Header', HEADER), optional('Client', CLIENT)),
} as const satisfies BerichtDefinition;

export type Jw316 = ValueOf<typeof jw316.root>;
export type RetourCodes = ValueOf<typeof RETOUR_CODES>;
export type Header = ValueOf<typeof HEADER>;
export type AangevraagdProduct = ValueOf<typeof AANGEVRAAGD_PRODUCT>;
export type AangevraagdeProducten = ValueOf<typeof AANGEVRAAGDE_PRODUCTEN>;
export type Client = ValueOf<typeof CLIENT>;
