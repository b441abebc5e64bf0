// Made by scripts/istandaarden.mjs from the XML schemas in src/istandaarden/xsd. Not edited by hand.
import { type BerichtDefinition, klasse, many, one, optional, type ValueOf } from '../definitie.js';
import {
  AGB_CODE,
  BEDRAG,
  BEDRAG_MET_DC,
  BERICHT_IDENTIFICATIE,
  BURGER_SERVICENUMMER,
  DATUM,
  EENHEID,
  GEMEENTE,
  GESLOTEN_PERIODE,
  NUMMER,
  PRODUCT_CATEGORIE_JW,
  PRODUCT_CODE,
  REFERENTIE_KLASSE,
  TOTAAL_BEDRAG_MET_DC,
  VOLUME,
  XSD_VERSIE,
} from './basisschema.js';

const HEADER = klasse(
  one('BerichtCode', { kind: 'text', name: 'LDT_BerichtCode', codes: new Map([['490', '']]) }),
  one('BerichtVersie', { kind: 'integer', name: 'LDT_BerichtVersie', max: 99, fixed: 3 }),
  one('BerichtSubversie', { kind: 'integer', name: 'LDT_BerichtSubversie', max: 99, fixed: 2 }),
  one('Afzender', AGB_CODE),
  one('Ontvanger', GEMEENTE),
  one('BerichtIdentificatie', BERICHT_IDENTIFICATIE),
  one('XsdVersie', XSD_VERSIE),
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
);

const PRESTATIES = klasse(many('Prestatie', PRESTATIE));

const CLIENT = klasse(one('Bsn', BURGER_SERVICENUMMER), one('Prestaties', PRESTATIES));

const CLIENTEN = klasse(many('Client', CLIENT));

const DECLARATIE = klasse(
  one('DeclaratieNummer', {
    kind: 'text',
    name: 'LDT_IdentificatieDeclaratie',
    maxLength: 12,
    pattern: /^[a-zA-Z0-9]+$/,
    form: 'alleen letters en cijfers',
  }),
  one('DeclaratiePeriode', GESLOTEN_PERIODE),
  one('DeclaratieDagtekening', DATUM),
  one('TotaalIngediendBedrag', TOTAAL_BEDRAG_MET_DC),
  one('Clienten', CLIENTEN),
);

/** JW323 Declaratie: Bericht voor declaratie Jeugdhulp. */
export const jw323 = {
  bericht: 'JW323',
  berichtcode: '490',
  titel: 'Declaratie',
  versie: '3.2',
  naamruimte: 'http://www.istandaarden.nl/ijw/3_2/jw323/schema',
  basisschema: 'http://www.istandaarden.nl/ijw/3_2/basisschema/schema',
  prefix: 'jw323',
  basisprefix: 'ijw',
  xsdVersie: { basisschemaXsdVersie: '0.1.0', berichtXsdVersie: '0.1.0' },
  afzender: 'aanbieder',
  root: klasse(one('Header', HEADER), one('Declaratie', DECLARATIE)),
} as const satisfies BerichtDefinition;

export type Jw323 = ValueOf<typeof jw323.root>;
export type Header = ValueOf<typeof HEADER>;
export type Prestatie = ValueOf<typeof PRESTATIE>;
export type Prestaties = ValueOf<typeof PRESTATIES>;
export type Client = ValueOf<typeof CLIENT>;
export type Clienten = ValueOf<typeof CLIENTEN>;
export type Declaratie = ValueOf<typeof DECLARATIE>;
