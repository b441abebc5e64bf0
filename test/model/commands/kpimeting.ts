import fc from 'fast-check';
import { EENHEDEN } from '../../../src/kwaliteit/kpidefinitie/kpidefinitie.events.js';
import { type kpimetingDecider as decider } from '../../../src/kwaliteit/kpimeting/kpimeting.decider.js';
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
  eenheid: fc.constantFrom(...EENHEDEN),
  observatie: fc.record({
    teller: aantal,
    noemer: aantal,
    ontbrekend: aantal,
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
