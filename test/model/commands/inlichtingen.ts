import fc from 'fast-check';
import { type inlichtingenDecider as decider } from '../../../src/inkoop/inkoopronde/inlichtingen/inlichtingen.decider.js';
import { aanbiederId, type CommandsOf, id, mostly, naburigeDatum as datum, tekst, vandaag } from '../values.js';

const rondeId = fc.constant('9c000000-0000-4000-8000-000000000001');

export const inlichtingenDecider: CommandsOf<typeof decider> = mostly(
  [
    fc.record({
      type: fc.constant('AskVraag' as const),
      rondeId,
      vraagId: id,
      vraag: tekst,
      aanbiederId: fc.option(aanbiederId),
      gesteldOp: datum,
      vanaf: fc.constantFrom('2026-03-20', '2026-03-20', null),
      tot: fc.constantFrom(null, null, '2026-04-10'),
      vandaag,
    }),
    fc.record({
      type: fc.constant('AnswerVraag' as const),
      rondeId,
      vraagId: id,
      antwoord: tekst,
      beantwoordOp: fc.constantFrom('2026-05-04', '2026-05-05'),
      vandaag,
    }),
  ],
  [
    fc.record({
      type: fc.constant('PublishNota' as const),
      rondeId,
      vraagIds: fc.array(id, { minLength: 1, maxLength: 2 }),
      document: fc.constant({ naam: 'Nota', sha256: 'b'.repeat(64), vindplaats: 'Archief' }),
      gepubliceerdOp: datum,
      vandaag,
    }),
  ],
);
