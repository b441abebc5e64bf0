import { describe, expect, it } from '@jest/globals';
import { command, decide, history, NORM, type Plain, SENT, start, typesOf } from './given.js';

const REDEN = 'regel gecorrigeerd in h5-2';
const recompute = (norm: typeof NORM | null = { ...NORM, werkdagen: 5 }): Plain => ({
  type: 'RecomputeStarttermijn',
  norm,
  reden: REDEN,
});
// Asked for 2026-03-30: 14 werkdagen end on 2026-04-21, 5 on 2026-04-08 (Good Friday and Easter Monday between them).

describe('RecomputeStarttermijn', () => {
  it('starts another term and records the breach that it gives; the old term stays in the log (R-REG-21)', () => {
    const given = history(SENT);
    const events = decide(given, command(recompute(), '2026-04-10'));
    expect(typesOf(events)).toEqual(['StarttermijnStarted', 'StarttermijnExceeded']);
    expect(events[0]).toMatchObject({ data: { werkdagen: 5, uiterste: '2026-04-08' } });
    expect(typesOf(decide(given, command(recompute(), '2026-04-08')))).toEqual(['StarttermijnStarted']);
  });

  it('judges a start anew and takes back a breach that is none any more (R-REG-21, R-KPI-03)', () => {
    const late = history(SENT, ['2026-04-30', start('2026-04-28')]);
    const events = decide(late, command(recompute({ ...NORM, werkdagen: 30 }), '2026-05-01'));
    expect(typesOf(events)).toEqual(['StarttermijnStarted', 'ZorgStartCorrected', 'StarttermijnExceededWithdrawn']);
    expect(events[1]).toMatchObject({ data: { begindatum: '2026-04-28', tijdig: true, reden: REDEN } });
    expect(events[2]).toMatchObject({ data: { reden: REDEN } });
  });

  it('ends the term where the region had set none, and starts one where it had (R-REG-21, R-KPI-09)', () => {
    const late = history(SENT, ['2026-04-30', start('2026-04-28')]);
    const ended = decide(late, command(recompute(null), '2026-05-01'));
    expect(typesOf(ended)).toEqual(['StarttermijnWithdrawn', 'ZorgStartCorrected', 'StarttermijnExceededWithdrawn']);
    expect(ended[1]).toMatchObject({ data: { tijdig: null, uiterste: null } });
    const again = decide([...late, ...ended], command(recompute(), '2026-05-02'));
    expect(typesOf(again)).toEqual(['StarttermijnStarted', 'ZorgStartCorrected', 'StarttermijnExceeded']);
  });

  it('stays quiet where the term is the same, nothing was sent, or nobody waits for it any more', () => {
    expect(decide(history(SENT), command(recompute(NORM), '2026-04-10'))).toEqual([]);
    expect(decide([], command(recompute(), '2026-04-10'))).toEqual([]);
    const gone = history(SENT, ['2026-04-01', { type: 'WithdrawToewijzing', reden: 'FOUT', berichtId: null }]);
    expect(decide(gone, command(recompute(), '2026-04-10'))).toEqual([]);
  });
});
