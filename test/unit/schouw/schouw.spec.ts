import { describe, expect, it } from '@jest/globals';
import { fold } from '../../../src/kernel/decider.js';
import { encodeEvent } from '../../../src/kernel/event-definition.js';
import { type AnyConsumedEvent } from '../../../src/kernel/event-handlers.js';
import { type CommandEnvelope } from '../../../src/platform/event-store/command.js';
import { type Actor } from '../../../src/platform/event-store/event-store.js';
import { reactTo } from '../../../src/platform/process-managers/policy.js';
import { whenSchouwClosedThenPlanNextSchouw } from '../../../src/toegang/schouw/policies/when-schouw-closed-then-plan-next-schouw.policy.js';
import { whenZorgStartedThenPlanSchouw } from '../../../src/toegang/schouw/policies/when-zorg-started-then-plan-schouw.policy.js';
import { PlanSchouwWhenDue, SignalSchouwOverdue } from '../../../src/toegang/schouw/schouw.commands.js';
import { schouwDeadline } from '../../../src/toegang/schouw/schouw.deadlines.js';
import {
  type SchouwCommand,
  schouwDecider,
  type Schouwtoewijzing,
} from '../../../src/toegang/schouw/schouw.decider.js';
import { type SchouwEvent } from '../../../src/toegang/schouw/schouw.events.js';
import { AANBIEDER, CONSULENT, refusal, TOEWIJZING } from '../toewijzing/given.js';

const toewijzing: NonNullable<Schouwtoewijzing> = {
  aanbiederId: AANBIEDER,
  gemeentecode: '0603',
  zorg: { begin: '2026-04-01', eind: null },
};

type WithoutHandeling<C> = C extends unknown ? Omit<C, 'actor' | 'vandaag'> : never;
type Plain = WithoutHandeling<SchouwCommand>;
const plan = (overrides: Partial<Extract<Plain, { type: 'PlanSchouw' }>> = {}): Plain => ({
  type: 'PlanSchouw',
  toewijzingId: TOEWIJZING,
  jaar: 2026,
  toewijzing,
  ...overrides,
});
const whenDue = (overrides: Partial<Extract<Plain, { type: 'PlanSchouwWhenDue' }>> = {}): Plain => ({
  type: 'PlanSchouwWhenDue',
  toewijzingId: TOEWIJZING,
  jaar: 2026,
  toewijzing,
  verplicht: true,
  ...overrides,
});
const conduct = (overrides: Partial<Extract<Plain, { type: 'ConductSchouw' }>> = {}): Plain => ({
  type: 'ConductSchouw',
  uitgevoerdOp: '2026-10-01',
  resultaatBehaald: true,
  redenCode: null,
  ...overrides,
});
const signal = (given: Schouwtoewijzing = toewijzing): Plain => ({ type: 'SignalSchouwOverdue', toewijzing: given });

function decide(history: readonly SchouwEvent[], plain: Plain, vandaag = '2026-10-01', actor: Actor = CONSULENT) {
  const events = schouwDecider.decide({ ...plain, vandaag, actor }, fold(schouwDecider, history));
  for (const event of events) encodeEvent(event);
  return events;
}
const planned = decide([], plan());
const consumed = (type: string, data: unknown): AnyConsumedEvent => ({ type, data, id: 'e' }) as AnyConsumedEvent;
const envelope = { commandId: 'c' } as CommandEnvelope;

describe('PlanSchouw', () => {
  it('plans one schouw a year and stays quiet when repeated (R-RES-03)', () => {
    expect(planned).toEqual([
      {
        type: 'SchouwPlanned',
        data: { toewijzingId: TOEWIJZING, jaar: 2026, aanbiederId: AANBIEDER, gemeentecode: '0603' },
        occurredAt: '2026-10-01',
      },
    ]);
    expect(decide(planned, plan())).toEqual([]);
  });

  it('is refused for a past year, without care and for an unknown toewijzing', () => {
    expect(refusal(() => decide([], plan({ jaar: 2025 })))).toBe('SCHOUW_JAAR_VOORBIJ');
    expect(refusal(() => decide([], plan({ toewijzing: { ...toewijzing, zorg: null } })))).toBe('SCHOUW_ZONDER_ZORG');
    expect(refusal(() => decide([], plan({ toewijzing: null })))).toBe('TOEWIJZING_ONBEKEND');
  });

  it('is done by itself for products of which the region asks it, while care runs (R-RES-03)', () => {
    expect(decide([], whenDue())).toHaveLength(1);
    expect(decide([], whenDue({ verplicht: false }))).toEqual([]);
    expect(decide([], whenDue({ toewijzing: { ...toewijzing, zorg: null } }))).toEqual([]);
    const ended = { ...toewijzing, zorg: { begin: '2026-04-01', eind: '2026-12-31' } };
    expect(decide([], whenDue({ toewijzing: ended }))).toHaveLength(1);
    expect(decide([], whenDue({ toewijzing: ended, jaar: 2027 }))).toEqual([]);
    expect(decide(planned, whenDue())).toEqual([]);
  });

  it('follows from the start of care and from the schouw before it (R-RES-03)', () => {
    const [first] = reactTo(
      whenZorgStartedThenPlanSchouw,
      consumed('ZorgStarted', { toewijzingId: TOEWIJZING, begindatum: '2026-04-01' }),
      () => envelope,
    );
    expect(first).toEqual(new PlanSchouwWhenDue({ toewijzingId: TOEWIJZING, jaar: 2026 }, envelope));
    for (const type of ['SchouwConducted', 'SchouwOverdue']) {
      const event = consumed(type, { toewijzingId: TOEWIJZING, jaar: 2026 });
      const [next] = reactTo(whenSchouwClosedThenPlanNextSchouw, event, () => envelope);
      expect(next).toEqual(new PlanSchouwWhenDue({ toewijzingId: TOEWIJZING, jaar: 2027 }, envelope));
    }
  });
});

describe('ConductSchouw', () => {
  it('records whether the result was reached, once (R-RES-03)', () => {
    const events = decide(planned, conduct());
    expect(events).toMatchObject([{ type: 'SchouwConducted', data: { jaar: 2026, resultaatBehaald: true } }]);
    const done = [...planned, ...events];
    expect(decide(done, conduct())).toEqual([]);
    expect(refusal(() => decide(done, conduct({ resultaatBehaald: false, redenCode: 'ANDERS' })))).toBe(
      'SCHOUW_AL_UITGEVOERD',
    );
  });

  it.each<[string, Plain, string]>([
    ['without a reason', conduct({ resultaatBehaald: false }), 'RESULTAAT_REDEN_ONTBREEKT'],
    ['in the future', conduct({ uitgevoerdOp: '2026-10-02' }), 'SCHOUW_IN_TOEKOMST'],
    ['before its year', conduct({ uitgevoerdOp: '2025-12-31' }), 'SCHOUW_VOOR_JAAR'],
  ])('is refused %s', (_what, plain, code) => {
    expect(refusal(() => decide(planned, plain))).toBe(code);
  });

  it('asks for a plan, and may come late', () => {
    expect(refusal(() => decide([], conduct()))).toBe('SCHOUW_ONBEKEND');
    const late = [...planned, ...decide(planned, signal(), '2027-01-01')];
    expect(decide(late, conduct({ uitgevoerdOp: '2027-01-10' }), '2027-01-10')).toHaveLength(1);
  });
});

describe('SignalSchouwOverdue', () => {
  it('signals at the end of the year, not on its last day (R-RES-03)', () => {
    expect(decide(planned, signal(), '2026-12-31')).toEqual([]);
    const events = decide(planned, signal(), '2027-01-01');
    expect(events).toEqual([
      { type: 'SchouwOverdue', data: { toewijzingId: TOEWIJZING, jaar: 2026 }, occurredAt: '2027-01-01' },
    ]);
    expect(decide([...planned, ...events], signal(), '2027-01-02')).toEqual([]);
  });

  it('is quiet after the schouw, without a plan and for a client who left during the year', () => {
    expect(decide([...planned, ...decide(planned, conduct())], signal(), '2027-01-01')).toEqual([]);
    expect(decide([], signal(), '2027-01-01')).toEqual([]);
    const left = { ...toewijzing, zorg: { begin: '2026-04-01', eind: '2026-12-30' } };
    expect(decide(planned, signal(left), '2027-01-01')).toEqual([]);
  });

  it('is due when the year is over and taken away by the schouw (R-RES-03)', () => {
    const changes = schouwDeadline.handlers.get('SchouwPlanned')?.(consumed('SchouwPlanned', planned[0]?.data));
    expect(changes).toMatchObject([{ set: `${TOEWIJZING}/2026`, dueAt: '2026-12-31T23:00:00.000Z' }]);
    const due = {
      name: 'schouw',
      key: `${TOEWIJZING}/2026`,
      dueAt: '',
      regio: 'h5',
      payload: { toewijzingId: TOEWIJZING, jaar: 2026 },
    };
    expect(schouwDeadline.command(due, envelope)).toEqual(
      new SignalSchouwOverdue({ toewijzingId: TOEWIJZING, jaar: 2026 }, envelope),
    );
    const conducted = consumed('SchouwConducted', { toewijzingId: TOEWIJZING, jaar: 2026 });
    expect(schouwDeadline.handlers.get('SchouwConducted')?.(conducted)).toEqual([{ cancel: `${TOEWIJZING}/2026` }]);
  });
});
