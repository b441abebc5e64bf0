import { describe, expect, it } from '@jest/globals';
import { command, decide, history, type Plain, refusal, SENT, start, TOEWIJZING } from './given.js';

const pause = (vanaf: string, redenCode = '20'): Plain => ({ type: 'PauseZorg', vanaf, redenCode });
const resume = (vanaf: string): Plain => ({ type: 'ResumeZorg', vanaf });
const end = (einddatum: string, redenCode = '19'): Plain => ({ type: 'EndZorg', einddatum, redenCode });
const BEGUN = [SENT, ['2026-04-01', start('2026-04-01')] as const] as const;

describe('the course of care', () => {
  it('pauses, resumes and ends with a reason (R-TOE-01)', () => {
    const events = history(
      ...BEGUN,
      ['2026-05-01', pause('2026-05-01')],
      ['2026-06-01', resume('2026-06-01')],
      ['2026-07-01', end('2026-06-30', '23')],
    );
    expect(events.slice(3)).toEqual([
      {
        type: 'ZorgPaused',
        data: { toewijzingId: TOEWIJZING, vanaf: '2026-05-01', redenCode: '20' },
        occurredAt: '2026-05-01',
      },
      { type: 'ZorgResumed', data: { toewijzingId: TOEWIJZING, vanaf: '2026-06-01' }, occurredAt: '2026-06-01' },
      {
        type: 'ZorgEnded',
        data: { toewijzingId: TOEWIJZING, einddatum: '2026-06-30', redenCode: '23' },
        occurredAt: '2026-06-30',
      },
    ]);
  });

  it('stays quiet when repeated', () => {
    const paused = history(...BEGUN, ['2026-05-01', pause('2026-05-01')]);
    expect(decide(paused, command(pause('2026-05-01'), '2026-05-02'))).toEqual([]);
    const resumed = history(...BEGUN, ['2026-05-01', pause('2026-05-01')], ['2026-06-01', resume('2026-06-01')]);
    expect(decide(resumed, command(resume('2026-06-01'), '2026-06-02'))).toEqual([]);
    const ended = history(...BEGUN, ['2026-07-01', end('2026-06-30')]);
    expect(decide(ended, command(end('2026-06-30'), '2026-07-02'))).toEqual([]);
  });

  it.each<[string, Plain, string]>([
    ['a pause in the future', pause('2026-05-03'), 'ZORG_DATUM_IN_TOEKOMST'],
    ['a pause before the start', pause('2026-03-31'), 'ZORG_DATUM_TE_VROEG'],
    ['a pause for another reason', pause('2026-05-01', '21'), 'ZORG_ONDERBREKING_REDEN_ONBEKEND'],
    ['a resumption without a pause', resume('2026-05-01'), 'ZORG_NIET_ONDERBROKEN'],
    ['an end in the future', end('2026-05-03'), 'ZORG_DATUM_IN_TOEKOMST'],
    ['an end before the start', end('2026-03-31'), 'ZORG_DATUM_TE_VROEG'],
    ['an end for a reason that is not on the list', end('2026-05-01', '99'), 'ZORG_EINDE_REDEN_ONBEKEND'],
    ['an end for the reason of a pause', end('2026-05-01', '20'), 'ZORG_EINDE_REDEN_ONBEKEND'],
    ['an end on the day of the start', end('2026-04-01'), ''],
  ])('judges %s', (_what, plain, code) => {
    expect(refusal(() => decide(history(...BEGUN), command(plain, '2026-05-02')))).toBe(code);
  });

  it('asks for a start first, and for nothing after the end', () => {
    for (const plain of [pause('2026-05-01'), resume('2026-05-01'), end('2026-05-01')]) {
      expect(refusal(() => decide(history(SENT), command(plain, '2026-05-02')))).toBe('ZORG_NIET_GESTART');
    }
    const ended = history(...BEGUN, ['2026-05-01', end('2026-05-01')]);
    for (const plain of [pause('2026-05-01'), resume('2026-05-01'), end('2026-05-02')]) {
      expect(refusal(() => decide(ended, command(plain, '2026-05-02')))).toBe('ZORG_AL_BEEINDIGD');
    }
  });
});
