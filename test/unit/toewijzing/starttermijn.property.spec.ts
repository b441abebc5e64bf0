import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type Datum } from '../../../src/kernel/datum.js';
import { fold } from '../../../src/kernel/decider.js';
import { Rejection } from '../../../src/kernel/rejection.js';
import { addWerkdagen } from '../../../src/kernel/werkdagen.js';
import { toewijzingDecider } from '../../../src/toegang/toewijzing/toewijzing.decider.js';
import { type ToewijzingEvent } from '../../../src/toegang/toewijzing/toewijzing.events.js';
import { command, correct, correctStart, decide, KALENDER, type Plain, removeStart, send, start } from './given.js';

const FIRST = '2026-03-30';
const day = (offset: number): Datum => addDays(FIRST, offset);

/** What is known of the world, kept apart from the decider. */
interface Facts {
  gewenst: Datum;
  eind: Datum | null;
  begin: Datum | null;
}

type Step = {
  readonly wait: number;
  readonly act: 'start' | 'correct' | 'remove' | 'deadline' | 'move' | 'shorten';
  readonly on: number;
};

const step = fc.record<Step>({
  wait: fc.integer({ min: 0, max: 12 }),
  act: fc.constantFrom('start', 'correct', 'remove', 'deadline', 'move', 'shorten'),
  on: fc.integer({ min: 0, max: 60 }),
});

function toCommand(given: Step, facts: Facts, today: Datum): Plain {
  switch (given.act) {
    case 'start':
      return start(day(given.on));
    case 'correct':
      return correctStart(day(given.on));
    case 'remove':
      return removeStart();
    case 'deadline':
      return { type: 'SignalStarttermijnExceeded' };
    case 'move':
      return correct({ gewensteStartdatum: day(given.on), einddatum: facts.eind, gecorrigeerdOp: today });
    case 'shorten':
      return correct({ gewensteStartdatum: facts.gewenst, einddatum: day(given.on), gecorrigeerdOp: today });
  }
}

function learn(facts: Facts, given: Step): void {
  switch (given.act) {
    case 'start':
    case 'correct':
      facts.begin = day(given.on);
      return;
    case 'remove':
      facts.begin = null;
      return;
    case 'move':
      facts.gewenst = day(given.on);
      return;
    case 'shorten':
      facts.eind = day(given.on);
      return;
    case 'deadline':
  }
}

describe('the starttermijn', () => {
  it('ends in what the last known facts say, in whatever order they arrive (R-KPI-03)', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        let today = FIRST;
        const facts: Facts = { gewenst: FIRST, eind: '2027-03-29', begin: null };
        const events: ToewijzingEvent[] = [...decide([], command(send(), today))];
        const act = (plain: Plain): boolean => {
          try {
            events.push(...decide(events, command(plain, today)));
            return true;
          } catch (error) {
            if (error instanceof Rejection) return false;
            throw error;
          }
        };
        for (const given of steps) {
          today = addDays(today, given.wait);
          if (act(toCommand(given, facts, today))) learn(facts, given);
        }
        act({ type: 'SignalStarttermijnExceeded' });

        const uiterste = addWerkdagen(KALENDER, facts.gewenst, 14);
        const stillOpen = facts.eind === null || facts.eind > uiterste;
        const exceeded = facts.begin === null ? stillOpen && today > uiterste : facts.begin > uiterste;
        const state = fold(toewijzingDecider, events);
        if (state.stand === 'onbekend') throw new Error('The toewijzing is lost.');
        expect(state.overschreden).toBe(exceeded ? uiterste : null);
        expect(state.termijn?.uiterste).toBe(uiterste);
        const known = state.zorg.stand === 'niet-gestart' ? null : state.zorg.start;
        expect(known?.begindatum ?? null).toBe(facts.begin);
        expect(known?.tijdig ?? null).toBe(facts.begin === null ? null : facts.begin <= uiterste);
      }),
      { numRuns: 500 },
    );
  });
});
