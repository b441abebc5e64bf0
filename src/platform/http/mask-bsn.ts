import { isBsn } from '../../kernel/vrije-tekst.js';

export const MASK = '*********';

/** What people and machines put between the digits of a number, one at a time. */
const GAP = '[ .,\\-_\\u00a0\\u2009\\u202f\\u2011\\u2013\\t]';
/** An id (UUID) first, to be left alone; else digits with at most one gap between two of them. */
const CANDIDATE = new RegExp(`[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\d(?:${GAP}?\\d){8,}`, 'gi');
const UUID_LENGTH = 36;

/**
 * The text with every BSN in it masked, also one that is written with gaps, in percent-encoding or in full-width digits.
 * Nine digits within a longer run of digits are no BSN: a moment in milliseconds stays readable. A UUID is left alone:
 * its digits may pass the elfproef by chance (R-DAT-09).
 */
export function maskBsn(text: string): string {
  return plainDigits(text).replace(CANDIDATE, (run, offset: number, whole: string) => {
    if (run.length === UUID_LENGTH && run[8] === '-' && !/\d/.test(whole[offset - 1] ?? '')) return run;
    return maskRun(run);
  });
}

/** Digits that are written otherwise, as the digits they are; every other character as it was. */
function plainDigits(text: string): string {
  return text
    .replace(/%3([0-9])/g, '$1')
    .replace(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xff10 + 0x30));
}

/** Every nine digits that begin and end at a gap or at the edge, also where they overlap. */
function maskRun(run: string): string {
  const places = [...run].flatMap((character, index) => (/\d/.test(character) ? [index] : []));
  const apart = (index: number): boolean =>
    index <= 0 || index >= places.length || places[index]! - places[index - 1]! > 1;
  const spans: [number, number][] = [];
  for (let first = 0; first + 9 <= places.length; first += 1) {
    if (!apart(first) || !apart(first + 9)) continue;
    const nine = places.slice(first, first + 9);
    if (isBsn(nine.map((place) => run[place]).join(''))) spans.push([nine[0]!, nine[8]! + 1]);
  }
  let masked = '';
  let end = 0;
  for (const [from, to] of spans) {
    if (from >= end) masked += run.slice(end, from) + MASK;
    end = Math.max(end, to);
  }
  return masked + run.slice(end);
}
