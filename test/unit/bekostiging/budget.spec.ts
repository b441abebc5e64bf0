import { describe, expect, it } from '@jest/globals';
import { type BudgetCommand, budgetDecider } from '../../../src/declaratie/budget/budget.decider.js';
import { type BudgetEvent } from '../../../src/declaratie/budget/budget.events.js';
import { derivedId } from '../../../src/kernel/ids.js';
import { decideWith, refusal, TOEWIJZING } from './given.js';

type Set = Extract<BudgetCommand, { type: 'SetBudgetplafond' }>;
const decide = decideWith(budgetDecider);
const vandaag = '2026-05-05';
const set = (over: Partial<Set> = {}): Set => ({
  type: 'SetBudgetplafond',
  actor: { subject: 'c', rol: 'controller' },
  budgetId: derivedId('budget'),
  plaats: { gemeentecode: '0193', soort: 'product', code: 'P01', jaar: 2026 },
  bedrag: 1_000,
  regiobedrag: null,
  modus: 'signaleren',
  signaalBijBasispunten: 9_000,
  plaatsBekend: true,
  vandaag,
  ...over,
});
const evaluate = (besteed: number) => ({ type: 'EvaluateBudget', besteed, vandaag }) as const;
const reserve = (bedrag: number | null, toewijzingId = TOEWIJZING) =>
  ({ type: 'ReserveBudget', toewijzingId, bedrag, vandaag }) as const;
const typesOf = (events: readonly BudgetEvent[]): string[] => events.map(({ type }) => type);
const after = (...commands: BudgetCommand[]): BudgetEvent[] => {
  const stream: BudgetEvent[] = [];
  for (const command of commands) stream.push(...decide(stream, command));
  return stream;
};

describe('a budgetplafond', () => {
  it('is the amount that the region names, and no other (R-BEK-16)', () => {
    const vanRegio = { regiobedrag: 50_000_000 };
    expect(refusal(() => decide([], set({ ...vanRegio, bedrag: 100 })))).toBe('BUDGETPLAFOND_STAAT_IN_REGIOPROFIEL');
    for (const bedrag of [null, 50_000_000]) {
      expect(decide([], set({ ...vanRegio, bedrag }))).toMatchObject([{ data: { bedrag: 50_000_000 } }]);
    }
  });

  it('signals near and at the ceiling, each once (R-BEK-16)', () => {
    expect(typesOf(decide(after(set()), evaluate(899)))).toEqual([]);
    expect(typesOf(decide(after(set()), evaluate(900)))).toEqual(['BudgetplafondApproached']);
    expect(typesOf(decide(after(set(), evaluate(900)), evaluate(999)))).toEqual([]);
    expect(typesOf(decide(after(set(), evaluate(900)), evaluate(1_000)))).toEqual(['BudgetplafondReached']);
  });

  it('takes a signal back when a credit or a higher ceiling undoes it, and gives it again (R-BEK-16)', () => {
    const bereikt = after(set(), evaluate(1_000));
    expect(decide(bereikt, evaluate(950)).map(({ data }) => 'signaal' in data && data.signaal)).toEqual(['bereikt']);
    const hoger = [...bereikt, ...decide(bereikt, set({ bedrag: 2_000 }))];
    expect(typesOf(decide(hoger, evaluate(1_000)))).toEqual([
      'BudgetplafondSignalWithdrawn',
      'BudgetplafondSignalWithdrawn',
    ]);
    expect(typesOf(decide([...bereikt, ...decide(bereikt, evaluate(0))], evaluate(1_000)))).toHaveLength(2);
  });

  it('is fictief for a gemeente alone, and then blocks nothing (R-BEK-06)', () => {
    const fictief = set({ modus: 'fictief', signaalBijBasispunten: null });
    expect(refusal(() => decide([], { ...fictief, plaats: { ...fictief.plaats, gemeentecode: null } }))).toBe(
      'FICTIEF_PLAFOND_IS_LOKAAL',
    );
    expect(typesOf(decide(after(fictief), evaluate(1_000)))).toEqual([]);
    expect(typesOf(decide(after(fictief), evaluate(1_001)))).toEqual(['FictiefBudgetplafondExceeded']);
    expect(decide(after(fictief, evaluate(1_001)), reserve(5_000))).toEqual([]);
  });

  it('refuses, where it blocks, a toewijzing that does not fit, with the room that is left (E-45)', () => {
    const blokkeert = after(set({ modus: 'blokkeren' }), reserve(700));
    const other = derivedId('other');
    expect(typesOf(decide(blokkeert, reserve(300, other)))).toEqual(['BudgetReserved']);
    expect(refusal(() => decide(blokkeert, reserve(301, other)))).toBe('BUDGETPLAFOND_BEREIKT');
    expect(() => decide(blokkeert, reserve(301, other))).toThrow('3,00 euro');
    expect(refusal(() => decide(blokkeert, reserve(null, other)))).toBe('BUDGETPLAFOND_BEDRAG_ONBEKEND');
  });

  it('refuses every new toewijzing once the spend reached a blocking ceiling (E-45, R-FIN-07)', () => {
    const bereikt = after(set({ modus: 'blokkeren' }), reserve(100), evaluate(1_000));
    expect(refusal(() => decide(bereikt, reserve(1, derivedId('other'))))).toBe('BUDGETPLAFOND_BEREIKT');
    expect(typesOf(decide(bereikt, reserve(50)))).toEqual(['BudgetReserved']);
  });

  it('gives the room of a toewijzing that fell away to another (E-45)', () => {
    const vrij = after(set({ modus: 'blokkeren' }), reserve(1_000), {
      type: 'ReleaseBudget',
      toewijzingId: TOEWIJZING,
      vandaag,
    });
    expect(typesOf(decide(vrij, reserve(1_000, derivedId('other'))))).toEqual(['BudgetReserved']);
  });

  it('is set only where the region has ceilings, by a gemeente for itself, and is quiet when repeated', () => {
    expect(refusal(() => decide([], set({ modus: null })))).toBe('BUDGETPLAFOND_NIET_VASTGESTELD');
    expect(refusal(() => decide([], set({ bedrag: null })))).toBe('BUDGETPLAFOND_ZONDER_BEDRAG');
    const actor = { subject: 'g', rol: 'gemeente', organisatie: '0503' };
    expect(refusal(() => decide([], set({ actor })))).toBe('BUDGET_BUITEN_GEMEENTE');
    expect(decide(after(set()), set())).toEqual([]);
  });
});
