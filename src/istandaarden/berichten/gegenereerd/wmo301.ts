// Made by scripts/istandaarden.mjs from the XML schemas in src/istandaarden/xsd. Not edited by hand.
import { type BerichtDefinition, klasse, many, one, optional, type ValueOf } from '../definitie.js';
import {
  ADRES,
  ADRES_SOORT,
  AGB_CODE,
  BERICHT_IDENTIFICATIE,
  BUDGET,
  BURGER_SERVICENUMMER,
  COMMENTAAR,
  COMMUNICATIE,
  DATUM,
  EMAILADRES,
  GEBOORTEDATUM,
  GEMEENTE,
  GESLACHT,
  JURIDISCHE_STATUS,
  NUMMER,
  OMVANG,
  OPEN_PERIODE,
  ORGANISATIENAAM,
  PERSOONSID,
  PRODUCT_WMO,
  REDEN_WIJZIGING,
  REFERENTIE,
  RELATIE_VOLGORDE,
  SOORT_RELATIE,
  TELEFOONNUMMERS,
  TIJD,
  VOLLEDIGE_NAAM,
  WETTELIJKE_VERTEGENWOORDIGING,
  XSD_VERSIE,
} from './basisschema.js';

const HEADER = klasse(
  one('BerichtCode', { kind: 'text', name: 'LDT_BerichtCode', codes: new Map([['414', '']]) }),
  one('BerichtVersie', { kind: 'integer', name: 'LDT_BerichtVersie', max: 99, fixed: 3 }),
  one('BerichtSubversie', { kind: 'integer', name: 'LDT_BerichtSubversie', max: 99, fixed: 2 }),
  one('Afzender', GEMEENTE),
  one('Ontvanger', AGB_CODE),
  one('BerichtIdentificatie', BERICHT_IDENTIFICATIE),
  one('XsdVersie', XSD_VERSIE),
);

const CONTACT = klasse(
  one('Soort', ADRES_SOORT),
  optional('Adres', ADRES),
  optional('Organisatie', ORGANISATIENAAM),
  optional('Telefoon', TELEFOONNUMMERS),
  optional('Emailadres', EMAILADRES),
  optional('Periode', OPEN_PERIODE),
);

const RELATIE = klasse(
  one('Nummer', PERSOONSID),
  optional('Volgorde', RELATIE_VOLGORDE),
  one('Soort', SOORT_RELATIE),
  optional('Geboortedatum', GEBOORTEDATUM),
  optional('Geslacht', GESLACHT),
  one('Naam', VOLLEDIGE_NAAM),
  one('Contact', CONTACT),
);

const RELATIES = klasse(many('Relatie', RELATIE));

const CONTACTGEGEVENS = klasse(many('Contact', CONTACT));

const TOEGEWEZEN_PRODUCT = klasse(
  one('ToewijzingNummer', NUMMER),
  optional('ReferentieAanbieder', REFERENTIE),
  optional('Product', PRODUCT_WMO),
  one('Toewijzingsdatum', DATUM),
  one('Toewijzingstijd', TIJD),
  one('Ingangsdatum', DATUM),
  optional('Einddatum', DATUM),
  optional('RedenWijziging', REDEN_WIJZIGING),
  optional('Omvang', OMVANG),
  optional('Budget', BUDGET),
  optional('Commentaar', COMMENTAAR),
);

const TOEGEWEZEN_PRODUCTEN = klasse(many('ToegewezenProduct', TOEGEWEZEN_PRODUCT));

const CLIENT = klasse(
  one('Bsn', BURGER_SERVICENUMMER),
  one('Geboortedatum', GEBOORTEDATUM),
  one('Geslacht', GESLACHT),
  one('Naam', VOLLEDIGE_NAAM),
  optional('Communicatie', COMMUNICATIE),
  optional('JuridischeStatus', JURIDISCHE_STATUS),
  optional('WettelijkeVertegenwoordiging', WETTELIJKE_VERTEGENWOORDIGING),
  optional('Commentaar', COMMENTAAR),
  optional('Relaties', RELATIES),
  one('Contactgegevens', CONTACTGEGEVENS),
  one('ToegewezenProducten', TOEGEWEZEN_PRODUCTEN),
);

/** WMO301 Toewijzing: Bericht voor de toewijzing van Wmo-ondersteuning aan een aanbieder. */
export const wmo301 = {
  bericht: 'WMO301',
  berichtcode: '414',
  titel: 'Toewijzing',
  versie: '3.2',
  naamruimte: 'http://www.istandaarden.nl/iwmo/3_2/wmo301/schema',
  basisschema: 'http://www.istandaarden.nl/iwmo/3_2/basisschema/schema',
  prefix: 'wmo301',
  basisprefix: 'iwmo',
  xsdVersie: { basisschemaXsdVersie: '1.0.0', berichtXsdVersie: '1.0.0' },
  afzender: 'gemeente',
  root: klasse(one('Header', HEADER), one('Client', CLIENT)),
} as const satisfies BerichtDefinition;

export type Wmo301 = ValueOf<typeof wmo301.root>;
export type Header = ValueOf<typeof HEADER>;
export type Contact = ValueOf<typeof CONTACT>;
export type Relatie = ValueOf<typeof RELATIE>;
export type Relaties = ValueOf<typeof RELATIES>;
export type Contactgegevens = ValueOf<typeof CONTACTGEGEVENS>;
export type ToegewezenProduct = ValueOf<typeof TOEGEWEZEN_PRODUCT>;
export type ToegewezenProducten = ValueOf<typeof TOEGEWEZEN_PRODUCTEN>;
export type Client = ValueOf<typeof CLIENT>;
