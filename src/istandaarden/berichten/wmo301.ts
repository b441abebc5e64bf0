import { type BerichtDefinition, klasse, many, one, optional, type ValueOf } from './definitie.js';
import {
  ADRES,
  COMMUNICATIE,
  GEBOORTEDATUM,
  header,
  OMVANG,
  OPEN_PERIODE,
  PRODUCT_WMO,
  TELEFOONNUMMERS,
  VOLLEDIGE_NAAM,
} from './klassen.js';
import {
  ADRES_SOORT,
  AGB_CODE,
  BUDGET,
  BURGERSERVICENUMMER,
  COMMENTAAR,
  DATUM,
  EMAILADRES,
  GEMEENTE,
  GESLACHT,
  JURIDISCHE_STATUS,
  NUMMER,
  ORGANISATIENAAM,
  PERSOONSID,
  REDEN_WIJZIGING_WMO,
  REFERENTIE,
  RELATIE_VOLGORDE,
  SOORT_RELATIE,
  TIJD,
  WETTELIJKE_VERTEGENWOORDIGING,
} from './typen.js';

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

const TOEGEWEZEN_PRODUCT = klasse(
  one('ToewijzingNummer', NUMMER),
  optional('ReferentieAanbieder', REFERENTIE),
  optional('Product', PRODUCT_WMO),
  one('Toewijzingsdatum', DATUM),
  one('Toewijzingstijd', TIJD),
  one('Ingangsdatum', DATUM),
  optional('Einddatum', DATUM),
  optional('RedenWijziging', REDEN_WIJZIGING_WMO),
  optional('Omvang', OMVANG),
  optional('Budget', BUDGET),
  optional('Commentaar', COMMENTAAR),
);

const CLIENT = klasse(
  one('Bsn', BURGERSERVICENUMMER),
  one('Geboortedatum', GEBOORTEDATUM),
  one('Geslacht', GESLACHT),
  one('Naam', VOLLEDIGE_NAAM),
  optional('Communicatie', COMMUNICATIE),
  optional('JuridischeStatus', JURIDISCHE_STATUS),
  optional('WettelijkeVertegenwoordiging', WETTELIJKE_VERTEGENWOORDIGING),
  optional('Commentaar', COMMENTAAR),
  optional('Relaties', klasse(many('Relatie', RELATIE))),
  one('Contactgegevens', klasse(many('Contact', CONTACT))),
  one('ToegewezenProducten', klasse(many('ToegewezenProduct', TOEGEWEZEN_PRODUCT))),
);

/** WMO301 Toewijzing: the gemeente assigns producten for one client to an aanbieder. */
export const wmo301 = {
  bericht: 'WMO301',
  berichtcode: '414',
  titel: 'Toewijzing',
  versie: '3.2',
  naamruimte: 'http://www.istandaarden.nl/iwmo/3_2/wmo301/schema',
  basisschema: 'http://www.istandaarden.nl/iwmo/3_2/basisschema/schema',
  afzender: 'gemeente',
  root: klasse(one('Header', header('414', GEMEENTE, AGB_CODE)), one('Client', CLIENT)),
} as const satisfies BerichtDefinition;

export type Wmo301 = ValueOf<typeof wmo301.root>;
export type ToegewezenProduct = ValueOf<typeof TOEGEWEZEN_PRODUCT>;
export type Contact = ValueOf<typeof CONTACT>;
