import { csv, euros } from '../../src/platform/http/csv.js';
import { type Lijst, type Tarief } from './tarievenregister.queries.js';

const HEADER = [
  'geldigOp',
  'productcode',
  'soort',
  'aanbieder',
  'contract',
  'eenheid',
  'uitvoeringsvariant',
  'kostensoort',
  'tarief',
  'vanaf',
  'totEnMet',
  'indexPercentage',
  'indexJaar',
  'grondslag',
  'geldt',
];

/** The day stands in every row, so that a row keeps its meaning when it is copied away. */
export function tarievenCsv({ geldigOp, resultaten }: Lijst<Tarief>): string {
  const rows = resultaten.map((one) => [
    geldigOp,
    one.productcode,
    one.soort,
    one.aanbiedernaam ?? 'alle aanbieders',
    one.contractnummer ?? '',
    one.eenheid,
    one.uitvoeringsvariant ?? '',
    one.kostensoort,
    euros(one.bedrag),
    one.geldigVanaf,
    one.laatsteDag ?? '',
    one.indexPercentage?.replace('.', ',') ?? '',
    one.indexJaar === null ? '' : String(one.indexJaar),
    one.grondslag?.soort ?? '',
    one.vervangen ? 'gecorrigeerd' : one.geldt ? 'ja' : 'nee',
  ]);
  return csv([HEADER, ...rows]);
}
