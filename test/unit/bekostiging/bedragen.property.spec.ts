import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type BetalingEvent } from '../../../src/declaratie/betaling/betaling.events.js';
import { betalingDecider } from '../../../src/declaratie/betaling/betaling.decider.js';
import { isBuitenBand, verrekenbedrag } from '../../../src/declaratie/bekostigingsafspraak/verrekening.js';
import { budgetDecider, gereserveerd } from '../../../src/declaratie/budget/budget.decider.js';
import { type BudgetEvent } from '../../../src/declaratie/budget/budget.events.js';
import { fold } from '../../../src/kernel/decider.js';
import { derivedId } from '../../../src/kernel/ids.js';
import { Rejection } from '../../../src/kernel/rejection.js';
import { holds } from '../../model/property.js';
import { declaratie, feiten, TRAJECT } from './given.js';

const PRIJS = 1_000_000;

describe('amounts, whatever the sequence', () => {
  it('never approves more than the traject price, nor less than nothing (R-BEK-05)', async () => {
    const bedragen = fc.array(fc.integer({ min: -PRIJS, max: 2 * PRIJS }), { maxLength: 30 });
    await holds(
      200,
      fc.property(bedragen, (gevraagd) => {
        const stream: BetalingEvent[] = [];
        for (const [index, bedrag] of gevraagd.entries()) {
          const periode = { van: '2018-02-01', tot: `2018-02-${String((index % 28) + 1).padStart(2, '0')}` };
          const own = declaratie({ declaratieId: derivedId('d', String(index)), bedrag, periode });
          const given = feiten({ declaratie: own, regel: TRAJECT, trajectprijs: PRIJS });
          const command = { type: 'BookDeclaratie', feiten: given, vandaag: '2018-03-01' } as const;
          stream.push(...betalingDecider.decide(command, fold(betalingDecider, stream)));
          const { bedrag: som } = fold(betalingDecider, stream);
          expect(som).toBeLessThanOrEqual(PRIJS);
          expect(som).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('never promises more than a blocking ceiling (E-45)', async () => {
    const vandaag = '2018-03-01';
    const stap = fc.oneof(
      fc.record({
        type: fc.constant('ReserveBudget' as const),
        toewijzingId: fc.constantFrom('a', 'b', 'c', 'd').map((naam) => derivedId(naam)),
        bedrag: fc.integer({ min: 0, max: 700 }),
        vandaag: fc.constant(vandaag),
      }),
      fc.record({
        type: fc.constant('ReleaseBudget' as const),
        toewijzingId: fc.constantFrom('a', 'b').map((naam) => derivedId(naam)),
        vandaag: fc.constant(vandaag),
      }),
      fc.record({
        type: fc.constant('EvaluateBudget' as const),
        besteed: fc.integer({ min: 0, max: 1_200 }),
        vandaag: fc.constant(vandaag),
      }),
    );
    const plaats = { gemeentecode: null, soort: 'product', code: 'MO', jaar: 2018 } as const;
    const gezet: BudgetEvent = {
      type: 'BudgetplafondSet',
      data: { budgetId: derivedId('mo'), plaats, bedrag: 1_000, modus: 'blokkeren', signaalBijBasispunten: 8_000 },
      occurredAt: vandaag,
    };
    await holds(
      300,
      fc.property(fc.array(stap, { maxLength: 40 }), (stappen) => {
        const stream: BudgetEvent[] = [gezet];
        for (const command of stappen) {
          try {
            stream.push(...budgetDecider.decide(command, fold(budgetDecider, stream)));
          } catch (error) {
            if (!(error instanceof Rejection)) throw error;
          }
          const state = fold(budgetDecider, stream);
          expect(state.stand === 'gezet' ? gereserveerd(state) : 0).toBeLessThanOrEqual(1_000);
        }
      }),
    );
  });

  it('settles as much too few as as much too many (R-BEK-08)', async () => {
    const levering = fc.record({
      begroot: fc.integer({ min: 1, max: 100_000 }),
      afwijking: fc.integer({ min: 0, max: 100_000 }),
      bedrag: fc.integer({ min: 1, max: 2_000_000_000 }),
      band: fc.integer({ min: 1, max: 5_000 }),
      grondslag: fc.constantFrom('hele-afwijking' as const, 'boven-band' as const),
    });
    await holds(
      500,
      fc.property(levering, ({ begroot, afwijking, bedrag, band, grondslag }) => {
        const meer = { begroot, geleverd: begroot + afwijking, bedrag };
        const minder = { begroot, geleverd: begroot - afwijking, bedrag };
        expect(isBuitenBand(meer, band)).toBe(isBuitenBand(minder, band));
        if (!isBuitenBand(meer, band)) return;
        const erbij = verrekenbedrag(meer, band, grondslag);
        expect(erbij + verrekenbedrag(minder, band, grondslag)).toBe(0);
        expect(erbij).toBeGreaterThanOrEqual(0);
        expect(verrekenbedrag(meer, band, 'boven-band')).toBeLessThanOrEqual(
          verrekenbedrag(meer, band, 'hele-afwijking'),
        );
      }),
    );
  });
});
