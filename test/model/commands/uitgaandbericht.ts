import fc from 'fast-check';
import { type uitgaandBerichtDecider as decider } from '../../../src/istandaarden/postvak/uitgaandbericht.decider.js';
import { aanbiederId, actor, type CommandsOf, id, naburigeDatum } from '../values.js';

const op = fc.constantFrom('2026-03-01T09:00:00.000Z', '2026-03-02T09:00:00.000Z');
const werkdagen = fc.constantFrom(3, 5, 10);

export const uitgaandBerichtDecider: CommandsOf<typeof decider> = fc.oneof(
  fc.record({
    type: fc.constant('PrepareUitgaandBericht' as const),
    bericht: fc.record({
      uitgaandBerichtId: id,
      berichtcode: fc.constantFrom('419', '421'),
      berichtversie: fc.constant('3.2'),
      van: fc.constant('0503'),
      naar: fc.constant('98765432'),
      identificatie: fc.constantFrom('ABCDEFGHIJKL', 'R-1'),
      dagtekening: naburigeDatum,
      antwoordOp: fc.record({
        berichtId: id,
        berichtcode: fc.constantFrom('418', '420'),
        identificatie: fc.constantFrom('305-1', '307-1'),
      }),
      uitkomst: fc.constantFrom('goedgekeurd' as const, 'afgewezen' as const, 'in-onderzoek' as const),
      retourcodes: fc.constantFrom<string[]>([], ['0001'], ['0200', '9019']),
      documentId: id,
      termijn: fc.option(fc.record({ werkdagen, kalenderVersie: fc.constant('atw-1'), uiterste: naburigeDatum })),
    }),
    voorbereidOp: op,
  }),
  fc.record({
    type: fc.constant('HandOverUitgaandBericht' as const),
    actor,
    aanbiederId: fc.option(aanbiederId),
    overgedragenOp: op,
  }),
  fc.record({
    type: fc.constant('AnswerUitgaandBericht' as const),
    berichtId: id,
    retourcodes: fc.constantFrom<string[]>([], ['9379']),
    op,
  }),
  fc.record({ type: fc.constant('SignalUitgaandBerichtOverdue' as const), vandaag: naburigeDatum }),
);
