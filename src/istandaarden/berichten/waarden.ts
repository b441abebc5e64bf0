import { isDatum } from '../../kernel/datum.js';
import { unreachable } from '../../kernel/decider.js';
import { isBsn } from '../../kernel/vrije-tekst.js';
import { type SimpleType } from './definitie.js';
import { TECHNISCH_AFGEKEURD } from './fout.js';

/** Why a text is no value of its type. */
export class WaardeFout {
  constructor(
    readonly code: string,
    readonly melding: string,
    readonly retourcode: string | null = null,
  ) {}
}

function fault(code: string, melding: string, retourcode: string | null = null): WaardeFout {
  return new WaardeFout(code, melding, retourcode);
}

/**
 * Reads the text of a simple element by its type, as XML Schema does: text as it stands, numbers and dates with
 * surrounding blanks removed. The sentence of a fault names what is asked, never what was found.
 */
export function readValue(type: SimpleType, text: string): string | number | WaardeFout {
  if (text === '') return fault('WAARDE_LEEG', 'is leeg; laat een element zonder waarde weg (RS033).');
  switch (type.kind) {
    case 'text': {
      if (type.maxLength !== undefined && characters(text, type.maxLength) > type.maxLength) {
        return fault('WAARDE_TE_LANG', `is langer dan ${type.maxLength} tekens.`);
      }
      if (type.codes !== undefined && !type.codes.has(text)) {
        return fault('WAARDE_CODE', codesWanted(type.codes));
      }
      if (type.pattern !== undefined && !type.pattern.test(text)) {
        return fault('WAARDE_VORM', `moet ${type.form ?? 'de voorgeschreven vorm'} zijn.`);
      }
      if (type.elfproef === true && !isBsn(text)) {
        return fault('REGEL_CS002', 'voldoet niet aan de elfproef.', TECHNISCH_AFGEKEURD);
      }
      return text;
    }
    case 'integer': {
      const digits = trim(text);
      if (!/^[+-]?[0-9]+$/.test(digits)) return fault('WAARDE_GETAL', 'moet een geheel getal zijn.');
      const value = Number(digits);
      if (value < 0 || value > type.max) return fault('WAARDE_BEREIK', `moet tussen 0 en ${type.max} liggen.`);
      // A fixed value is a pattern on the text: 03 is another text than 3.
      if (type.fixed !== undefined && digits !== String(type.fixed))
        return fault('WAARDE_CODE', `moet ${type.fixed} zijn.`);
      return value === 0 ? 0 : value;
    }
    case 'date': {
      const date = trim(text);
      return isDatum(date)
        ? date
        : fault('WAARDE_DATUM', 'moet een bestaande datum zijn als 2026-11-22, zonder tijdzone.');
    }
    case 'time': {
      const time = trim(text);
      return /^(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]{1,9})?|24:00:00(?:\.0{1,9})?)$/.test(time)
        ? time
        : fault('WAARDE_TIJD', 'moet een tijd zijn als 12:34:56, zonder tijdzone.');
    }
    default:
      return unreachable(type);
  }
}

/** Code points, or where that gives the same answer UTF-16 units: a text has at least half as many code points. */
function characters(text: string, enough: number): number {
  return text.length <= enough || text.length > enough * 2 ? text.length : [...text].length;
}

function trim(text: string): string {
  return /[ \t\n\r]/.test(text) ? text.replace(/^[ \t\n\r]+/, '').replace(/[ \t\n\r]+$/, '') : text;
}

function codesWanted(codes: ReadonlyMap<string, string>): string {
  if (codes.size === 1) return `moet ${[...codes.keys()].join('')} zijn.`;
  return codes.size > 30
    ? 'is geen code uit de codelijst.'
    : `moet een van deze codes zijn: ${[...codes.keys()].join(', ')}.`;
}
