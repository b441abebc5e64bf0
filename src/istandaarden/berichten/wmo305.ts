import { type BerichtDefinition, klasse, many, one, optional, type ValueOf } from './definitie.js';
import { GEBOORTEDATUM, header, PRODUCT_WMO, VERKORTE_NAAM } from './klassen.js';
import { AGB_CODE, BURGERSERVICENUMMER, DATUM, GEMEENTE, GESLACHT, NUMMER, STATUS_AANLEVERING } from './typen.js';

const START_PRODUCT = klasse(
  optional('ToewijzingNummer', NUMMER),
  optional('Product', PRODUCT_WMO),
  optional('ToewijzingIngangsdatum', DATUM),
  one('Begindatum', DATUM),
  one('StatusAanlevering', STATUS_AANLEVERING),
);

const CLIENT = klasse(
  one('Bsn', BURGERSERVICENUMMER),
  one('Geboortedatum', GEBOORTEDATUM),
  one('Geslacht', GESLACHT),
  one('Naam', VERKORTE_NAAM),
  one('StartProducten', klasse(many('StartProduct', START_PRODUCT))),
);

/** WMO305 Start levering: the aanbieder tells the gemeente on which day the care of a toewijzing began. */
export const wmo305 = {
  bericht: 'WMO305',
  berichtcode: '418',
  titel: 'Start levering',
  versie: '3.2',
  naamruimte: 'http://www.istandaarden.nl/iwmo/3_2/wmo305/schema',
  basisschema: 'http://www.istandaarden.nl/iwmo/3_2/basisschema/schema',
  afzender: 'aanbieder',
  root: klasse(one('Header', header('418', AGB_CODE, GEMEENTE)), one('Client', CLIENT)),
} as const satisfies BerichtDefinition;

export type Wmo305 = ValueOf<typeof wmo305.root>;
export type StartProduct = ValueOf<typeof START_PRODUCT>;
