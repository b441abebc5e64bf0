import { describe, expect, it } from '@jest/globals';
import {
  command,
  correctStart,
  decide,
  gegevens,
  history,
  KALENDER,
  type Plain,
  refusal,
  removeStart,
  send,
  SENT,
  start,
  TOEWIJZING,
  typesOf,
} from './given.js';

const signal: Plain = { type: 'SignalStarttermijnExceeded' };

describe('RegisterStartZorg', () => {
  it.each([
    ['the gewenste startdatum', '2026-03-30', true, 0],
    ['werkdag 14', '2026-04-21', true, 14],
    ['werkdag 15', '2026-04-22', false, 15],
  ])('judges a start on %s (R-KPI-03)', (_what, begindatum, tijdig, werkdagen) => {
    const [started] = decide(history(SENT), command(start(begindatum), '2026-05-01'));
    expect(started).toEqual({
      type: 'ZorgStarted',
      occurredAt: begindatum,
      data: {
        toewijzingId: TOEWIJZING,
        begindatum,
        tijdig,
        werkdagen,
        uiterste: '2026-04-21',
        kalenderVersie: 'atw-1',
        berichtId: null,
      },
    });
  });

  it('gives no verdict where no term ran (R-KPI-03)', () => {
    const sent = history(['2026-03-20', send({ norm: null })]);
    expect(decide(sent, command(start('2026-06-01'), '2026-06-01'))).toMatchObject([
      { type: 'ZorgStarted', data: { tijdig: null, werkdagen: null, uiterste: null, kalenderVersie: null } },
    ]);
  });

  it('does not count werkdagen by another calendar than the one that fixed the term', () => {
    const other: Plain = {
      type: 'RegisterStartZorg',
      begindatum: '2026-04-21',
      kalender: { ...KALENDER, versie: 'atw-2', gelijkgesteld: ['2026-04-13'] },
      berichtId: null,
    };
    expect(decide(history(SENT), command(other, '2026-05-01'))).toMatchObject([
      { data: { tijdig: true, werkdagen: null, kalenderVersie: 'atw-1' } },
    ]);
  });

  it('takes a recorded breach back on late news of a timely start (R-KPI-03)', () => {
    const exceeded = history(SENT, ['2026-04-22', signal]);
    const events = decide(exceeded, command(start('2026-04-20', 'bericht-1'), '2026-05-01'));
    expect(typesOf(events)).toEqual(['ZorgStarted', 'StarttermijnExceededWithdrawn']);
    expect(events[1]?.occurredAt).toBe('2026-04-22');
  });

  it('leaves a recorded breach on news of a late start, and records it where the deadline has not spoken (R-KPI-03)', () => {
    const exceeded = history(SENT, ['2026-04-22', signal]);
    expect(typesOf(decide(exceeded, command(start('2026-04-24'), '2026-05-01')))).toEqual(['ZorgStarted']);
    const events = decide(history(SENT), command(start('2026-04-24'), '2026-05-01'));
    expect(typesOf(events)).toEqual(['ZorgStarted', 'StarttermijnExceeded']);
    expect(events[1]?.occurredAt).toBe('2026-04-22');
  });

  it('stays quiet when repeated and refuses a second start', () => {
    const begun = history(SENT, ['2026-04-01', start('2026-04-01')]);
    expect(decide(begun, command(start('2026-04-01'), '2026-04-02'))).toEqual([]);
    expect(refusal(() => decide(begun, command(start('2026-04-02'), '2026-04-02')))).toBe('ZORG_AL_GESTART');
  });

  it.each([
    ['2026-04-11', 'ZORG_START_IN_TOEKOMST'],
    ['2026-03-29', 'ZORG_START_VOOR_TOEWIJZING'],
    ['2026-04-10', ''],
    ['2026-03-30', ''],
  ])('on 10 April gives a start on %s the code "%s"', (begindatum, code) => {
    expect(refusal(() => decide(history(SENT), command(start(begindatum), '2026-04-10')))).toBe(code);
  });

  it('refuses a start after the end of the toewijzing', () => {
    const short = history(['2026-03-20', send({ gegevens: gegevens({ einddatum: '2026-04-05' }) })]);
    expect(refusal(() => decide(short, command(start('2026-04-06'), '2026-04-10')))).toBe('ZORG_START_NA_TOEWIJZING');
    expect(refusal(() => decide(short, command(start('2026-04-05'), '2026-04-10')))).toBe('');
  });
});

describe('CorrectStartZorg', () => {
  it('judges the corrected start and takes the breach back (R-KPI-03)', () => {
    const late = history(SENT, ['2026-04-22', signal], ['2026-04-30', start('2026-04-24')]);
    const events = decide(late, command(correctStart('2026-04-21'), '2026-05-02'));
    expect(typesOf(events)).toEqual(['ZorgStartCorrected', 'StarttermijnExceededWithdrawn']);
    expect(events[0]).toMatchObject({ data: { vorigeBegindatum: '2026-04-24', tijdig: true, werkdagen: 14 } });
  });

  it('records a breach where the corrected start turns out late (R-KPI-03)', () => {
    const inTime = history(SENT, ['2026-04-30', start('2026-04-21')]);
    expect(typesOf(decide(inTime, command(correctStart('2026-04-22'), '2026-05-02')))).toEqual([
      'ZorgStartCorrected',
      'StarttermijnExceeded',
    ]);
  });

  it('stays quiet on the same date and asks for a start', () => {
    const begun = history(SENT, ['2026-04-30', start('2026-04-21')]);
    expect(decide(begun, command(correctStart('2026-04-21'), '2026-05-02'))).toEqual([]);
    expect(refusal(() => decide(history(SENT), command(correctStart('2026-04-21'), '2026-05-02')))).toBe(
      'ZORG_NIET_GESTART',
    );
  });

  it('refuses a begin after a pause, a resumption or an end', () => {
    const ended = history(
      SENT,
      ['2026-04-30', start('2026-04-01')],
      ['2026-05-01', { type: 'EndZorg', einddatum: '2026-04-20', redenCode: '19' }],
    );
    expect(refusal(() => decide(ended, command(correctStart('2026-04-21'), '2026-05-02')))).toBe(
      'ZORG_START_NA_VERVOLG',
    );
    expect(refusal(() => decide(ended, command(correctStart('2026-04-20'), '2026-05-02')))).toBe('');
  });
});

describe('RemoveStartZorg', () => {
  it('lets the term run again while it has not passed (R-KPI-03)', () => {
    const begun = history(SENT, ['2026-04-01', start('2026-04-01')]);
    const events = decide(begun, command(removeStart('2026-04-01'), '2026-04-21'));
    expect(typesOf(events)).toEqual(['ZorgStartRemoved', 'StarttermijnStarted']);
    expect(events[1]).toMatchObject({ data: { uiterste: '2026-04-21' } });
  });

  it('records the breach where the term has passed meanwhile (R-KPI-03)', () => {
    const begun = history(SENT, ['2026-04-01', start('2026-04-01')]);
    expect(typesOf(decide(begun, command(removeStart(), '2026-04-22')))).toEqual([
      'ZorgStartRemoved',
      'StarttermijnExceeded',
    ]);
  });

  it('is quiet when repeated, refused where nothing was started or another date is meant', () => {
    const begun = history(SENT, ['2026-04-01', start('2026-04-01')]);
    const removed = [...begun, ...decide(begun, command(removeStart('2026-04-01'), '2026-04-02'))];
    expect(decide(removed, command(removeStart('2026-04-01'), '2026-04-03'))).toEqual([]);
    expect(refusal(() => decide(history(SENT), command(removeStart(), '2026-04-03')))).toBe('ZORG_NIET_GESTART');
    expect(refusal(() => decide(begun, command(removeStart('2026-04-02'), '2026-04-03')))).toBe(
      'ZORG_START_ANDERE_BEGINDATUM',
    );
  });

  it('is refused under a reported end', () => {
    const ended = history(
      SENT,
      ['2026-04-30', start('2026-04-01')],
      ['2026-05-01', { type: 'EndZorg', einddatum: '2026-04-20', redenCode: '19' }],
    );
    expect(refusal(() => decide(ended, command(removeStart(), '2026-05-02')))).toBe('ZORG_AL_BEEINDIGD');
  });
});

describe('SignalStarttermijnExceeded', () => {
  it('records the breach on werkdag 15, not on werkdag 14 (R-KPI-03)', () => {
    const sent = history(SENT);
    expect(decide(sent, command(signal, '2026-04-21'))).toEqual([]);
    expect(decide(sent, command(signal, '2026-04-22'))).toEqual([
      {
        type: 'StarttermijnExceeded',
        data: { toewijzingId: TOEWIJZING, uiterste: '2026-04-21', werkdagen: 14, kalenderVersie: 'atw-1' },
        occurredAt: '2026-04-22',
      },
    ]);
  });

  it('is quiet when repeated, after a start, without a term and for what is unknown', () => {
    expect(decide(history(SENT, ['2026-04-22', signal]), command(signal, '2026-04-23'))).toEqual([]);
    expect(decide(history(SENT, ['2026-04-21', start('2026-04-21')]), command(signal, '2026-04-22'))).toEqual([]);
    expect(decide(history(['2026-03-20', send({ norm: null })]), command(signal, '2026-12-01'))).toEqual([]);
    expect(decide([], command(signal, '2026-12-01'))).toEqual([]);
  });

  it('is quiet where the toewijzing itself ended within the term', () => {
    const short = history(['2026-03-20', send({ gegevens: gegevens({ einddatum: '2026-04-21' }) })]);
    expect(decide(short, command(signal, '2026-04-22'))).toEqual([]);
    const longer = history(['2026-03-20', send({ gegevens: gegevens({ einddatum: '2026-04-22' }) })]);
    expect(typesOf(decide(longer, command(signal, '2026-04-22')))).toEqual(['StarttermijnExceeded']);
  });
});
