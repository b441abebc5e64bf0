import { type Datum } from '../../src/kernel/datum.js';
import { csv } from '../../src/platform/http/csv.js';
import { type Werkregel } from './werklijst.dto.js';

const HEADER = [
  'geldigOp',
  'stand',
  'uiterlijk',
  'soort',
  'wat',
  'aanbieder',
  'gemeenten',
  'waarom',
  'doen',
  'rollen',
  'verschijntOp',
  'werkId',
];

export function werklijstCsv(geldigOp: Datum, regels: readonly Werkregel[]): string {
  const rows = regels.map((one) => [
    ...[geldigOp, one.stand, one.uiterlijk ?? '', one.soortnaam, one.wat, one.aanbieder?.naam ?? ''],
    ...[one.gemeenten?.join(', ') ?? 'hele regio', one.waarom, one.doen, one.rollen.join(', ')],
    ...[one.verschijntOp, one.werkId],
  ]);
  return csv([HEADER, ...rows]);
}
