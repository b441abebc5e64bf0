import { describe, expect, it } from '@jest/globals';
import { standOp, telling } from '../../../projections/overdrachten/overdrachtstand.js';
import { fold } from '../../../src/kernel/decider.js';
import { encodeEvent } from '../../../src/kernel/event-definition.js';
import { type OverdrachtCommand, overdrachtDecider } from '../../../src/toegang/overdracht/overdracht.decider.js';
import { type OverdrachtEvent } from '../../../src/toegang/overdracht/overdracht.events.js';
import { AANBIEDER, ANDERE_AANBIEDER, CLIENT, CONSULENT, CONTRACT, refusal, TOEWIJZING } from '../toewijzing/given.js';

const ID = '018f0000-0000-7000-8000-000000000011';
const gegevens = {
  ...{ overdrachtId: ID, contractId: CONTRACT, beeindigingId: ID, toewijzingId: TOEWIJZING, clientId: CLIENT },
  ...{ gemeentecode: '0603', vanAanbiederId: AANBIEDER, productcode: '01A01', uiterlijk: '2026-06-30' },
  grond: 'faillissement' as const,
};
type WithoutHandeling<C> = C extends unknown ? Omit<C, 'actor' | 'vandaag'> : never;
type Plain = WithoutHandeling<OverdrachtCommand>;

const start: Plain = { type: 'StartOverdracht', gegevens };
const propose: Plain = { type: 'ProposeOntvanger', aanbiederId: ANDERE_AANBIEDER, per: '2026-06-20', contractId: ID };
const accept: Plain = { type: 'AcceptOverdracht' };
const refuse: Plain = { type: 'RefuseOverdracht', reden: 'Geen team vrij.' };
const nieuweToewijzing = { clientId: CLIENT, aanbiederId: ANDERE_AANBIEDER, staat: true };
const complete: Plain = { type: 'CompleteOverdracht', per: '2026-06-01', nieuweToewijzingId: ID, nieuweToewijzing };
const end: Plain = { type: 'EndOverdracht', reden: 'naar-wlz', per: '2026-06-01', beeindigingIngetrokken: false };
const signal = (drempel: 'vooraf' | 'uiterlijk'): Plain => ({ type: 'SignalOverdracht', drempel });

function decide(history: readonly OverdrachtEvent[], plain: Plain, vandaag = '2026-06-01'): readonly OverdrachtEvent[] {
  const events = overdrachtDecider.decide({ ...plain, vandaag, actor: CONSULENT }, fold(overdrachtDecider, history));
  for (const event of events) encodeEvent(event);
  return events;
}
const after = (...plains: readonly Plain[]): OverdrachtEvent[] =>
  plains.reduce<OverdrachtEvent[]>((events, plain) => [...events, ...decide(events, plain)], []);

describe('overdracht', () => {
  it('is repeated quietly: started, proposed, accepted, completed and ended once (R-CON-10)', () => {
    expect(after(start, start, propose, propose, accept, accept, complete, complete).map(({ type }) => type)).toEqual([
      'OverdrachtStarted',
      'OntvangerProposed',
      'OntvangerAccepted',
      'OverdrachtCompleted',
    ]);
    expect(after(start, end, end)).toHaveLength(2);
  });

  it.each<[string, readonly Plain[], Plain, string]>([
    ['an unknown one', [], propose, 'OVERDRACHT_ONBEKEND'],
    [
      'a second proposal while one is open',
      [start, propose],
      { ...propose, per: '2026-06-21' },
      'ONTVANGER_AL_VOORGESTELD',
    ],
    ['the same aanbieder', [start], { ...propose, aanbiederId: AANBIEDER }, 'ONTVANGER_ZELFDE_AANBIEDER'],
    ['an aanbieder without a contract', [start], { ...propose, contractId: null }, 'ONTVANGER_NIET_GECONTRACTEERD'],
    ['an acceptance after a refusal', [start, propose, refuse], accept, 'ONTVANGER_AL_GEWEIGERD'],
    ['completing what nobody accepted', [start, propose], complete, 'ONTVANGER_NOG_NIET_AANVAARD'],
    [
      'a toewijzing of another client',
      [start, propose, accept],
      { ...complete, nieuweToewijzing: { ...nieuweToewijzing, clientId: ID } },
      'NIEUWE_TOEWIJZING_PAST_NIET',
    ],
    [
      'a toewijzing that was withdrawn',
      [start, propose, accept],
      { ...complete, nieuweToewijzing: { ...nieuweToewijzing, staat: false } },
      'NIEUWE_TOEWIJZING_PAST_NIET',
    ],
    ['a day to come', [start], { ...end, per: '2026-06-02' }, 'DATUM_IN_TOEKOMST'],
    ['what has ended', [start, end], propose, 'OVERDRACHT_AFGEROND'],
    [
      'an end that was not withdrawn',
      [start],
      { ...end, reden: 'beeindiging-ingetrokken' },
      'BEEINDIGING_NIET_INGETROKKEN',
    ],
  ])('refuses %s (R-CON-10)', (_what, before, plain, code) => {
    expect(refusal(() => decide(after(...before), plain))).toBe(code);
  });

  it('is signalled once 14 days before and once on the last day, and not when it is done (R-CON-10)', () => {
    const open = after(start);
    expect(decide(open, signal('vooraf'), '2026-06-15')).toEqual([]);
    const early = decide(open, signal('vooraf'), '2026-06-16');
    expect(early).toMatchObject([{ type: 'OverdrachtOverdue', data: { drempel: 'vooraf' } }]);
    expect(decide([...open, ...early], signal('vooraf'), '2026-06-17')).toEqual([]);
    expect(decide([...open, ...early], signal('uiterlijk'), '2026-06-30')).toHaveLength(1);
    expect(decide(after(start, end), signal('uiterlijk'), '2026-06-30')).toEqual([]);
  });

  it('counts a contract as done on the day of its last client only (R-CON-10)', () => {
    const doc = { ...gegevens, regio: 'h5', gestartOp: '2026-05-01' };
    const stappen = (op: string) => [{ op, stand: 'overgedragen' as const }];
    const op = (dag: string) => [
      standOp({ ...doc, stappen: stappen('2026-06-01') }, dag),
      standOp({ ...doc, stappen: stappen('2026-06-09') }, dag),
    ];
    expect(telling(op('2026-06-08'), 0)).toMatchObject({ open: 1, overgedragen: 1, voltooidOp: null });
    expect(telling(op('2026-06-09'), 0)).toMatchObject({ open: 0, overgedragen: 2, voltooidOp: '2026-06-09' });
    expect(telling(op('2026-06-09'), 1)).toMatchObject({ voltooidOp: null });
  });
});
