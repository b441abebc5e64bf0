// Made by scripts/istandaarden.mjs from the XML schemas in src/istandaarden/xsd. Not edited by hand.
import { type BerichtDefinition, klasse, many, one, optional, type ValueOf } from '../definitie.js';
import {
  AGB_CODE,
  BERICHT_IDENTIFICATIE,
  BUDGET,
  BURGER_SERVICENUMMER,
  DATUM,
  GEMEENTE,
  IDENTIFICATIE_BERICHT,
  NUMMER,
  OMVANG,
  PRODUCT_WMO,
  REDEN_VERZOEK,
  REFERENTIE,
  RETOUR_CODE_WMO,
  VERSIE,
  XSD_VERSIE,
} from './basisschema.js';

const RETOUR_CODES = klasse(many('RetourCode', RETOUR_CODE_WMO));

const HEADER = klasse(
  one('BerichtCode', { kind: 'text', name: 'LDT_BerichtCode', codes: new Map([['481', '']]) }),
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

const ONGEWIJZIGD_PRODUCT = klasse(one('ToewijzingNummer', NUMMER), one('RetourCodes', RETOUR_CODES));

const ONGEWIJZIGDE_PRODUCTEN = klasse(many('OngewijzigdProduct', ONGEWIJZIGD_PRODUCT));

const TE_WIJZIGEN_PRODUCT = klasse(
  one('ToewijzingNummer', NUMMER),
  one('GewensteIngangsdatum', DATUM),
  optional('Einddatum', DATUM),
  optional('Omvang', OMVANG),
  optional('Budget', BUDGET),
  one('RetourCodes', RETOUR_CODES),
);

const TE_WIJZIGEN_PRODUCTEN = klasse(many('TeWijzigenProduct', TE_WIJZIGEN_PRODUCT));

const NIEUW_PRODUCT = klasse(
  optional('Product', PRODUCT_WMO),
  one('GewensteIngangsdatum', DATUM),
  optional('Einddatum', DATUM),
  optional('Omvang', OMVANG),
  optional('Budget', BUDGET),
  one('RetourCodes', RETOUR_CODES),
);

const NIEUWE_PRODUCTEN = klasse(many('NieuwProduct', NIEUW_PRODUCT));

const VERZOEK = klasse(
  one('ReferentieAanbieder', REFERENTIE),
  one('RedenVerzoek', REDEN_VERZOEK),
  optional('OngewijzigdeProducten', ONGEWIJZIGDE_PRODUCTEN),
  optional('TeWijzigenProducten', TE_WIJZIGEN_PRODUCTEN),
  optional('NieuweProducten', NIEUWE_PRODUCTEN),
  one('RetourCodes', RETOUR_CODES),
);

const CLIENT = klasse(one('Bsn', BURGER_SERVICENUMMER), one('Verzoek', VERZOEK), one('RetourCodes', RETOUR_CODES));

/** WMO318 Verzoek om wijziging retour: Bericht voor Verzoek om wijziging Wmo-hulp. */
export const wmo318 = {
  bericht: 'WMO318',
  berichtcode: '481',
  titel: 'Verzoek om wijziging retour',
  versie: '3.2',
  naamruimte: 'http://www.istandaarden.nl/iwmo/3_2/wmo318/schema',
  basisschema: 'http://www.istandaarden.nl/iwmo/3_2/basisschema/schema',
  prefix: 'wmo318',
  basisprefix: 'iwmo',
  xsdVersie: { basisschemaXsdVersie: '1.0.0', berichtXsdVersie: '1.0.0' },
  afzender: 'aanbieder',
  root: klasse(one('Header', HEADER), optional('Client', CLIENT)),
} as const satisfies BerichtDefinition;

export type Wmo318 = ValueOf<typeof wmo318.root>;
export type RetourCodes = ValueOf<typeof RETOUR_CODES>;
export type Header = ValueOf<typeof HEADER>;
export type OngewijzigdProduct = ValueOf<typeof ONGEWIJZIGD_PRODUCT>;
export type OngewijzigdeProducten = ValueOf<typeof ONGEWIJZIGDE_PRODUCTEN>;
export type TeWijzigenProduct = ValueOf<typeof TE_WIJZIGEN_PRODUCT>;
export type TeWijzigenProducten = ValueOf<typeof TE_WIJZIGEN_PRODUCTEN>;
export type NieuwProduct = ValueOf<typeof NIEUW_PRODUCT>;
export type NieuweProducten = ValueOf<typeof NIEUWE_PRODUCTEN>;
export type Verzoek = ValueOf<typeof VERZOEK>;
export type Client = ValueOf<typeof CLIENT>;
