import { describe, expect, it } from '@jest/globals';
import {
  AANBIEDER,
  ANDERE_AANBIEDER,
  command,
  CONSULENT,
  DE_AANBIEDER,
  decide,
  history,
  type Plain,
  refusal,
  send,
  SENT,
  start,
  TOEWIJZING,
  typesOf,
} from './given.js';

const accept: Plain = { type: 'AcceptToewijzing' };
const decline = (redenCode: string | null = 'GEEN_CAPACITEIT', toelichting: string | null = 'Geen team.'): Plain => ({
  type: 'DeclineToewijzingWithReason',
  redenCode,
  toelichting,
});
const propose = (aanbiederId = ANDERE_AANBIEDER, aanbiederBekend = true): Plain => ({
  type: 'ProposeAlternatieveAanbieder',
  aanbiederId,
  aanbiederBekend,
  toelichting: 'Heeft een team in de buurt.',
});

describe('AcceptToewijzing', () => {
  it('accepts once and stays quiet when repeated (R-CON-07)', () => {
    const sent = history(SENT);
    const events = decide(sent, command(accept, '2026-03-23', DE_AANBIEDER));
    expect(events).toEqual([
      { type: 'ToewijzingAccepted', data: { toewijzingId: TOEWIJZING }, occurredAt: '2026-03-23' },
    ]);
    expect(decide([...sent, ...events], command(accept, '2026-03-24', DE_AANBIEDER))).toEqual([]);
  });

  it('is refused after a refusal, after withdrawal and for what is unknown', () => {
    expect(refusal(() => decide(history(SENT, ['2026-03-23', decline()]), command(accept, '2026-03-24')))).toBe(
      'TOEWIJZING_AL_GEWEIGERD',
    );
    const withdrawn = history(SENT, [
      '2026-03-23',
      { type: 'WithdrawToewijzing', reden: 'INVOERFOUT', berichtId: null },
    ]);
    expect(refusal(() => decide(withdrawn, command(accept, '2026-03-24')))).toBe('TOEWIJZING_INGETROKKEN');
    expect(refusal(() => decide([], command(accept, '2026-03-24')))).toBe('TOEWIJZING_ONBEKEND');
  });

  it('hides the toewijzing from another aanbieder and another gemeente', () => {
    const sent = history(SENT);
    const as = (rol: string, organisatie?: string) => () =>
      decide(sent, command(accept, '2026-03-23', { subject: 's', rol, organisatie }));
    expect(refusal(as('aanbieder', ANDERE_AANBIEDER))).toBe('TOEWIJZING_ONBEKEND');
    expect(refusal(as('aanbieder'))).toBe('TOEWIJZING_ONBEKEND');
    expect(refusal(as('gemeente', '0518'))).toBe('TOEWIJZING_ONBEKEND');
    expect(refusal(as('consulent', '0603'))).toBe('');
  });
});

describe('DeclineToewijzingWithReason', () => {
  it('records the substantive reason and stays quiet when repeated (R-CON-07)', () => {
    const sent = history(SENT);
    const events = decide(sent, command(decline(), '2026-03-23', DE_AANBIEDER));
    expect(events).toEqual([
      {
        type: 'ToewijzingDeclined',
        data: { toewijzingId: TOEWIJZING, redenCode: 'GEEN_CAPACITEIT', toelichting: 'Geen team.' },
        occurredAt: '2026-03-23',
      },
    ]);
    expect(decide([...sent, ...events], command(decline(), '2026-03-24', DE_AANBIEDER))).toEqual([]);
  });

  it.each([
    ['no reason', decline(null)],
    ['a reason that is not on the list', decline('GEEN_ZIN')],
    ['no explanation', decline('VEILIGHEID', null)],
    ['an empty explanation', decline('VEILIGHEID', '  ')],
  ])('is refused with %s (R-CON-07)', (_what, plain) => {
    expect(refusal(() => decide(history(SENT), command(plain, '2026-03-23')))).toBe('ACCEPTATIEPLICHT_REDEN_ONTBREEKT');
  });

  it('is refused after acceptance and after the start of care', () => {
    const accepted = history(SENT, ['2026-03-23', accept]);
    expect(refusal(() => decide(accepted, command(decline(), '2026-03-24')))).toBe('TOEWIJZING_AL_GEACCEPTEERD');
    const begun = history(SENT, ['2026-04-01', start('2026-04-01')]);
    expect(refusal(() => decide(begun, command(decline(), '2026-04-02')))).toBe('TOEWIJZING_AL_GEACCEPTEERD');
  });

  it('ends the term for this aanbieder: no breach follows, care cannot start (R-KPI-03)', () => {
    const declined = history(SENT, ['2026-03-23', decline()]);
    expect(decide(declined, command({ type: 'SignalStarttermijnExceeded' }, '2026-04-22'))).toEqual([]);
    expect(refusal(() => decide(declined, command(start('2026-04-01'), '2026-04-02')))).toBe('TOEWIJZING_GEWEIGERD');
  });

  it('leaves a breach that was recorded before it (R-KPI-03)', () => {
    const exceeded = history(SENT, ['2026-04-22', { type: 'SignalStarttermijnExceeded' }]);
    expect(typesOf(decide(exceeded, command(decline(), '2026-04-23')))).toEqual(['ToewijzingDeclined']);
  });
});

describe('ProposeAlternatieveAanbieder', () => {
  it('records the alternative that the refusing aanbieder found (R-CON-07)', () => {
    const declined = history(SENT, ['2026-03-23', decline()]);
    const events = decide(declined, command(propose(), '2026-03-24', DE_AANBIEDER));
    expect(events).toMatchObject([
      { type: 'AlternatieveAanbiederProposed', data: { toewijzingId: TOEWIJZING, aanbiederId: ANDERE_AANBIEDER } },
    ]);
    expect(decide([...declined, ...events], command(propose(), '2026-03-25', DE_AANBIEDER))).toEqual([]);
  });

  it('is refused without a refusal, for the same and for an unknown aanbieder', () => {
    expect(refusal(() => decide(history(SENT), command(propose(), '2026-03-24')))).toBe('TOEWIJZING_NIET_GEWEIGERD');
    const declined = history(['2026-03-20', send()], ['2026-03-23', decline()]);
    expect(refusal(() => decide(declined, command(propose(AANBIEDER), '2026-03-24', CONSULENT)))).toBe(
      'ALTERNATIEF_IS_DEZELFDE_AANBIEDER',
    );
    expect(refusal(() => decide(declined, command(propose(ANDERE_AANBIEDER, false), '2026-03-24')))).toBe(
      'AANBIEDER_ONBEKEND',
    );
  });
});
