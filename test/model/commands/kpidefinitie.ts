import fc from 'fast-check';
import { type kpidefinitieDecider as decider } from '../../../src/kwaliteit/kpidefinitie/kpidefinitie.decider.js';
import { EENHEDEN, KPI_BRONNEN, PEILMOMENTEN, RICHTINGEN } from '../../../src/kwaliteit/kpidefinitie/inhoud/kpi.js';
import { type CommandsOf, datum, gemeentecode, GEMEENTEN, REGIO, segment, SEGMENTEN, tekst } from '../values.js';

const plaats = { kpiId: fc.constant('continuiteit'), regioId: fc.constant(REGIO) };
const grens = fc.constantFrom(0, 100, 700, 750, 1_000, 7_500, 8_000, 10_000, 10_001);

const codes = (...values: string[]) => fc.option(fc.constant(values), { freq: 2 });
const SUBINDICATOREN: { kpiId: string; gewicht: number | null }[][] = [
  [],
  [
    { kpiId: 'doel-behaald', gewicht: 1 },
    { kpiId: 'zonder-hulp', gewicht: null },
  ],
];
const inhoud = fc.record({
  naam: fc.constantFrom('Continuiteit', 'Continuiteit van zorg'),
  eenheid: fc.constantFrom('percentage' as const, ...EENHEDEN),
  bron: fc.constantFrom('starttermijn' as const, ...KPI_BRONNEN),
  richting: fc.constantFrom(...RICHTINGEN),
  peilmoment: fc.constantFrom('jaar' as const, ...PEILMOMENTEN),
  bereik: fc.record({
    segmenten: codes('ouderen'),
    producten: codes('02A03'),
    wet: fc.option(fc.constantFrom('Wmo2015' as const, 'Jeugdwet' as const)),
  }),
  minimumWaarnemingen: fc.option(fc.constantFrom(1, 10)),
  indicator: fc.option(fc.constant('doel-behaald'), { freq: 2 }),
  subindicatoren: fc.constantFrom(...SUBINDICATOREN),
  instrumenten: codes('gemeenten'),
  redenen: codes('21'),
});

export const kpidefinitieDecider: CommandsOf<typeof decider> = fc.oneof(
  fc.record({
    ...plaats,
    type: fc.constant('DefineKpi' as const),
    inhoud,
    geldigVanaf: datum,
    geldigTot: fc.option(datum, { freq: 2 }),
    bronverwijzing: tekst,
  }),
  fc.record({
    ...plaats,
    type: fc.constant('DropKpi' as const),
    laatsteDag: datum,
    versieId: fc.constantFrom('h5-2', 'h5-3'),
  }),
  fc.record({
    ...plaats,
    type: fc.constant('SetKpiNorm' as const),
    segment,
    gemeentecode: fc.option(gemeentecode),
    geldigVanaf: datum,
    voldoendeVanaf: grens,
    hoogVanaf: grens,
    besluit: tekst,
    bekend: fc.constantFrom(
      { segmenten: [...SEGMENTEN], gemeenten: [...GEMEENTEN] },
      { segmenten: SEGMENTEN.slice(0, 1), gemeenten: GEMEENTEN.slice(0, 1) },
    ),
  }),
);
