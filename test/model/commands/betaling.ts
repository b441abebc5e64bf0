import fc from 'fast-check';
import { type betalingDecider as decider } from '../../../src/declaratie/betaling/betaling.decider.js';
import { type CommandsOf, id } from '../values.js';
import { controlefeiten, TOEWIJZING } from './controlefeiten.js';

const book = fc
  .record({
    type: fc.constant('BookDeclaratie' as const),
    feiten: controlefeiten,
    declaratieId: id,
    op: fc.constant('2026-05-05'),
  })
  .map(({ type, feiten, declaratieId, op }) => ({
    type,
    feiten: { ...feiten, declaratie: { ...feiten.declaratie, declaratieId } },
    vandaag: op,
  }));

export const betalingDecider: CommandsOf<typeof decider> = fc.oneof(
  book,
  fc.record({
    type: fc.constant('ApproveResultaatbetaling' as const),
    toewijzingId: fc.constant(TOEWIJZING),
    resultaatId: id,
    resultaatBehaald: fc.constantFrom(true, true, false),
    vandaag: fc.constant('2026-05-05'),
  }),
);
