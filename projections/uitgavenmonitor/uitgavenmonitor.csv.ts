import { csv, euros } from '../../src/platform/http/csv.js';
import { type UitgavenAntwoord } from './uitgavenmonitor.dto.js';

const HEADER = [
  'jaar',
  'geldigOp',
  'gemeente',
  'productcode',
  'product',
  'segment',
  'bekostiging',
  'begroot',
  'uitgegeven',
  'clienten',
  'kostenPerInwoner',
];

/** The year and the day stand in every row, so that a row keeps its meaning when it is copied away. */
export function uitgavenCsv({ jaar, geldigOp, resultaten }: UitgavenAntwoord): string {
  const rows = resultaten.map((regel) => [
    String(jaar),
    geldigOp,
    regel.gemeentenaam,
    regel.productcode,
    regel.productnaam,
    regel.segment ?? '',
    regel.bekostigingsvorm ?? 'niet vastgesteld',
    regel.begroot === null ? '' : euros(regel.begroot),
    regel.uitgegeven === null ? 'niet gemeten' : euros(regel.uitgegeven),
    regel.aantalClienten === null ? regel.toelichtingClienten : String(regel.aantalClienten),
    regel.kostenPerInwoner === null ? regel.toelichtingInwoners : euros(regel.kostenPerInwoner),
  ]);
  return csv([HEADER, ...rows]);
}
