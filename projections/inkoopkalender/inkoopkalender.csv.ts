import { csv } from '../../src/platform/http/csv.js';
import { type Aanmeldingregel, type Lijst } from './inkoopkalender.queries.js';
import { type Kalenderregel } from './kalender.js';

export function kalenderCsv({ resultaten }: Lijst<Kalenderregel>): string {
  const header = ['datum', 'soort', 'ronde', 'omschrijving', 'stand', 'eerderGepland'];
  return csv([
    header,
    ...resultaten.map(({ datum, soort, ronde, omschrijving, stand, eerder }) => [
      ...[datum, soort, ronde, omschrijving, stand],
      eerder.map((one) => `${one.datum}: ${one.reden}`).join('; '),
    ]),
  ]);
}

export function aanmeldingenCsv({ resultaten }: Lijst<Aanmeldingregel>): string {
  const header = ['ronde', 'aanbieder', 'onderdelen', 'ingediendOp', 'stand', 'score', 'redenen', 'bezwaarTot'];
  return csv([
    header,
    ...resultaten.map(({ ronde, aanbieder, onderdelen, ingediendOp, stand, beoordeling, besluiten }) => [
      ...[ronde, aanbieder, onderdelen.join(', '), ingediendOp, stand],
      String(beoordeling?.totaal ?? ''),
      besluiten.flatMap(({ redenen }) => redenen).join('; '),
      besluiten.flatMap(({ bezwaarTot }) => bezwaarTot ?? []).join(', '),
    ]),
  ]);
}
