import { type Bedrag } from '../../src/kernel/bedrag.js';
import { type Marktanalyse } from './marktanalyse.antwoord.js';

const HEADER = [
  'jaar',
  'peildatum',
  'wet',
  'perceel',
  'goedgekeurdBedrag',
  'ingeschrevenAanbieders',
  'aantalClienten',
  'aandeelTop3',
  'aandeelTop10',
  'inGepubliceerdTotaal',
];

/**
 * The table as CSV for a Dutch spreadsheet: semicolons, decimal comma, CRLF (RFC 4180). Amounts in euros, two decimals.
 * The peildatum stands in every row, so that a row keeps its meaning when it is copied away.
 */
export function marktanalyseCsv(analyse: Marktanalyse): string {
  const rows = analyse.percelen.map((regel) => [
    String(analyse.jaar),
    analyse.peildatum ?? '',
    regel.wet,
    regel.perceel,
    euros(regel.goedgekeurdBedrag),
    String(regel.ingeschrevenAanbieders),
    String(regel.aantalClienten),
    regel.aandeelTop3,
    regel.aandeelTop10,
    regel.inGepubliceerdTotaal ? 'ja' : 'nee',
  ]);
  return [HEADER, ...rows].map((row) => `${row.map(cell).join(';')}\r\n`).join('');
}

function euros(cents: Bedrag): string {
  const absolute = Math.abs(cents);
  return `${cents < 0 ? '-' : ''}${Math.floor(absolute / 100)},${String(absolute % 100).padStart(2, '0')}`;
}

/** A spreadsheet runs a cell that begins with one of `= + @`, tab or a minus before a letter: an apostrophe stops it. */
function cell(value: string): string {
  const safe = /^([=+@\t\r]|-(?!\d))/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
