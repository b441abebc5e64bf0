import { describe, expect, it } from '@jest/globals';
import { type LezerCommand, lezerDecider } from '../../../src/beheer/lezer/lezer.decider.js';
import { type LezerEvent } from '../../../src/beheer/lezer/lezer.events.js';

type RequestRebuild = Extract<LezerCommand, { type: 'RequestRebuild' }>;

function request(facts: Partial<RequestRebuild> = {}): RequestRebuild {
  return {
    type: 'RequestRebuild',
    leesmodel: 'contractregister',
    inGebruik: 1,
    nieuwste: 2,
    positie: '19',
    onderweg: undefined,
    reden: null,
    op: '2026-03-20T08:00:00.000Z',
    ...facts,
  };
}

const decide = (given: readonly LezerEvent[], command: LezerCommand): readonly LezerEvent[] =>
  lezerDecider.decide(command, given.reduce(lezerDecider.evolve, lezerDecider.initial));

const FAILED = { misluktOp: '2026-03-20T07:00:00.000Z' };
const FAILED_AGAIN = { misluktOp: '2026-03-20T07:30:00.000Z' };

describe('request the rebuild of a read model', () => {
  it('is recorded, and quiet when it is asked again before it was carried out', () => {
    const first = decide([], request());
    expect(first).toMatchObject([
      { type: 'ReadModelRebuildRequested', data: { leesmodel: 'contractregister', na: 2 } },
    ]);
    expect(decide(first, request())).toEqual([]);
  });

  it('is quiet while one is being built or is ready', () => {
    expect(decide([], request({ onderweg: {} }))).toEqual([]);
  });

  it('lets a build that failed go on, as often as it fails', () => {
    const first = decide([], request({ onderweg: FAILED }));
    expect(first).toMatchObject([{ data: FAILED }]);
    expect(decide(first, request({ onderweg: FAILED }))).toEqual([]);
    expect(decide(first, request({ onderweg: FAILED_AGAIN }))).toMatchObject([{ data: FAILED_AGAIN }]);
  });

  it('is possible again after a failed build was thrown away', () => {
    const first = decide([], request({ onderweg: FAILED }));
    expect(decide(first, request())).toHaveLength(1);
  });

  it('refuses a read model that is not there', () => {
    expect(() => decide([], request({ inGebruik: undefined }))).toThrow(
      expect.objectContaining({ code: 'LEESMODEL_ONBEKEND' }),
    );
  });
});
