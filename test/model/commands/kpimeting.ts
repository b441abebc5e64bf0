import fc from 'fast-check';
import { type kpimetingDecider as decider } from '../../../src/kwaliteit/kpimeting/kpimeting.decider.js';
import { EENHEDEN, RICHTINGEN } from '../../../src/kwaliteit/kpidefinitie/inhoud/kpi.js';
import { AANBIEDERS, type CommandsOf, datum, REGIO } from '../values.js';

const SLEUTEL = {
  regio: REGIO,
  kpiId: 'continuiteit',
  aanbiederId: AANBIEDERS[0],
  segment: null,
  gemeentecode: null,
  jaar: 2024,
};
const aantal = fc.integer({ min: 0, max: 3 });

export const kpimetingDecider: CommandsOf<typeof decider> = fc.record({
  type: fc.constantFrom('MeasureKpi' as const, 'RemeasureKpi' as const),
  sleutel: fc.constant(SLEUTEL),
  meetlat: fc.record({
    eenheid: fc.constantFrom(...EENHEDEN),
    richting: fc.constantFrom(...RICHTINGEN),
    minimumWaarnemingen: fc.option(fc.constant(2)),
    definitieversie: fc.constantFrom(1, 2),
  }),
  belet: fc.option(fc.constantFrom('definitie-open' as const, 'niet-gemeten' as const), { freq: 2, nil: null }),
  nietGemeten: fc.constantFrom([], ['07A01']),
  gevolgen: fc.constantFrom(
    { onvoldoende: 'verbeterplan' as const, voldoende: 'geen' as const, hoog: 'predicaat' as const },
    { onvoldoende: null, voldoende: 'geen' as const, hoog: null },
  ),
  observatie: fc.record({
    teller: aantal,
    noemer: aantal,
    ontbrekend: aantal,
    waarnemingen: aantal,
    onderdelen: fc.constant([]),
    bewijs: fc.array(fc.constantFrom('bewijs-1', 'bewijs-2'), { maxLength: 2 }),
    bewijsVan: fc.option(datum),
    bewijsTot: fc.option(datum),
  }),
  norm: fc.option(
    fc.constantFrom(1, 2).map((normversie) => ({
      normversie,
      segment: null,
      gemeentecode: null,
      geldigVanaf: '2023-01-01',
      voldoendeVanaf: 7_000,
      hoogVanaf: 8_000 + normversie,
      besluit: 'Besluit van het bestuur',
    })),
  ),
  indientermijnDagen: fc.option(fc.constantFrom(0, 30)),
  gemetenOp: datum,
});
