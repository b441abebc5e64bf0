// Made by scripts/istandaarden.mjs from the XML schemas in src/istandaarden/xsd. Not edited by hand.
import { type BerichtDefinition, klasse, many, one, optional, type ValueOf } from '../definitie.js';
import {
  AGB_CODE,
  BEDRAG,
  BEDRAG_MET_DC,
  BERICHT_IDENTIFICATIE,
  BURGER_SERVICENUMMER,
  EENHEID,
  GEMEENTE,
  GESLOTEN_PERIODE,
  IDENTIFICATIE_DECLARATIE,
  NUMMER,
  PRODUCT_CATEGORIE_JW,
  PRODUCT_CODE,
  REFERENTIE_KLASSE,
  RETOUR_CODE_JW,
  TOTAAL_BEDRAG_MET_DC,
  VERSIE,
  VOLUME,
  XSD_VERSIE,
} from './basisschema.js';

const RETOUR_CODES = klasse(many('RetourCode', RETOUR_CODE_JW));

const HEADER = klasse(
  one('BerichtCode', { kind: 'text', name: 'LDT_BerichtCode', codes: new Map([['491', '']]) }),
  one('BerichtVersie', { kind: 'integer', name: 'LDT_BerichtVersie', max: 99, fixed: 3 }),
  one('BerichtSubversie', { kind: 'integer', name: 'LDT_BerichtSubversie', max: 99, fixed: 2 }),
  one('Afzender', GEMEENTE),
  one('Ontvanger', AGB_CODE),
  one('BerichtIdentificatie', BERICHT_IDENTIFICATIE),
  one('XsdVersie', XSD_VERSIE),
  one('DeclaratieIdentificatie', BERICHT_IDENTIFICATIE),
  optional('XsltVersie', VERSIE),
  one('XsdVersieDeclaratie', XSD_VERSIE),
  one('RetourCodes', RETOUR_CODES),
);

const PRESTATIE = klasse(
  one('ProductReferentie', REFERENTIE_KLASSE),
  one('ToewijzingNummer', NUMMER),
  one('ProductCategorie', PRODUCT_CATEGORIE_JW),
  one('ProductCode', PRODUCT_CODE),
  one('ProductPeriode', GESLOTEN_PERIODE),
  one('GeleverdVolume', VOLUME),
  one('Eenheid', EENHEID),
  optional('ProductTarief', BEDRAG),
  one('IngediendBedrag', BEDRAG_MET_DC),
  one('RetourCodes', RETOUR_CODES),
);

const PRESTATIES = klasse(many('Prestatie', PRESTATIE));

const CLIENT = klasse(
  one('Bsn', BURGER_SERVICENUMMER),
  one('Prestaties', PRESTATIES),
  one('RetourCodes', RETOUR_CODES),
);

const CLIENTEN = klasse(many('Client', CLIENT));

const DECLARATIE_ANTWOORD = klasse(
  one('DeclaratieNummer', IDENTIFICATIE_DECLARATIE),
  one('TotaalIngediendBedrag', TOTAAL_BEDRAG_MET_DC),
  one('TotaalToegekendBedrag', TOTAAL_BEDRAG_MET_DC),
  optional('Clienten', CLIENTEN),
  one('RetourCodes', RETOUR_CODES),
);

/** JW325 Declaratie-antwoord: Bericht met retourinformatie voor declaratie Jeugdhulp. */
export const jw325 = {
  bericht: 'JW325',
  berichtcode: '491',
  titel: 'Declaratie-antwoord',
  versie: '3.2',
  naamruimte: 'http://www.istandaarden.nl/ijw/3_2/jw325/schema',
  basisschema: 'http://www.istandaarden.nl/ijw/3_2/basisschema/schema',
  prefix: 'jw325',
  basisprefix: 'ijw',
  xsdVersie: { basisschemaXsdVersie: '0.1.0', berichtXsdVersie: '0.1.0' },
  afzender: 'gemeente',
  root: klasse(one('Header', HEADER), optional('DeclaratieAntwoord', DECLARATIE_ANTWOORD)),
} as const satisfies BerichtDefinition;

export type Jw325 = ValueOf<typeof jw325.root>;
export type RetourCodes = ValueOf<typeof RETOUR_CODES>;
export type Header = ValueOf<typeof HEADER>;
export type Prestatie = ValueOf<typeof PRESTATIE>;
export type Prestaties = ValueOf<typeof PRESTATIES>;
export type Client = ValueOf<typeof CLIENT>;
export type Clienten = ValueOf<typeof CLIENTEN>;
export type DeclaratieAntwoord = ValueOf<typeof DECLARATIE_ANTWOORD>;
