import { describe, expect, it } from '@jest/globals';
import { Rejection } from '../../../src/kernel/rejection.js';
import { type EvaluatieCommand, evaluatieDecider } from '../../../src/toegang/evaluatie/evaluatie.decider.js';
import { type EvaluatieEvent } from '../../../src/toegang/evaluatie/evaluatie.events.js';
import { indicatorenVan } from '../../../src/toegang/evaluatie/indicatoren.js';
import { graadVan } from '../../../src/toegang/evaluatie/schaal.js';
import { AANBIEDER, ANDERE_AANBIEDER, codeOf, decideOn } from '../kpi/kwaliteit-support.js';

const TOEWIJZING = '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4c01';
const plaats = { aanbiederId: AANBIEDER, gemeentecode: '0193', segment: 'jeugd', productcode: '45A01' };

const evaluate = (change: Partial<EvaluatieCommand> = {}): EvaluatieCommand => ({
  type: 'EvaluateTraject',
  toewijzingId: TOEWIJZING,
  traject: { ...plaats, begindatum: '2024-01-10' },
  moment: 'einde',
  beoordelaar: 'client',
  geevalueerdOp: '2024-06-30',
  indicatoren: [
    { indicator: 'zonder-hulp-verder', schaal: 'ja-nee', waarde: 1 },
    { indicator: 'doel-behaald', schaal: 'vijfpunts', waarde: 4 },
  ],
  bekend: [
    { indicator: 'zonder-hulp-verder', schaal: null },
    { indicator: 'doel-behaald', schaal: null },
    { indicator: 'vraag-einde', schaal: 'rapportcijfer' },
  ],
  actor: { subject: 'p1', rol: 'consulent' },
  vandaag: '2024-07-01',
  ...change,
});
const run = (history: readonly EvaluatieEvent[], command: EvaluatieCommand) =>
  decideOn(evaluatieDecider, history, command);
const evaluated = run([], evaluate());

describe('EvaluateTraject', () => {
  it('keeps each score with its scale, its degree and who judged (R-RES-05, R-RES-06, R-RES-10)', () => {
    expect(evaluated).toMatchObject([
      {
        type: 'TrajectEvaluated',
        data: {
          ...plaats,
          moment: 'einde',
          beoordelaar: 'client',
          indicatoren: [
            { indicator: 'doel-behaald', schaal: 'vijfpunts', waarde: 4, graad: 7_500 },
            { indicator: 'zonder-hulp-verder', schaal: 'ja-nee', waarde: 1, graad: 10_000 },
          ],
        },
        occurredAt: '2024-06-30',
      },
    ]);
  });

  it('stays quiet when repeated in another order, and corrects when a score differs', () => {
    const { indicatoren } = evaluate();
    expect(run(evaluated, evaluate({ indicatoren: indicatoren.toReversed() }))).toEqual([]);
    const corrected = run(evaluated, evaluate({ indicatoren: [{ ...indicatoren[0]!, waarde: 0 }] }));
    expect(corrected[0]?.data.evaluatieId).toBe(evaluated[0]?.data.evaluatieId);
    const later = run(evaluated, evaluate({ moment: 'na-afloop' }));
    expect(later[0]?.data.evaluatieId).not.toBe(evaluated[0]?.data.evaluatieId);
  });

  it('names all faults of the scores at once, with the indicators that there are', () => {
    const indicatoren = [
      { indicator: 'onbekend', schaal: 'ja-nee' as const, waarde: 2 },
      { indicator: 'vraag-einde', schaal: 'vijfpunts' as const, waarde: 3 },
      { indicator: 'doel-behaald', schaal: 'percentage' as const, waarde: 0 },
      { indicator: 'doel-behaald', schaal: 'percentage' as const, waarde: 0 },
    ];
    try {
      run([], evaluate({ indicatoren }));
      throw new Error('expected a refusal');
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
      expect(error.code).toBe('EVALUATIE_ONGELDIG');
      expect(error.errors.map(({ plaats: waar, code }) => [waar, code])).toEqual([
        ['indicatoren.0.indicator', 'ONBEKEND'],
        ['indicatoren.0.waarde', 'ONGELDIG'],
        ['indicatoren.1.schaal', 'ONGELDIG'],
        ['indicatoren.3.indicator', 'DUBBEL'],
      ]);
    }
  });

  it.each([
    ['TOEWIJZING_ONBEKEND', { traject: null }],
    ['EVALUATIE_ZONDER_ZORG', { traject: { ...plaats, begindatum: null } }],
    ['EVALUATIE_IN_TOEKOMST', { geevalueerdOp: '2024-07-02' }],
    ['EVALUATIE_VOOR_ZORG', { geevalueerdOp: '2024-01-09' }],
    ['TOEWIJZING_ONBEKEND', { actor: { subject: 'p', rol: 'aanbieder', organisatie: ANDERE_AANBIEDER } }],
    ['TOEWIJZING_ONBEKEND', { actor: { subject: 'p', rol: 'gemeente', organisatie: '0503' } }],
    [
      'EVALUATIE_NIET_NAMENS_VERWIJZER',
      { actor: { subject: 'p', rol: 'aanbieder', organisatie: AANBIEDER }, beoordelaar: 'verwijzer' as const },
    ],
  ])('refuses with %s: %j', (code, change) => {
    expect(codeOf(() => run([], evaluate(change)))).toBe(code);
  });

  it('takes the boundaries: on the first day of care, and today', () => {
    expect(run([], evaluate({ geevalueerdOp: '2024-01-10' }))).toHaveLength(1);
    expect(run([], evaluate({ geevalueerdOp: '2024-07-01' }))).toHaveLength(1);
  });
});

describe('scales', () => {
  it.each([
    ['ja-nee', 0, 0],
    ['ja-nee', 1, 10_000],
    ['vijfpunts', 1, 0],
    ['vijfpunts', 5, 10_000],
    ['rapportcijfer', 100, 0],
    ['rapportcijfer', 750, 7_222],
    ['rapportcijfer', 1_000, 10_000],
    ['percentage', 8_000, 8_000],
    ['ja-nee', 2, null],
    ['vijfpunts', 0, null],
    ['rapportcijfer', 99, null],
    ['percentage', 10_001, null],
  ] as const)('gives %s %i as %s (E-10)', (schaal, waarde, graad) => {
    expect(graadVan(schaal, waarde)).toBe(graad);
  });
});

describe('the indicators of a region', () => {
  it('are those of its KPIs on doelrealisatie and of the questions at the end (E-08, E-09)', () => {
    const parameters: Readonly<Record<string, unknown>> = {
      'kpi.set': [
        { kpiId: 'doel', naam: 'Doel', eenheid: 'graad', bron: 'doelrealisatie', indicator: 'doel-behaald' },
        { kpiId: 'zonder-hulp', naam: 'Zonder hulp', eenheid: 'graad', bron: 'doelrealisatie' },
        { kpiId: 'continuiteit', naam: 'Continuiteit', eenheid: 'percentage', bron: 'starttermijn' },
      ],
      'tevredenheid.instrumenten': [
        { instrument: 'vraag-einde', door: 'client', ritme: 'einde-traject' },
        { instrument: 'ceo', door: 'gemeenten', ritme: { maanden: 12 } },
      ],
    };
    const configuratie = (of: Readonly<Record<string, unknown>>) => ({
      parameter: <T>(sleutel: string) => (of[sleutel] ?? null) as T | null,
    });
    expect(indicatorenVan(configuratie(parameters))).toEqual([
      { indicator: 'doel-behaald', schaal: null },
      { indicator: 'zonder-hulp', schaal: null },
      { indicator: 'vraag-einde', schaal: 'rapportcijfer' },
    ]);
    expect(indicatorenVan(configuratie({}))).toEqual([]);
  });
});
