import { csv } from '../../src/platform/http/csv.js';
import { type OnderaannemingenAntwoord, type ProfielenAntwoord } from './aanbiedersprofiel.dto.js';

const PROFIEL = [
  ...['aanbieder', 'wetten', 'lopendeContracten', 'onderaannemers', 'clienten', 'zorgvormen', 'omvang', 'doelgroep'],
  ...['strategischPartner', 'weigeringen', 'afgekeurdeBerichten', 'openVerbeterplannen', 'openPunten'],
  ...['verlopenCertificaten', 'capaciteitstekorten', 'pilots', 'continuiteitsrisico', 'geldigOp'],
];

export function profielenCsv({ resultaten, geldigOp }: ProfielenAntwoord): string {
  const rijen = resultaten.map((one) => [
    ...[one.naam, one.wetten.join(', '), String(one.lopendeContracten), String(one.onderaannemers)],
    ...[String(one.clienten), one.zorgvormen.join(', '), one.omvang ?? '', one.doelgroep ?? ''],
    ...[one.strategischPartner ? 'ja' : 'nee', String(one.weigeringen), String(one.afgekeurdeBerichten)],
    ...[String(one.openVerbeterplannen), String(one.openPunten), String(one.verlopenCertificaten)],
    ...[String(one.capaciteitstekorten), one.pilots.join(', '), one.continuiteitsrisico ?? '', geldigOp],
  ]);
  return csv([PROFIEL, ...rijen]);
}

const ONDER = [
  ...['contractnummer', 'hoofdaannemer', 'onderaannemer', 'agbcode', 'kvkNummer', 'gemeenten', 'productcodes'],
  ...['vanaf', 'laatsteDag', 'redenEinde', 'jaar'],
];

export function onderaannemingenCsv({ resultaten, jaar }: OnderaannemingenAntwoord): string {
  const rijen = resultaten.map((one) => [
    ...[one.contractnummer, one.hoofdaannemer, one.onderaannemer.naam, one.onderaannemer.agbcode ?? ''],
    ...[one.onderaannemer.kvkNummer ?? '', one.gemeenten.join(', '), one.productcodes.join(', ')],
    ...[one.vanaf, one.laatsteDag ?? '', one.redenEinde ?? '', String(jaar)],
  ]);
  return csv([ONDER, ...rijen]);
}
