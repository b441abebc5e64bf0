import { csv } from '../../src/platform/http/csv.js';
import { type PartnersAntwoord } from './strategische-partners.dto.js';

const HEADER = [
  'geldigOp',
  'aanbieder',
  'segment',
  'gemeente',
  'stand',
  'sinds',
  'jaar',
  'voldaan',
  'vereist',
  'waaromNiet',
];

export function partnersCsv({ geldigOp, resultaten }: PartnersAntwoord): string {
  const rows = resultaten.map((one) => [
    geldigOp,
    one.naam,
    one.segment,
    one.gemeentecode ?? 'hele regio',
    one.stand,
    one.sinds ?? '',
    String(one.jaar ?? ''),
    String(one.aantalVoldaan ?? ''),
    String(one.vereist ?? ''),
    one.waaromNiet.join('; '),
  ]);
  return csv([HEADER, ...rows]);
}
