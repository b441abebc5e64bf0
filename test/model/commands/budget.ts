import fc from 'fast-check';
import {
  type budgetDecider as decider,
  type budgetInOrder as inOrder,
} from '../../../src/declaratie/budget/budget.decider.js';
import { actor, type CommandsOf, id } from '../values.js';

const vandaag = fc.constant('2026-05-05');
const bedrag = fc.constantFrom(100, 400, 600, 1_000);

const set = fc.record({
  type: fc.constant('SetBudgetplafond' as const),
  actor,
  budgetId: fc.constant('b0000000-0000-4000-8000-000000000001'),
  plaats: fc.record({
    gemeentecode: fc.constantFrom('0503', '0503', null),
    soort: fc.constant('product' as const),
    code: fc.constant('02A03'),
    jaar: fc.constant(2026),
  }),
  bedrag: fc.option(bedrag, { freq: 8 }),
  regiobedrag: fc.constantFrom(null, null, null, 600),
  modus: fc.constantFrom('signaleren' as const, 'blokkeren' as const, 'blokkeren' as const, 'fictief' as const, null),
  signaalBijBasispunten: fc.constantFrom(8_000, null),
  plaatsBekend: fc.constantFrom(true, true, true, false),
  vandaag,
});

export const budgetDeciderOpening = set;
export const budgetDecider: CommandsOf<typeof decider> = fc.oneof(
  { weight: 1, arbitrary: set },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('ReserveBudget' as const),
      toewijzingId: id,
      bedrag: fc.option(bedrag, { freq: 8 }),
      vandaag,
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('ReleaseBudget' as const), toewijzingId: id, vandaag }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('EvaluateBudget' as const),
      besteed: fc.constantFrom(-5, 0, 79, 80, 99, 100, 101, 500, 1_001),
      vandaag,
    }),
  },
);

export const budgetInOrder: CommandsOf<typeof inOrder> = fc.array(budgetDecider, { maxLength: 3 });
export const budgetInOrderOpening = set.map((one) => [one]);
