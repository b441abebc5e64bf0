import { type z } from 'zod';
import { type Fout, type Pad } from './controle.js';

/** What is wrong with the form of a profile, in Dutch: the end of a sentence that begins with the place. */
export function foutenVan(issue: z.core.$ZodIssue): readonly Fout[] {
  const fault = (melding: string, code = 'ONGELDIG', pad: Pad = issue.path): Fout => ({ pad, code, melding });
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => fault('is hier niet bekend', 'ONBEKEND_VELD', [...issue.path, key]));
  }
  if (issue.code === 'invalid_value') return [fault(`mag zijn: ${issue.values.map(String).join(', ')}`)];
  if (issue.code === 'invalid_type') {
    if (issue.input === undefined && /received undefined/.test(issue.message)) return [fault('ontbreekt', 'VERPLICHT')];
    return [fault(`moet ${SOORT[issue.expected] ?? issue.expected} zijn`)];
  }
  if (issue.code === 'too_small' && issue.origin === 'array') return [fault('heeft ten minste een regel nodig')];
  // A message of our own says what may stand there; those of zod are English.
  if (!/^(Invalid|Too|Unrecognized|Expected)\b/.test(issue.message)) return [fault(issue.message)];
  if (issue.code === 'too_small') return [fault(`moet ten minste ${issue.minimum} zijn`)];
  if (issue.code === 'too_big') return [fault(`mag ten hoogste ${issue.maximum} zijn`)];
  return [fault('past niet bij wat hier mag staan')];
}

const SOORT: Readonly<Record<string, string>> = {
  string: 'een tekst (zet getallen tussen aanhalingstekens)',
  array: 'een lijst',
  object: 'een groep van velden',
  boolean: 'true of false',
  number: 'een getal',
  int: 'een geheel getal',
};
