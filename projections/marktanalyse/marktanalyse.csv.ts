import { csv, euros } from '../../src/platform/http/csv.js';
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
 * The table as CSV for a Dutch spreadsheet; amounts in euros, two decimals.
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
  return csv([HEADER, ...rows]);
}
