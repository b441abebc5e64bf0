import { describe, expect, it } from '@jest/globals';
import { type AnyConsumedEvent } from '../../../src/kernel/event-handlers.js';
import { type DeadlineChange } from '../../../src/platform/deadlines/deadline.js';
import { starttermijnDeadline } from '../../../src/toegang/toewijzing/toewijzing.deadlines.js';
import { type ToewijzingEvent } from '../../../src/toegang/toewijzing/toewijzing.events.js';
import { history, type Plain, removeStart, SENT, start, TOEWIJZING } from './given.js';

/** The rows that the deadline leaves after these events. */
function rowsAfter(events: readonly ToewijzingEvent[]): Record<string, string> {
  const rows: Record<string, string> = {};
  const apply = (change: DeadlineChange): void => {
    if ('set' in change) rows[change.set] = change.dueAt;
    else delete rows[change.cancel];
  };
  for (const event of events) {
    const changes = starttermijnDeadline.handlers.get(event.type)?.(event as unknown as AnyConsumedEvent) ?? [];
    for (const change of changes) apply(change);
  }
  return rows;
}

describe('the deadline of the starttermijn', () => {
  it('is due when werkdag 14 is over in the Netherlands, summer time included (R-KPI-03)', () => {
    expect(rowsAfter(history(SENT))).toEqual({ [TOEWIJZING]: '2026-04-21T22:00:00.000Z' });
  });

  it('is taken away by a start and comes back when that is removed (R-KPI-03)', () => {
    const begun = history(SENT, ['2026-04-01', start('2026-04-01')]);
    expect(rowsAfter(begun)).toEqual({});
    const removed = history(SENT, ['2026-04-01', start('2026-04-01')], ['2026-04-02', removeStart()]);
    expect(rowsAfter(removed)).toEqual({ [TOEWIJZING]: '2026-04-21T22:00:00.000Z' });
  });

  it.each<[string, Plain]>([
    ['a refusal', { type: 'DeclineToewijzingWithReason', redenCode: 'ANDERS', toelichting: 'Gesloten.' }],
    ['a withdrawal', { type: 'WithdrawToewijzing', reden: 'INVOERFOUT', berichtId: null }],
  ])('is taken away by %s (R-KPI-03)', (_what, plain) => {
    expect(rowsAfter(history(SENT, ['2026-04-01', plain]))).toEqual({});
  });
});
