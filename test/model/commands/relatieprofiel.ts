import fc from 'fast-check';
import { type relatieprofielDecider as decider } from '../../../src/inkoop/partijen/relatieprofiel/relatieprofiel.decider.js';
import { AANBIEDERS, type CommandsOf, datum, id, mostly, tekst } from '../values.js';

const kader = { aanbiederId: fc.constant(AANBIEDERS[0]), vandaag: fc.constantFrom('2024-01-01', '2029-01-01') };

export const relatieprofielDecider: CommandsOf<typeof decider> = mostly(
  [
    fc.record({
      ...{ type: fc.constant('ReportContinuiteitsrisico' as const), ...kader, risicoId: id },
      ...{ aard: fc.constant('financieel' as const), ernst: fc.constant('hoog' as const) },
      ...{ toelichting: tekst, bron: tekst, gemeldOp: datum },
    }),
    fc.record({
      ...{ type: fc.constant('SetVerbeterpunt' as const), ...kader, verbeterpuntId: id, punt: tekst },
      soort: fc.constantFrom('aandachtspunt' as const, 'verbeterpunt' as const),
      uiterlijk: fc.option(datum),
      gesteldOp: datum,
    }),
    fc.record({
      ...{ type: fc.constant('ClassifyAanbieder' as const), ...kader },
      zorgvormen: fc.option(fc.constant<string[]>(['dagbesteding'])),
      omvang: fc.option(fc.record({ klasse: fc.constant('klein' as const), clienten: fc.constantFrom(0, 9) })),
      doelgroep: fc.option(fc.constant('beide' as const)),
      reden: tekst,
      ingedeeldOp: datum,
      assen: fc.constantFrom(null, ['zorgvormen', 'omvang', 'doelgroep'] as const, ['omvang'] as const),
    }),
  ],
  [
    fc.record({
      ...{ type: fc.constant('CloseVerbeterpunt' as const), ...kader, verbeterpuntId: id },
      ...{ uitkomst: tekst, afgerondOp: datum },
    }),
    fc.record({
      ...{ type: fc.constant('SelectPilotpartner' as const), ...kader, pilot: fc.constantFrom('pilot-a', 'pilot-b') },
      ...{ naam: tekst, vanaf: datum, laatsteDag: fc.option(datum), bron: tekst },
    }),
    fc.record({
      ...{ type: fc.constant('StartContinuiteitsinterventie' as const), ...kader, risicoId: id },
      ...{ maatregel: tekst, gestartOp: datum },
    }),
    fc.record({
      ...{ type: fc.constant('EndContinuiteitsrisico' as const), ...kader, risicoId: id },
      ...{ reden: tekst, geeindigdOp: datum },
    }),
  ],
);
