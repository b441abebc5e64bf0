import fc from 'fast-check';
import { type kpidefinitieDecider as decider } from '../../../src/kwaliteit/kpidefinitie/kpidefinitie.decider.js';
import { EENHEDEN, KPI_BRONNEN } from '../../../src/kwaliteit/kpidefinitie/kpidefinitie.events.js';
import { type CommandsOf, datum, gemeentecode, GEMEENTEN, REGIO, segment, SEGMENTEN, tekst } from '../values.js';

const plaats = { kpiId: fc.constant('continuiteit'), regioId: fc.constant(REGIO) };
const grens = fc.constantFrom(0, 100, 700, 750, 1_000, 7_500, 8_000, 10_000, 10_001);

export const kpidefinitieDecider: CommandsOf<typeof decider> = fc.oneof(
  fc.record({
    ...plaats,
    type: fc.constant('DefineKpi' as const),
    naam: fc.constantFrom('Continuiteit', 'Continuiteit van zorg'),
    eenheid: fc.constantFrom(...EENHEDEN),
    bron: fc.constantFrom(...KPI_BRONNEN),
    geldigVanaf: datum,
    bronverwijzing: tekst,
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
