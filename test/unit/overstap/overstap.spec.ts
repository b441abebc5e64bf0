import { describe, expect, it } from '@jest/globals';
import { fold } from '../../../src/kernel/decider.js';
import { encodeEvent } from '../../../src/kernel/event-definition.js';
import { type Actor } from '../../../src/platform/event-store/event-store.js';
import {
  type HuidigeToewijzing,
  type OverstapCommand,
  overstapDecider,
} from '../../../src/toegang/overstap/overstap.decider.js';
import { type OverstapEvent } from '../../../src/toegang/overstap/overstap.events.js';
import { AANBIEDER, ANDERE_AANBIEDER, CLIENT, CONSULENT, refusal, TOEWIJZING } from '../toewijzing/given.js';

const OVERSTAP = '018f0000-0000-7000-8000-000000000009';
const toewijzing: NonNullable<HuidigeToewijzing> = {
  clientId: CLIENT,
  toewijzingId: TOEWIJZING,
  vanAanbiederId: AANBIEDER,
  productcode: '02A03',
  gemeentecode: '0603',
  loopt: true,
};

type WithoutHandeling<C> = C extends unknown ? Omit<C, 'actor' | 'vandaag'> : never;
type Plain = WithoutHandeling<OverstapCommand>;

const request = (overrides: Partial<Extract<Plain, { type: 'RequestOverstap' }>> = {}): Plain => ({
  type: 'RequestOverstap',
  overstapId: OVERSTAP,
  toewijzing,
  gewensteAanbiederId: ANDERE_AANBIEDER,
  aanbiederBekend: true,
  ...overrides,
});
const grant = (ingangsdatum = '2026-06-01', gecontracteerd = true): Plain => ({
  type: 'GrantOverstap',
  ingangsdatum,
  gecontracteerd,
});
const waitlist = (verwachteDatum: string | null = '2026-09-01'): Plain => ({
  type: 'WaitlistOverstap',
  reden: 'Geen plaats tot september.',
  verwachteDatum,
});

function decide(history: readonly OverstapEvent[], plain: Plain, vandaag = '2026-05-01', actor: Actor = CONSULENT) {
  const events = overstapDecider.decide({ ...plain, vandaag, actor }, fold(overstapDecider, history));
  for (const event of events) encodeEvent(event);
  return events;
}
const after = (...plains: readonly Plain[]): OverstapEvent[] =>
  plains.reduce<OverstapEvent[]>((events, plain) => [...events, ...decide(events, plain)], []);

describe('overstap', () => {
  it('is requested for the running toewijzing (R-CLT-02)', () => {
    const { loopt: _loopt, ...huidig } = toewijzing;
    const events = decide([], request());
    expect(events).toEqual([
      {
        type: 'OverstapRequested',
        data: { ...huidig, overstapId: OVERSTAP, gewensteAanbiederId: ANDERE_AANBIEDER },
        occurredAt: '2026-05-01',
      },
    ]);
    expect(decide(events, request())).toEqual([]);
  });

  it.each<[string, Plain, string]>([
    ['an unknown toewijzing', request({ toewijzing: null }), 'TOEWIJZING_ONBEKEND'],
    [
      'a toewijzing that has ended',
      request({ toewijzing: { ...toewijzing, loopt: false } }),
      'OVERSTAP_TOEWIJZING_LOOPT_NIET',
    ],
    ['the same aanbieder', request({ gewensteAanbiederId: AANBIEDER }), 'OVERSTAP_NAAR_ZELFDE_AANBIEDER'],
    ['an unknown aanbieder', request({ aanbiederBekend: false }), 'AANBIEDER_ONBEKEND'],
  ])('is refused for %s', (_what, plain, code) => {
    expect(refusal(() => decide([], plain))).toBe(code);
  });

  it('hides what belongs to another gemeente', () => {
    const gemeente = { subject: 's', rol: 'gemeente', organisatie: '0518' };
    expect(refusal(() => decide([], request(), '2026-05-01', gemeente))).toBe('TOEWIJZING_ONBEKEND');
    expect(refusal(() => decide(after(request()), grant(), '2026-05-01', gemeente))).toBe('OVERSTAP_ONBEKEND');
    expect(refusal(() => decide([], grant()))).toBe('OVERSTAP_ONBEKEND');
  });

  it('is granted, also from the waiting list, and stays quiet when repeated (R-CLT-02)', () => {
    const events = decide(after(request(), waitlist()), grant());
    expect(events).toEqual([
      { type: 'OverstapGranted', data: { overstapId: OVERSTAP, ingangsdatum: '2026-06-01' }, occurredAt: '2026-05-01' },
    ]);
    const granted = [...after(request(), waitlist()), ...events];
    expect(decide(granted, grant())).toEqual([]);
    expect(refusal(() => decide(granted, grant('2026-07-01')))).toBe('OVERSTAP_AL_TOEGEKEND');
    expect(refusal(() => decide(granted, waitlist()))).toBe('OVERSTAP_AL_TOEGEKEND');
  });

  it('is granted only where the wanted aanbieder has a contract, from the day of the request (R-CLT-02)', () => {
    expect(refusal(() => decide(after(request()), grant('2026-06-01', false)))).toBe(
      'OVERSTAP_AANBIEDER_NIET_GECONTRACTEERD',
    );
    expect(refusal(() => decide(after(request()), grant('2026-04-30')))).toBe('OVERSTAP_VOOR_AANVRAAG');
    expect(refusal(() => decide(after(request()), grant('2026-05-01')))).toBe('');
  });

  it('waits where scarcity prevents it, with a new expectation as a new event (R-CLT-02)', () => {
    const waiting = after(request(), waitlist());
    expect(waiting[1]).toMatchObject({ type: 'OverstapWaitlisted', data: { verwachteDatum: '2026-09-01' } });
    expect(decide(waiting, waitlist())).toEqual([]);
    expect(decide(waiting, waitlist('2026-10-01'))).toMatchObject([{ data: { verwachteDatum: '2026-10-01' } }]);
    expect(refusal(() => decide(waiting, waitlist('2026-04-30')))).toBe('OVERSTAP_VERWACHTE_DATUM_VOORBIJ');
  });
});
