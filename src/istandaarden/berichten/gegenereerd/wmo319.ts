// Made by scripts/istandaarden.mjs from the XML schemas in src/istandaarden/xsd. Not edited by hand.
import { type BerichtDefinition, klasse, one, optional, type ValueOf } from '../definitie.js';
import {
  AGB_CODE,
  BERICHT_IDENTIFICATIE,
  GEMEENTE,
  REDEN_AFWIJZING_VERZOEK,
  REFERENTIE,
  VERZOEK_ANTWOORD,
  XSD_VERSIE,
} from './basisschema.js';

const HEADER = klasse(
  one('BerichtCode', { kind: 'text', name: 'LDT_BerichtCode', codes: new Map([['482', '']]) }),
  one('BerichtVersie', { kind: 'integer', name: 'LDT_BerichtVersie', max: 99, fixed: 3 }),
  one('BerichtSubversie', { kind: 'integer', name: 'LDT_BerichtSubversie', max: 99, fixed: 2 }),
  one('Afzender', GEMEENTE),
  one('Ontvanger', AGB_CODE),
  one('BerichtIdentificatie', BERICHT_IDENTIFICATIE),
  one('XsdVersie', XSD_VERSIE),
);

const ANTWOORD = klasse(
  one('ReferentieAanbieder', REFERENTIE),
  one('VerzoekAntwoord', VERZOEK_ANTWOORD),
  optional('RedenAfwijzingVerzoek', REDEN_AFWIJZING_VERZOEK),
);

/** WMO319 Antwoord op verzoek: Bericht voor antwoordinformatie over het Verzoek om toewijzing of Verzoek om wijziging Wmo-hulp. */
export const wmo319 = {
  bericht: 'WMO319',
  berichtcode: '482',
  titel: 'Antwoord op verzoek',
  versie: '3.2',
  naamruimte: 'http://www.istandaarden.nl/iwmo/3_2/wmo319/schema',
  basisschema: 'http://www.istandaarden.nl/iwmo/3_2/basisschema/schema',
  prefix: 'wmo319',
  basisprefix: 'iwmo',
  xsdVersie: { basisschemaXsdVersie: '1.0.0', berichtXsdVersie: '1.0.0' },
  afzender: 'gemeente',
  root: klasse(one('Header', HEADER), one('Antwoord', ANTWOORD)),
} as const satisfies BerichtDefinition;

export type Wmo319 = ValueOf<typeof wmo319.root>;
export type Header = ValueOf<typeof HEADER>;
export type Antwoord = ValueOf<typeof ANTWOORD>;
