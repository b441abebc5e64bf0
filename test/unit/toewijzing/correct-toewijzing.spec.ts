import { describe, expect, it } from '@jest/globals';
import {
  command,
  correct,
  correctStart,
  decide,
  gegevens,
  history,
  type Plain,
  refusal,
  SENT,
  start,
  TOEWIJZING,
  typesOf,
} from './given.js';

const signal: Plain = { type: 'SignalStarttermijnExceeded' };
const withdraw: Plain = { type: 'WithdrawToewijzing', reden: 'INVOERFOUT', berichtId: null };

describe('CorrectToewijzing', () => {
  it('starts the term again from the new gewenste startdatum (R-KPI-03)', () => {
    const events = decide(history(SENT), command(correct({ gewensteStartdatum: '2026-04-20' }), '2026-04-01'));
    expect(typesOf(events)).toEqual(['ToewijzingCorrected', 'StarttermijnStarted']);
    expect(events[1]).toMatchObject({ data: { gewensteStartdatum: '2026-04-20', uiterste: '2026-05-12' } });
  });

  it('leaves the term alone where the date stays', () => {
    const events = decide(history(SENT), command(correct({ einddatum: '2027-06-30' }), '2026-04-01'));
    expect(events).toEqual([
      {
        type: 'ToewijzingCorrected',
        occurredAt: '2026-04-01',
        data: {
          toewijzingId: TOEWIJZING,
          gewensteStartdatum: '2026-03-30',
          einddatum: '2027-06-30',
          omvang: gegevens().omvang,
          budget: null,
          reden: 'HERBEOORDELING',
          berichtId: null,
        },
      },
    ]);
  });

  it('judges a known start again and takes the breach back (R-KPI-03)', () => {
    const late = history(SENT, ['2026-04-22', signal], ['2026-04-30', start('2026-04-24')]);
    const events = decide(
      late,
      command(correct({ gewensteStartdatum: '2026-04-20', gecorrigeerdOp: '2026-05-01' }), '2026-05-01'),
    );
    expect(typesOf(events)).toEqual([
      'ToewijzingCorrected',
      'StarttermijnStarted',
      'ZorgStartCorrected',
      'StarttermijnExceededWithdrawn',
    ]);
    expect(events[2]).toMatchObject({
      data: { begindatum: '2026-04-24', vorigeBegindatum: '2026-04-24', tijdig: true, uiterste: '2026-05-12' },
    });
    expect(events[3]?.occurredAt).toBe('2026-04-22');
  });

  it('names the term that was exceeded when both the old and the new one were (R-KPI-03)', () => {
    const exceeded = history(SENT, ['2026-04-22', signal]);
    const plain = correct({ gewensteStartdatum: '2026-03-31', gecorrigeerdOp: '2026-05-01' });
    const events = decide(exceeded, command(plain, '2026-05-01'));
    expect(typesOf(events)).toEqual([
      'ToewijzingCorrected',
      'StarttermijnStarted',
      'StarttermijnExceededWithdrawn',
      'StarttermijnExceeded',
    ]);
    expect(events[3]).toMatchObject({ data: { uiterste: '2026-04-22' } });
  });

  it('takes the verdict back where the region has no norm for the new date', () => {
    const begun = history(SENT, ['2026-04-30', start('2026-04-24')]);
    const plain = correct({ gewensteStartdatum: '2026-04-01', norm: null });
    const events = decide(begun, command(plain, '2026-05-01'));
    expect(typesOf(events)).toEqual(['ToewijzingCorrected', 'ZorgStartCorrected', 'StarttermijnExceededWithdrawn']);
    expect(events[1]).toMatchObject({ data: { tijdig: null, uiterste: null } });
  });

  it('takes the breach back where the toewijzing ended within the term (R-KPI-03)', () => {
    const exceeded = history(SENT, ['2026-04-22', signal]);
    const plain = correct({ einddatum: '2026-04-10', gecorrigeerdOp: '2026-04-25' });
    expect(typesOf(decide(exceeded, command(plain, '2026-04-25')))).toEqual([
      'ToewijzingCorrected',
      'StarttermijnExceededWithdrawn',
    ]);
  });

  it('keeps what is not named', () => {
    const plain = correct({ gewensteStartdatum: undefined, einddatum: null, omvang: undefined, budget: undefined });
    expect(decide(history(SENT), command(plain, '2026-04-01'))).toMatchObject([
      { data: { gewensteStartdatum: '2026-03-30', einddatum: null, omvang: gegevens().omvang } },
    ]);
  });

  it('stays quiet when nothing changes, and holds to the rules of sending', () => {
    const sent = history(SENT);
    expect(decide(sent, command(correct(), '2026-04-01'))).toEqual([]);
    const codeOf = (plain: Plain): string => refusal(() => decide(sent, command(plain, '2026-04-01')));
    expect(codeOf(correct({ einddatum: '2026-03-29' }))).toBe('TOEWIJZING_EINDDATUM_VOOR_STARTDATUM');
    expect(codeOf(correct({ einddatum: null, gecorrigeerdOp: '2026-04-02' }))).toBe('TOEWIJZINGSDATUM_IN_TOEKOMST');
    const dekkingsfout = { code: 'TOEWIJZING_BUITEN_CONTRACTPERIODE', melding: 'Kies een andere datum.' } as const;
    expect(codeOf(correct({ einddatum: null, dekkingsfout }))).toBe('TOEWIJZING_BUITEN_CONTRACTPERIODE');
    expect(refusal(() => decide([], command(correct(), '2026-04-01')))).toBe('TOEWIJZING_ONBEKEND');
  });
});

describe('WithdrawToewijzing', () => {
  it('is as if it was never sent, breach included (R-KPI-03)', () => {
    const exceeded = history(SENT, ['2026-04-22', signal]);
    const events = decide(exceeded, command(withdraw, '2026-04-23'));
    expect(typesOf(events)).toEqual(['ToewijzingWithdrawn', 'StarttermijnExceededWithdrawn']);
    expect(events[0]?.occurredAt).toBe('2026-03-20');
  });

  it('ends every other act, and is quiet when repeated', () => {
    const gone = history(SENT, ['2026-04-01', withdraw]);
    expect(decide(gone, command(withdraw, '2026-04-02'))).toEqual([]);
    expect(decide(gone, command(signal, '2026-04-22'))).toEqual([]);
    for (const plain of [start('2026-04-01'), correctStart('2026-04-01'), correct({ einddatum: null })]) {
      expect(refusal(() => decide(gone, command(plain, '2026-04-02')))).toBe('TOEWIJZING_INGETROKKEN');
    }
  });

  it('is refused once care has started', () => {
    const begun = history(SENT, ['2026-04-01', start('2026-04-01')]);
    expect(refusal(() => decide(begun, command(withdraw, '2026-04-02')))).toBe('TOEWIJZING_HEEFT_ZORG');
  });
});
