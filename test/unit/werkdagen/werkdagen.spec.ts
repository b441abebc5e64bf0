import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../src/kernel/datum.js';
import {
  addWerkdagen,
  FEESTDAGREGELS,
  isWerkdag,
  type Werkdagenkalender,
  werkdagenBetween,
} from '../../../src/kernel/werkdagen.js';
import { holds } from '../../model/property.js';

const atw: Werkdagenkalender = {
  versie: 'atw-1',
  bron: 'Algemene termijnenwet',
  feestdagen: [...FEESTDAGREGELS],
  gelijkgesteld: [],
};
/** The calendar of catalogue D.8.1: Goede Vrijdag and 5 May are werkdagen. */
const d81: Werkdagenkalender = {
  versie: 'd81',
  bron: 'catalogus D.8.1',
  feestdagen: FEESTDAGREGELS.filter((regel) => regel !== 'goedeVrijdag' && regel !== 'bevrijdingsdag'),
  gelijkgesteld: [],
};
const weekends: Werkdagenkalender = { versie: 'geen', bron: 'test', feestdagen: [], gelijkgesteld: [] };

describe('14 werkdagen after the gewenste startdatum', () => {
  it.each([
    ['2026-03-30', '2026-04-21'],
    ['2026-04-20', '2026-05-12'],
    ['2026-04-24', '2026-05-19'],
    ['2026-05-11', '2026-06-02'],
    ['2026-09-01', '2026-09-21'],
    ['2026-12-18', '2027-01-11'],
  ])('from %s is %s in the calendar of the Algemene termijnenwet (R-KPI-03)', (start, last) => {
    expect(addWerkdagen(atw, start, 14)).toBe(last);
    expect(werkdagenBetween(atw, start, last)).toBe(14);
  });

  it.each([
    ['2023-01-02', '2023-01-20', '2023-01-20'],
    ['2023-01-07', '2023-01-26', '2023-01-26'],
    ['2023-03-01', '2023-03-21', '2023-03-21'],
    ['2023-04-03', '2023-04-24', '2023-04-21'],
    ['2023-04-20', '2023-05-11', '2023-05-10'],
    ['2023-05-08', '2023-05-30', '2023-05-26'],
    ['2023-12-18', '2024-01-10', '2024-01-05'],
  ])('from %s is %s with the holidays of D.8.1, and %s without (R-KPI-03)', (start, holidays, none) => {
    expect(addWerkdagen(d81, start, 14)).toBe(holidays);
    expect(addWerkdagen(weekends, start, 14)).toBe(none);
  });

  it('is a day later where Goede Vrijdag is a holiday: the calendar is policy (R-KPI-03)', () => {
    const goedeVrijdag: Werkdagenkalender = { ...d81, feestdagen: [...d81.feestdagen, 'goedeVrijdag'] };
    expect(addWerkdagen(goedeVrijdag, '2023-04-03', 14)).toBe('2023-04-25');
  });
});

describe('a werkdag', () => {
  it('is not Koningsdag, and is the Monday after a Koningsdag that fell on Saturday the 26th', () => {
    expect(isWerkdag(atw, '2026-04-27')).toBe(false);
    expect(isWerkdag(atw, '2025-04-28')).toBe(true);
  });

  it('is not a day equated by decree', () => {
    const kalender = { ...atw, gelijkgesteld: ['2026-05-15'] };
    expect(isWerkdag(atw, '2026-05-15')).toBe(true);
    expect(isWerkdag(kalender, '2026-05-15')).toBe(false);
    expect(addWerkdagen(kalender, '2026-05-11', 14)).toBe('2026-06-03');
  });

  it('counts nothing to the day itself or an earlier one', () => {
    expect(werkdagenBetween(atw, '2026-03-30', '2026-03-30')).toBe(0);
    expect(werkdagenBetween(atw, '2026-03-30', '2026-03-27')).toBe(0);
  });

  it('counts between two days what is a werkdag, one by one (R-KPI-03)', async () => {
    const day = fc.integer({ min: 0, max: 4_000 }).map((days) => addDays('2020-02-20', days));
    const kalender = fc.record({
      versie: fc.constant('proef'),
      bron: fc.constant('proef'),
      feestdagen: fc.subarray([...FEESTDAGREGELS]),
      gelijkgesteld: fc.array(day, { maxLength: 5 }),
    });
    await holds(
      200,
      fc.property(kalender, day, fc.integer({ min: -3, max: 900 }), (own, from, length) => {
        const days = Array.from({ length: Math.max(0, length) }, (_, index) => addDays(from, index + 1));
        expect(werkdagenBetween(own, from, addDays(from, length))).toBe(
          days.filter((datum) => isWerkdag(own, datum)).length,
        );
      }),
    );
  });

  it('counts up to the last day that there is, and stops', () => {
    expect(werkdagenBetween(weekends, '9999-12-24', '9999-12-31')).toBe(5);
  });
});
