import fc from 'fast-check';
import { type prestatieindicatorDecider as decider } from '../../../src/kwaliteit/prestatieindicator/prestatieindicator.decider.js';
import {
  AANBIEDERS,
  actor,
  type CommandsOf,
  gemeentecode,
  GEMEENTEN,
  jaar,
  naburigeDatum,
  REGIO,
  segment,
  SEGMENTEN,
  tekst,
  vandaag,
} from '../values.js';

export const prestatieindicatorDecider: CommandsOf<typeof decider> = fc.record({
  type: fc.constant('ReportPrestatieIndicator' as const),
  opgave: fc.record({
    kpiId: fc.constant('bereik-preventie'),
    aanbiederId: fc.constant(AANBIEDERS[0]),
    segment,
    gemeentecode: fc.option(gemeentecode),
    jaar,
    teller: fc.integer({ min: 0, max: 3 }),
    noemer: fc.integer({ min: 1, max: 3 }),
    peildatum: naburigeDatum,
    toelichting: fc.option(tekst),
  }),
  kpi: fc.constantFrom(
    { bron: 'prestatie-indicator' as const, eenheid: 'percentage' as const },
    { bron: 'prestatie-indicator' as const, eenheid: 'aantal' as const },
    { bron: 'starttermijn' as const, eenheid: 'percentage' as const },
    null,
  ),
  bekend: fc.constant({ segmenten: SEGMENTEN.slice(0, 1), gemeenten: [...GEMEENTEN] }),
  regio: fc.constant(REGIO),
  actor,
  vandaag,
});
