import { describe, expect, it } from '@jest/globals';
import { command, decide, gegevens, history, refusal, send, SENT, TOEWIJZING, typesOf } from './given.js';

describe('SendToewijzing', () => {
  it('carries the gewenste startdatum and starts the term (R-TOE-01)', () => {
    const events = decide([], command(send(), '2026-03-20'));
    expect(typesOf(events)).toEqual(['ToewijzingSent', 'StarttermijnStarted']);
    expect(events[0]).toMatchObject({
      occurredAt: '2026-03-20',
      data: { toewijzingId: TOEWIJZING, gewensteStartdatum: '2026-03-30', berichtId: null },
    });
    expect(events[1]).toEqual({
      type: 'StarttermijnStarted',
      occurredAt: '2026-03-30',
      data: {
        toewijzingId: TOEWIJZING,
        gewensteStartdatum: '2026-03-30',
        werkdagen: 14,
        kalenderVersie: 'atw-1',
        uiterste: '2026-04-21',
      },
    });
  });

  it.each([
    ['2026-03-30', '2026-04-21'],
    ['2026-04-20', '2026-05-12'],
    ['2026-04-24', '2026-05-19'],
    ['2026-05-11', '2026-06-02'],
    ['2026-09-01', '2026-09-21'],
    ['2026-12-18', '2027-01-11'],
  ])('ends the term that starts on %s on %s (R-KPI-03)', (gewensteStartdatum, uiterste) => {
    const events = decide(
      [],
      command(send({ gegevens: gegevens({ gewensteStartdatum, einddatum: null }) }), '2026-03-20'),
    );
    expect(events[1]).toMatchObject({ type: 'StarttermijnStarted', data: { uiterste } });
  });

  it('starts no term where the region set no norm (R-KPI-03)', () => {
    expect(typesOf(decide([], command(send({ norm: null }), '2026-03-20')))).toEqual(['ToewijzingSent']);
  });

  it('is refused with the code of the contract that does not cover it (R-TOE-01)', () => {
    const dekkingsfout = { code: 'TOEWIJZING_BUITEN_CONTRACTPERIODE', melding: 'Kies een andere datum.' };
    expect(refusal(() => decide([], command(send({ dekkingsfout }), '2026-03-20')))).toBe(
      'TOEWIJZING_BUITEN_CONTRACTPERIODE',
    );
  });

  it('stays quiet when repeated, and refuses the number for another toewijzing', () => {
    const sent = history(SENT);
    expect(decide(sent, command(send(), '2026-03-21'))).toEqual([]);
    const other = send({ gegevens: gegevens({ productcode: '02A02' }) });
    expect(refusal(() => decide(sent, command(other, '2026-03-21')))).toBe('TOEWIJZINGNUMMER_IN_GEBRUIK');
  });

  it('refuses an end before the start and a toewijzing from the future', () => {
    const early = send({ gegevens: gegevens({ einddatum: '2026-03-29' }) });
    expect(refusal(() => decide([], command(early, '2026-03-20')))).toBe('TOEWIJZING_EINDDATUM_VOOR_STARTDATUM');
    expect(refusal(() => decide([], command(send(), '2026-03-19')))).toBe('TOEWIJZINGSDATUM_IN_TOEKOMST');
  });

  it('is refused for a client that is not known, or lives in another gemeente than the sender may see', () => {
    expect(refusal(() => decide([], command(send({ client: null }), '2026-03-20')))).toBe('CLIENT_ONBEKEND');
    const elsewhere = send({ client: { gemeentecode: '0518' } });
    const gemeente = { subject: 's', rol: 'gemeente', organisatie: '0603' };
    expect(refusal(() => decide([], command(elsewhere, '2026-03-20', gemeente)))).toBe('CLIENT_ONBEKEND');
    expect(refusal(() => decide([], command(elsewhere, '2026-03-20')))).toBe('');
  });

  it('lets a gemeente send for itself only, and an aanbieder not at all', () => {
    const as = (rol: string, organisatie: string) => () =>
      decide([], command(send(), '2026-03-20', { subject: 's', rol, organisatie }));
    expect(refusal(as('gemeente', '0518'))).toBe('TOEWIJZING_BUITEN_GEMEENTE');
    expect(refusal(as('consulent', '0518'))).toBe('TOEWIJZING_BUITEN_GEMEENTE');
    expect(refusal(as('aanbieder', gegevens().aanbiederId))).toBe('TOEWIJZING_BUITEN_GEMEENTE');
    expect(refusal(as('gemeente', '0603'))).toBe('');
  });
});
