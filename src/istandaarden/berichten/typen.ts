import {
  COD032,
  COD046,
  COD170,
  COD467,
  COD472,
  COD700,
  COD747,
  COD757,
  NUM061,
  WJ003,
  WJ232,
  WJ756,
  WMO002,
  WMO020,
  WMO757,
} from './codelijsten.js';
import { type DateType, type IntegerType, type TextType, type TimeType } from './definitie.js';

/** The simple types (LDT) of the basisschema of iWmo 3.2, as far as the messages that are read here use them. */

/** One line that holds more than blanks; XML blanks are space, tab, CR and LF. */
const FILLED_LINE = /^[^\n\r]*[^ \t\n\r][^\n\r]*$/u;

function line(name: string, maxLength: number): TextType {
  return { kind: 'text', name, maxLength, pattern: FILLED_LINE, form: 'een gevulde regel tekst' };
}

function form(name: string, pattern: RegExp, text: string, maxLength?: number): TextType {
  return { kind: 'text', name, pattern, form: text, maxLength };
}

function code(name: string, codes: ReadonlySet<string>): TextType {
  return { kind: 'text', name, codes };
}

function integer(name: string, max: number): IntegerType {
  return { kind: 'integer', name, max };
}

export function fixedText(name: string, value: string): TextType {
  return { kind: 'text', name, codes: new Set([value]) };
}

export function fixedInteger(name: string, value: number): IntegerType {
  return { kind: 'integer', name, max: 99, fixed: value };
}

export const AANDUIDING_WOONADRES = code('LDT_AanduidingWoonadres', NUM061);
export const ADRES_SOORT = code('LDT_AdresSoort', COD757);
export const AGB_CODE = form('LDT_AgbCode', /^[0-9]{8}$/, 'een AGB-code van acht cijfers');
export const BUDGET = integer('LDT_Budget', 99_999_999);
export const BURGERSERVICENUMMER: TextType = {
  kind: 'text',
  name: 'LDT_BurgerServicenummer',
  pattern: /^[0-9]{9}$/,
  form: 'een nummer van negen cijfers',
  elfproef: true,
};
/** No maximum length in the standard. */
export const COMMENTAAR = form('LDT_Commentaar', /[^ \t\n\r]/, 'gevulde tekst');
export const COMMUNICATIEVORM = code('LDT_Communicatievorm', COD747);
export const DATUM: DateType = { kind: 'date', name: 'LDT_Datum' };
export const DATUM_GEBRUIK = code('LDT_DatumGebruik', COD170);
export const EENHEID = code('LDT_Eenheid', WJ756);
export const EMAILADRES = line('LDT_Emailadres', 80);
export const FREQUENTIE = code('LDT_Frequentie', WMO757);
export const GEMEENTE = form('LDT_Gemeente', /^[0-9]{4}$/, 'een gemeentecode van vier cijfers');
export const GESLACHT = code('LDT_Geslacht', COD046);
export const HUISLETTER = line('LDT_Huisletter', 1);
export const HUISNUMMER = integer('LDT_Huisnummer', 99_999);
export const HUISNUMMER_TOEVOEGING = line('LDT_HuisnummerToevoeging', 4);
export const IDENTIFICATIE_BERICHT = line('LDT_IdentificatieBericht', 12);
export const JURIDISCHE_STATUS = code('LDT_JuridischeStatus', WJ232);
export const LANDCODE = code('LDT_LandCode', COD032);
export const LANDNUMMER = line('LDT_Landnummer', 4);
export const NAAM = line('LDT_Naam', 200);
export const NAAM_GEBRUIK = code('LDT_NaamGebruik', COD700);
export const NUMMER = integer('LDT_Nummer', 999_999_999);
export const ORGANISATIENAAM = line('LDT_Organisatienaam', 35);
export const PERSOONSID = line('LDT_Persoonsid', 20);
export const PLAATSNAAM = line('LDT_Plaatsnaam', 80);
export const POSTCODE = line('LDT_Postcode', 8);
export const PRODUCT_CATEGORIE_WMO = code('LDT_ProductCategorie', WMO020);
export const PRODUCT_CODE = line('LDT_ProductCode', 5);
export const REDEN_WIJZIGING_WMO = code('LDT_RedenWijziging', WMO002);
export const REFERENTIE = line('LDT_Referentie', 36);
export const RELATIE_VOLGORDE = integer('LDT_RelatieVolgorde', 99);
export const SOORT_RELATIE = code('LDT_SoortRelatie', COD472);
export const STATUS_AANLEVERING = code('LDT_StatusAanlevering', COD467);
export const STRAATNAAM = line('LDT_Straatnaam', 24);
export const TAAL = line('LDT_Taal', 25);
export const TELEFOONNUMMER = form('LDT_Telefoonnummer', /^[0-9]+$/, 'alleen cijfers', 15);
export const TIJD: TimeType = { kind: 'time', name: 'LDT_Tijd' };
export const VERSIE = form(
  'LDT_Versie',
  /^(?:0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)$/,
  'een versie als 1.0.0',
);
export const VOLUME = integer('LDT_Volume', 99_999_999);
export const VOORLETTERS = form('LDT_Voorletters', /^[a-zA-Z\u00c0-\u1ef3]+$/u, 'alleen letters', 6);
export const VOORVOEGSEL = line('LDT_Voorvoegsel', 10);
export const WETTELIJKE_VERTEGENWOORDIGING = code('LDT_WettelijkeVertegenwoordiging', WJ003);
