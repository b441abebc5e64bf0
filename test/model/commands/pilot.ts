import fc from 'fast-check';
import { type pilotDecider as decider } from '../../../src/vernieuwing/pilot/pilot.decider.js';
import { type CommandsOf, id, mostly, naburigeDatum, tekst, vandaag } from '../values.js';

/** Mostly one day: a point is settled only after six facts, each on or after the day of the one before it. */
const datum = fc.oneof({ weight: 9, arbitrary: fc.constant('2026-04-01') }, { weight: 1, arbitrary: naburigeDatum });
const van = { pilotId: fc.constant('33000000-0000-4000-8000-000000000011'), vandaag };
const stuk = fc.constant({ verwijzing: 'zaaksysteem 1', sha256: 'ab'.repeat(32) });
// One of each: a point is settled only where its finding and it came before.
const bevinding = fc.constant('33000000-0000-4000-8000-000000000012');
const punt = fc.constant('33000000-0000-4000-8000-000000000013');
const vraag = fc.constantFrom('langer-thuis', 'lichter', 'onbekende-vraag');

const first = fc.record({
  ...{ type: fc.constant('DefinePilot' as const), ...van, pilot: fc.constant('samen-thuis'), naam: tekst, doel: tekst },
  vorm: fc.constantFrom('vergaand', 'licht'),
  wettelijkType: fc.constantFrom('samen-innoveren', null),
  bekostiging: fc.constantFrom('inspanningsgericht', 'populatiegericht'),
  segmenten: fc.constant<string[]>(['ouderen']),
  gemeenten: fc.constant<string[]>(['0503']),
  vragen: fc.constant<{ sleutel: string; vraag: string; meting: string }[]>([
    { sleutel: 'langer-thuis', vraag: 'Langer thuis?', meting: 'Maanden.' },
    { sleutel: 'lichter', vraag: 'Lichter?', meting: 'Uren.' },
  ]),
  vanaf: datum,
  laatsteDag: fc.option(datum),
  gedefinieerdOp: datum,
  regels: fc.option(
    fc.record({
      bron: fc.constant('R-INN-06'),
      vastgesteldDoor: fc.option(fc.constant('PFO')),
      planUiterlijk: fc.option(datum),
      selectieUiterlijk: fc.option(datum),
      startUiterlijk: fc.option(datum),
    }),
  ),
  gemeentenVanRegio: fc.constantFrom(['0503'], null),
  segmentenVanRegio: fc.constant(['ouderen']),
});

export const pilotDeciderOpening = first;

export const pilotDecider: CommandsOf<typeof decider> = mostly(
  [
    first,
    fc.record({
      ...{ type: fc.constant('AdoptPilotkader' as const), ...van, orgaan: fc.constantFrom('PFO Wmo', 'directie') },
      ...{ besluit: tekst, vastgesteldOp: datum },
    }),
    fc.record({ type: fc.constant('AdoptPilotplan' as const), ...van, plan: stuk, vastgesteldOp: datum }),
    fc.record({
      ...{ type: fc.constant('CompletePilotselection' as const), ...van },
      ...{ aanbiederIds: fc.array(id, { minLength: 1, maxLength: 2 }), grond: tekst, afgerondOp: datum },
    }),
    fc.record({ type: fc.constant('StartPilot' as const), ...van, gestartOp: datum }),
  ],
  [
    fc.record({
      ...{
        type: fc.constant('ReportPilotbevinding' as const),
        ...van,
        bevindingId: bevinding,
        vraag,
        bevinding: tekst,
      },
      strekking: fc.constantFrom('bevestigt', 'onbeslist'),
      bewijs: fc.tuple(stuk),
      gemeldOp: datum,
    }),
    fc.record({
      ...{ type: fc.constant('EvaluatePilot' as const), ...van, geevalueerdOp: datum, conclusie: tekst },
      ...{ vervolg: fc.constantFrom('opschalen', 'stoppen'), verslag: stuk },
      punten: fc.array(
        fc.record({
          ...{ puntId: punt, bestemming: fc.constantFrom('contracttekst', 'sturingsmix'), punt: tekst },
          bevindingIds: fc.tuple(bevinding),
        }),
        { maxLength: 1 },
      ),
    }),
    fc.record({
      ...{ type: fc.constant('SettlePilotpunt' as const), ...van, puntId: punt, reden: tekst, afgehandeldOp: datum },
      ...{ uitkomst: fc.constantFrom('overgenomen', 'niet-overgenomen'), verwijzing: fc.option(tekst) },
    }),
    fc.record({ type: fc.constant('EndPilot' as const), ...van, geeindigdOp: datum, reden: tekst }),
    fc.record({
      ...{ type: fc.constant('MissPilottermijn' as const), ...van },
      termijn: fc.constantFrom('plan', 'selectie', 'start'),
    }),
  ],
);
