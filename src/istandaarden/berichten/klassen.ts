import { basisklasse, type ComplexType, klasse, one, optional, type TextType } from './definitie.js';
import {
  AANDUIDING_WOONADRES,
  COMMUNICATIEVORM,
  DATUM,
  DATUM_GEBRUIK,
  EENHEID,
  fixedInteger,
  fixedText,
  FREQUENTIE,
  HUISLETTER,
  HUISNUMMER,
  HUISNUMMER_TOEVOEGING,
  IDENTIFICATIE_BERICHT,
  LANDCODE,
  LANDNUMMER,
  NAAM,
  NAAM_GEBRUIK,
  PLAATSNAAM,
  POSTCODE,
  PRODUCT_CATEGORIE_WMO,
  PRODUCT_CODE,
  STRAATNAAM,
  TAAL,
  TELEFOONNUMMER,
  VERSIE,
  VOLUME,
  VOORLETTERS,
  VOORVOEGSEL,
} from './typen.js';

/** The classes (CDT) of the basisschema of iWmo 3.2 that several messages share, and the Header of a heenbericht. */

export const ACHTERNAAM = basisklasse(one('Achternaam', NAAM), optional('Voorvoegsel', VOORVOEGSEL));

export const VOLLEDIGE_NAAM = basisklasse(
  one('Geslachtsnaam', ACHTERNAAM),
  optional('Partnernaam', ACHTERNAAM),
  optional('Voornamen', NAAM),
  optional('Voorletters', VOORLETTERS),
  one('NaamGebruik', NAAM_GEBRUIK),
);

export const VERKORTE_NAAM = basisklasse(
  one('Geslachtsnaam', ACHTERNAAM),
  optional('Voornamen', NAAM),
  optional('Voorletters', VOORLETTERS),
);

export const GEBOORTEDATUM = basisklasse(one('Datum', DATUM), optional('DatumGebruik', DATUM_GEBRUIK));

export const COMMUNICATIE = basisklasse(one('Vorm', COMMUNICATIEVORM), optional('Taal', TAAL));

export const ADRES = basisklasse(
  optional(
    'Huis',
    basisklasse(
      one('Huisnummer', HUISNUMMER),
      optional('Huisletter', HUISLETTER),
      optional('HuisnummerToevoeging', HUISNUMMER_TOEVOEGING),
      optional('AanduidingWoonadres', AANDUIDING_WOONADRES),
    ),
  ),
  optional('Postcode', POSTCODE),
  optional('Straatnaam', STRAATNAAM),
  optional('Plaatsnaam', PLAATSNAAM),
  optional('LandCode', LANDCODE),
);

const TELEFOON = basisklasse(one('Telefoonnummer', TELEFOONNUMMER), one('Landnummer', LANDNUMMER));
export const TELEFOONNUMMERS = basisklasse(one('Telefoon01', TELEFOON), optional('Telefoon02', TELEFOON));

export const OPEN_PERIODE = basisklasse(optional('Begindatum', DATUM), optional('Einddatum', DATUM));

export const PRODUCT_WMO = basisklasse(one('Categorie', PRODUCT_CATEGORIE_WMO), optional('Code', PRODUCT_CODE));

export const OMVANG = basisklasse(one('Volume', VOLUME), one('Eenheid', EENHEID), one('Frequentie', FREQUENTIE));

const BERICHT_IDENTIFICATIE = basisklasse(one('Identificatie', IDENTIFICATIE_BERICHT), one('Dagtekening', DATUM));
const XSD_VERSIE = basisklasse(one('BasisschemaXsdVersie', VERSIE), one('BerichtXsdVersie', VERSIE));

/** Header of a heenbericht of release 3.2. Gemeente and aanbieder stand as sender or receiver by message. */
export function header<A extends TextType, O extends TextType>(berichtcode: string, afzender: A, ontvanger: O) {
  return klasse(
    one('BerichtCode', fixedText('LDT_BerichtCode', berichtcode)),
    one('BerichtVersie', fixedInteger('LDT_BerichtVersie', 3)),
    one('BerichtSubversie', fixedInteger('LDT_BerichtSubversie', 2)),
    one('Afzender', afzender),
    one('Ontvanger', ontvanger),
    one('BerichtIdentificatie', BERICHT_IDENTIFICATIE),
    one('XsdVersie', XSD_VERSIE),
  ) satisfies ComplexType;
}
