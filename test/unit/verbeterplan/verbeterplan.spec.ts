import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fold } from '../../../src/kernel/decider.js';
import { Rejection } from '../../../src/kernel/rejection.js';
import {
  type VerbeterplanCommand,
  verbeterplanDecider,
} from '../../../src/kwaliteit/verbeterplan/verbeterplan.decider.js';
import { type VerbeterplanEvent } from '../../../src/kwaliteit/verbeterplan/verbeterplan.events.js';
import { AANBIEDER, ANDERE_AANBIEDER, codeOf } from '../kpi/kwaliteit-support.js';
import {
  after,
  approve,
  conclude,
  decide,
  overdue,
  PLAN,
  reject,
  requirePlan,
  submit,
  withdraw,
} from './verbeterplan-support.js';

const types = (events: readonly VerbeterplanEvent[]) => events.map(({ type }) => type);
const required = after(requirePlan());
const filed = after(requirePlan(), submit());

describe('RequireVerbeterplan', () => {
  it('follows from an onvoldoende, with the term counted from the verdict (R-KPI-06)', () => {
    expect(required).toEqual([
      {
        type: 'VerbeterplanRequired',
        data: {
          verbeterplanId: PLAN,
          aanbiederId: AANBIEDER,
          kpiId: 'continuiteit',
          segment: null,
          gemeentecode: null,
          jaar: 2023,
          metingId: `h5/continuiteit/${AANBIEDER}/alle/alle/2023`,
          verdictEventId: 'event-1',
          score: 6000,
          uiterlijkIndienen: '2024-03-02',
        },
        occurredAt: '2024-02-01',
      },
    ]);
  });

  it('has no last day where the region left the term open (E-25)', () => {
    const [event] = after(requirePlan({ indientermijnDagen: null }));
    expect(event?.data).toMatchObject({ uiterlijkIndienen: null });
    const history = after(requirePlan({ indientermijnDagen: null }));
    expect(decide(history, overdue('2030-01-01'))).toEqual([]);
  });

  it('stays quiet when a later measurement is onvoldoende again, and comes back after it was withdrawn', () => {
    expect(decide(filed, requirePlan({ verdictEventId: 'event-2' }))).toEqual([]);
    expect(types(after(requirePlan(), withdraw(), requirePlan()))).toEqual([
      'VerbeterplanRequired',
      'VerbeterplanRequirementWithdrawn',
      'VerbeterplanRequired',
    ]);
  });
});

describe('SubmitVerbeterplan', () => {
  it('files version 1, and version 2 after a rejection (R-KPI-06)', () => {
    const history = after(requirePlan(), submit(), reject(), submit({ vandaag: '2024-03-10', samenvatting: 'Beter' }));
    expect(types(history)).toEqual([
      'VerbeterplanRequired',
      'VerbeterplanSubmitted',
      'VerbeterplanRejected',
      'VerbeterplanSubmitted',
    ]);
    expect(history[1]?.data).toMatchObject({ versie: 1, ingediendOp: '2024-02-20' });
    expect(history[3]?.data).toMatchObject({ versie: 2, ingediendOp: '2024-03-10' });
  });

  it('stays quiet when repeated, and takes a late plan', () => {
    expect(decide(filed, submit())).toEqual([]);
    expect(types(after(requirePlan(), overdue('2024-03-03'), submit({ vandaag: '2024-04-01' })))).toContain(
      'VerbeterplanSubmitted',
    );
  });

  it.each([
    ['VERBETERPLAN_ONBEKEND', [], {}],
    ['VERBETERPLAN_ONBEKEND', [requirePlan()], { actor: { rol: 'aanbieder', organisatie: ANDERE_AANBIEDER } }],
    ['VERBETERPLAN_ONBEKEND', [requirePlan()], { regio: 'rivierenland' }],
    ['VERBETERPLAN_AL_INGEDIEND', [requirePlan(), submit()], { samenvatting: 'Anders' }],
    ['VERBETERPLAN_AL_GOEDGEKEURD', [requirePlan(), submit(), approve()], {}],
    ['VERBETERPLAN_AFGEROND', [requirePlan(), conclude('onvoldoende')], {}],
    ['VERBETERPLAN_AFGEROND', [requirePlan(), conclude('hoog')], {}],
    ['VERBETERPLAN_NIET_MEER_VEREIST', [requirePlan(), withdraw()], {}],
  ])('refuses with %s', (code, commands, change) => {
    expect(codeOf(() => decide(after(...commands), submit(change)))).toBe(code);
  });
});

describe('ApproveVerbeterplan and RejectVerbeterplan', () => {
  it('approves on behalf of gemeenten (R-KPI-06)', () => {
    expect(decide(filed, approve())).toEqual([
      {
        type: 'VerbeterplanApproved',
        data: {
          verbeterplanId: PLAN,
          versie: 1,
          namensGemeenten: ['0518'],
          besluitDatum: '2024-03-01',
          toelichting: null,
        },
        occurredAt: '2024-03-01',
      },
    ]);
  });

  it('rejects with reasons (R-KPI-06)', () => {
    const [event] = decide(filed, reject());
    expect(event).toMatchObject({
      type: 'VerbeterplanRejected',
      data: { versie: 1, redenen: ['De maatregelen hebben geen eigenaar.'] },
    });
    expect(codeOf(() => decide(filed, reject({ redenen: [] })))).toBe('VERBETERPLAN_REDEN_ONTBREEKT');
  });

  it('stays quiet when repeated', () => {
    expect(decide(after(requirePlan(), submit(), approve()), approve())).toEqual([]);
    expect(decide(after(requirePlan(), submit(), reject()), reject())).toEqual([]);
  });

  it.each([
    ['VERBETERPLAN_ONBEKEND', [], {}],
    ['VERBETERPLAN_ONBEKEND', [requirePlan(), submit()], { regio: 'rivierenland' }],
    ['VERBETERPLAN_NIET_TER_GOEDKEURING', [requirePlan()], {}],
    ['VERBETERPLAN_NIET_TER_GOEDKEURING', [requirePlan(), submit(), reject()], {}],
    ['VERBETERPLAN_ANDERE_VERSIE', [requirePlan(), submit()], { versie: 2 }],
    ['GEMEENTE_ONBEKEND', [requirePlan(), submit()], { namensGemeenten: ['0518', '9999'] }],
    ['VERBETERPLAN_BESLUITDATUM_ONGELDIG', [requirePlan(), submit()], { besluitDatum: '2024-02-19' }],
    ['VERBETERPLAN_BESLUITDATUM_ONGELDIG', [requirePlan(), submit()], { besluitDatum: '2024-03-03' }],
  ])('refuses with %s', (code, commands, change) => {
    expect(codeOf(() => decide(after(...commands), approve(change)))).toBe(code);
  });

  it('takes a decision on the day of submission and on today', () => {
    expect(decide(filed, approve({ besluitDatum: '2024-02-20' }))).toHaveLength(1);
    expect(decide(filed, approve({ besluitDatum: '2024-03-02' }))).toHaveLength(1);
  });

  it('lets a gemeente decide only for itself', () => {
    const actor = { rol: 'gemeente', organisatie: '0518' };
    expect(decide(filed, approve({ actor }))).toHaveLength(1);
    expect(codeOf(() => decide(filed, approve({ actor, namensGemeenten: ['0518', '0503'] })))).toBe(
      'VERBETERPLAN_ALLEEN_EIGEN_GEMEENTE',
    );
  });
});

describe('SignalVerbeterplanOverdue', () => {
  it('signals on the first day after the term, once (R-KPI-06)', () => {
    expect(decide(required, overdue('2024-03-02'))).toEqual([]);
    expect(decide(required, overdue('2024-03-03'))).toEqual([
      {
        type: 'VerbeterplanOverdue',
        data: { verbeterplanId: PLAN, uiterlijkIndienen: '2024-03-02' },
        occurredAt: '2024-03-03',
      },
    ]);
    expect(decide(after(requirePlan(), overdue('2024-03-03')), overdue('2024-03-04'))).toEqual([]);
  });

  it('stays quiet for a plan that was filed or another term', () => {
    expect(decide(filed, overdue('2024-03-03'))).toEqual([]);
    expect(decide(required, overdue('2024-03-03', '2024-03-01'))).toEqual([]);
  });
});

describe('WithdrawVerbeterplanRequirement', () => {
  it.each([
    ['vereist', [requirePlan()]],
    ['ingediend', [requirePlan(), submit()]],
    ['afgekeurd', [requirePlan(), submit(), reject()]],
  ])('takes the obligation back where the plan is %s', (_, commands) => {
    expect(types(decide(after(...commands), withdraw()))).toEqual(['VerbeterplanRequirementWithdrawn']);
  });

  it.each([
    ['absent', []],
    ['approved', [requirePlan(), submit(), approve()]],
    ['concluded', [requirePlan(), conclude('voldoende')]],
    ['withdrawn', [requirePlan(), withdraw()]],
  ])('leaves a plan alone that is %s', (_, commands) => {
    expect(decide(after(...commands), withdraw())).toEqual([]);
  });
});

describe('ConcludeVerbeterplan', () => {
  it.each(['voldoende', 'hoog'] as const)('succeeds on %s in the next year (R-KPI-07)', (verdict) => {
    const history = after(requirePlan(), submit(), approve());
    expect(decide(history, conclude(verdict))).toEqual([
      {
        type: 'VerbeterplanSucceeded',
        data: { verbeterplanId: PLAN, jaar: 2024, metingId: `h5/continuiteit/${AANBIEDER}/alle/alle/2024`, verdict },
        occurredAt: '2025-02-01',
      },
    ]);
  });

  it('fails on onvoldoende in the next year, whatever became of the plan (R-KPI-07)', () => {
    for (const commands of [[requirePlan()], [requirePlan(), submit()], [requirePlan(), submit(), approve()]]) {
      expect(types(decide(after(...commands), conclude('onvoldoende')))).toEqual(['VerbeterplanFailed']);
    }
  });

  it('stays quiet for another year, without a plan, and when repeated', () => {
    expect(decide(required, conclude('hoog', { jaar: 2025 }))).toEqual([]);
    expect(decide(required, conclude('hoog', { jaar: 2023 }))).toEqual([]);
    expect(decide([], conclude('onvoldoende'))).toEqual([]);
    expect(decide(after(requirePlan(), withdraw()), conclude('onvoldoende'))).toEqual([]);
    expect(decide(after(requirePlan(), conclude('voldoende')), conclude('hoog'))).toEqual([]);
  });

  it('turns around when late news changes the next year', () => {
    expect(types(after(requirePlan(), conclude('onvoldoende'), conclude('voldoende')))).toEqual([
      'VerbeterplanRequired',
      'VerbeterplanFailed',
      'VerbeterplanSucceeded',
    ]);
  });
});

describe('the life of a verbeterplan', () => {
  const commands: readonly VerbeterplanCommand[] = [
    requirePlan(),
    submit({ vandaag: '2024-02-20' }),
    submit({ vandaag: '2024-02-25', samenvatting: 'Een ander plan' }),
    ...[1, 2, 3].flatMap((versie) => [approve({ versie }), reject({ versie })]),
    overdue('2024-03-03'),
    withdraw(),
    conclude('onvoldoende'),
    conclude('voldoende'),
  ];
  const series = fc.array(fc.constantFrom(...commands), { maxLength: 40 });

  function play(played: readonly VerbeterplanCommand[]): VerbeterplanEvent[] {
    const history: VerbeterplanEvent[] = [];
    for (const command of played) {
      try {
        history.push(...decide(history, command));
      } catch (error) {
        if (!(error instanceof Rejection)) throw error;
      }
    }
    return history;
  }

  it('keeps its rules in any order of commands (R-KPI-06, R-KPI-07)', () => {
    fc.assert(
      fc.property(series, (played) => {
        const history = play(played);
        let version = 0;
        let pending = false;
        for (const [index, event] of history.entries()) {
          // Nothing happens to a plan that was never required.
          if (index === 0) expect(event.type).toBe('VerbeterplanRequired');
          if (event.type === 'VerbeterplanSubmitted') {
            version += 1;
            expect(event.data.versie).toBe(version);
            expect(pending).toBe(false);
            pending = true;
          } else if (event.type === 'VerbeterplanApproved' || event.type === 'VerbeterplanRejected') {
            // A decision is always about the version that lies there.
            expect([event.data.versie, pending]).toEqual([version, true]);
            pending = false;
          } else if (event.type !== 'VerbeterplanOverdue') {
            pending = false;
          }
        }
      }),
    );
  });

  it('is quiet or refuses when any command is repeated at once', () => {
    fc.assert(
      fc.property(series, fc.constantFrom(...commands), (played, last) => {
        const history = play([...played, last]);
        try {
          expect(decide(history, last)).toEqual([]);
        } catch (error) {
          if (!(error instanceof Rejection)) throw error;
        }
      }),
    );
  });

  it('never approves by itself: only Approve and Reject decide about a plan (R-KPI-06)', () => {
    fc.assert(
      fc.property(series, (played) => {
        const machine = played.filter(({ type }) => type !== 'ApproveVerbeterplan' && type !== 'RejectVerbeterplan');
        const state = fold(verbeterplanDecider, play(machine));
        expect(['goedgekeurd', 'afgekeurd']).not.toContain(state.stand);
      }),
    );
  });
});
