import { describe, expect, it } from '@jest/globals';
import { leverperiodeVerstreken } from '../../../src/gegevens/gegevenslevering/gegevenslevering.deadlines.js';
import {
  gegevensleveringDecider,
  type GegevensleveringCommand,
} from '../../../src/gegevens/gegevenslevering/gegevenslevering.decider.js';
import { type GegevensleveringEvent } from '../../../src/gegevens/gegevenslevering/gegevenslevering.events.js';
import { type Leverafspraak, leverperiodeVan, type Levertermijnen } from '../../../src/gegevens/inhoud/levering.js';
import { codeOf, decideOn, recorded } from '../kpi/kwaliteit-support.js';

const ID = '5f0c3f6e-6c53-5f0f-9a51-1f0d0c6a2f4b';
const afspraak: Leverafspraak = {
  sleutel: 'wachttijden',
  bronhouder: { soort: 'gemeente', gemeentecode: '0503' },
  gegevens: 'Wachttijd per product.',
  kanaal: 'bestand',
  standaard: 'Regionaal formulier 1.0',
  frequentie: 'kwartaal',
  termijnDagen: 14,
  vanaf: '2023-02-10',
  laatsteDag: null,
  ontworpenMet: 'Overleg met aanbieders',
  bron: '003 paragraaf 4.1',
};
const Q1 = { van: '2023-02-10', tot: '2023-03-31', uiterste: '2023-04-14' };
const Q2 = { van: '2023-04-01', tot: '2023-06-30', uiterste: '2023-07-14' };
type History = readonly GegevensleveringEvent[];
const run = (history: History, command: GegevensleveringCommand): History =>
  decideOn(gegevensleveringDecider, history, command);
const agree = (change: Partial<Leverafspraak> = {}, vandaag = '2023-02-01', bronhouderBekend = true): History =>
  run([], {
    type: 'AgreeGegevenslevering',
    afspraakId: ID,
    afspraak: { ...afspraak, ...change },
    bronhouderBekend,
    vandaag,
  });
const agreed = agree();
const receive = (history: History, over: string, ontvangenOp = '2023-04-14', vandaag = '2023-07-20'): History =>
  run(history, { type: 'ReceiveGegevenslevering', over, ontvangenOp, kanaal: 'handmatig', opmerking: null, vandaag });
const close = (history: History, van: string, vandaag: string): History =>
  run(history, { type: 'CloseLeverperiode', van, vandaag });
const end = (history: History, laatsteDag: string): History =>
  run(history, { type: 'EndGegevenslevering', laatsteDag, reden: 'Ander kanaal.', vandaag: '2023-05-01' });
const withdraw = (history: History, over: string): History =>
  run(history, { type: 'WithdrawGegevensleveringReceipt', over, reden: 'Andere gemeente.', vandaag: '2023-05-01' });
const received = [...agreed, ...receive(agreed, '2023-03-01')];

describe('AgreeGegevenslevering', () => {
  it('records what is delivered, how, by which standard and with whom that was designed (R-DAT-05)', () => {
    expect(agreed).toEqual([
      {
        type: 'GegevensleveringAgreed',
        data: { afspraakId: ID, ...afspraak, verwacht: Q1 },
        occurredAt: afspraak.vanaf,
      },
    ]);
  });

  it('is quiet when repeated, and refuses another content under the same key (R-DAT-05)', () => {
    const again = (change: Partial<Leverafspraak>) =>
      run(agreed, {
        ...{ type: 'AgreeGegevenslevering', afspraakId: ID, afspraak: { ...afspraak, ...change } },
        ...{ bronhouderBekend: true, vandaag: '2023-02-01' },
      });
    expect(again({})).toEqual([]);
    expect(codeOf(() => again({ kanaal: 'dashboard' }))).toBe('GEGEVENSLEVERING_BESTAAT_AL');
  });

  it.each([
    ['who is unknown in the region', {}, '2023-02-01', false],
    ['an end before the beginning', { laatsteDag: '2023-02-09' }, '2023-02-01', true],
    ['a beginning of 367 days ago', {}, '2024-02-12', true],
  ] as const)('refuses %s (R-DAT-05)', (_wat, change, vandaag, bekend) => {
    expect(codeOf(() => agree(change, vandaag, bekend))).toBe('GEGEVENSLEVERING_ONGELDIG');
  });

  it('takes a beginning of 366 days ago (R-DAT-05)', () => {
    expect(agree({}, '2024-02-11')).toHaveLength(1);
  });
});

describe('the periods of an agreement (R-DAT-05)', () => {
  const termijnen = (change: Partial<Levertermijnen>): Levertermijnen => ({ ...afspraak, ...change });
  it.each([
    ['maand', '2023-02-20', '2023-02-10', '2023-02-28'],
    ['maand', '2024-02-20', '2024-02-01', '2024-02-29'],
    ['kwartaal', '2023-12-31', '2023-10-01', '2023-12-31'],
    ['halfjaar', '2023-07-01', '2023-07-01', '2023-12-31'],
    ['halfjaar', '2023-06-30', '2023-02-10', '2023-06-30'],
    ['jaar', '2024-05-05', '2024-01-01', '2024-12-31'],
  ] as const)('are calendar periods: %s around %s', (frequentie, dag, van, tot) => {
    expect(leverperiodeVan(termijnen({ frequentie }), dag)).toMatchObject({ van, tot });
  });

  it('are cut at the last day, and there is none outside', () => {
    const kort = termijnen({ laatsteDag: '2023-05-15' });
    expect(leverperiodeVan(kort, '2023-05-01')).toEqual({
      van: '2023-04-01',
      tot: '2023-05-15',
      uiterste: '2023-05-29',
    });
    expect([leverperiodeVan(kort, '2023-05-16'), leverperiodeVan(kort, '2023-02-09')]).toEqual([null, null]);
  });
});

describe('what comes in', () => {
  it('is recorded for its period, also by another channel than was agreed (R-DAT-05, R-DAT-11)', () => {
    expect(receive(agreed, '2023-03-01')).toEqual([
      {
        type: 'GegevensleveringReceived',
        data: { afspraakId: ID, periode: Q1, ontvangenOp: '2023-04-14', kanaal: 'handmatig', opmerking: null },
        occurredAt: '2023-04-14',
      },
    ]);
    expect(receive(received, '2023-02-10')).toEqual([]);
    expect(receive(received, '2023-02-10', '2023-04-16')).toHaveLength(1);
  });

  it('cannot be of tomorrow, of before its period or outside the agreement (R-DAT-05)', () => {
    expect(codeOf(() => receive(agreed, '2023-03-01', '2023-07-21'))).toBe('GEGEVENSLEVERING_ONGELDIG');
    expect(codeOf(() => receive(agreed, '2023-04-01', '2023-03-31'))).toBe('GEGEVENSLEVERING_ONGELDIG');
    expect(codeOf(() => receive(agreed, '2023-02-09'))).toBe('GEGEVENSLEVERING_BUITEN_AFSPRAAK');
    expect(codeOf(() => receive([], '2023-03-01'))).toBe('GEGEVENSLEVERING_ONBEKEND');
  });

  it('can be withdrawn, once and with a reason (R-DAT-05)', () => {
    const [event, ...rest] = withdraw(received, '2023-03-31');
    expect([event?.type, rest]).toEqual(['GegevensleveringReceiptWithdrawn', []]);
    expect(withdraw([...received, event!], '2023-03-31')).toEqual([]);
    expect(codeOf(() => withdraw(agreed, '2023-03-31'))).toBe('GEGEVENSLEVERING_NIET_ONTVANGEN');
  });
});

describe('the term of a period (R-DAT-05)', () => {
  it('signals the day after, and names the period that comes next', () => {
    expect(close(agreed, Q1.van, '2023-04-14')).toEqual([]);
    expect(close(agreed, Q1.van, '2023-04-15')).toEqual([
      {
        type: 'GegevensleveringOverdue',
        data: { afspraakId: ID, periode: Q1, volgende: Q2 },
        occurredAt: '2023-04-15',
      },
    ]);
  });

  it('completes what came in time, and signals what came a day late', () => {
    expect(close(received, Q1.van, '2023-04-15')).toMatchObject([
      { type: 'GegevensleveringCompleted', data: { volgende: Q2 } },
    ]);
    const late = [...agreed, ...receive(agreed, '2023-03-01', '2023-04-15')];
    expect(close(late, Q1.van, '2023-04-16')).toMatchObject([{ type: 'GegevensleveringOverdue' }]);
  });

  it('is looked at once, and not for a day that begins no period', () => {
    const closed = [...agreed, ...close(agreed, Q1.van, '2023-04-15')];
    expect(close(closed, Q1.van, '2023-04-20')).toEqual([]);
    expect(close(agreed, '2023-03-01', '2023-07-20')).toEqual([]);
  });

  it('signals after all where the receipt is withdrawn later', () => {
    const closed = [...received, ...close(received, Q1.van, '2023-04-15')];
    expect(withdraw(closed, '2023-03-01').map(({ type }) => type)).toEqual([
      'GegevensleveringReceiptWithdrawn',
      'GegevensleveringOverdue',
    ]);
  });

  it('moves where the agreement ends earlier, and nothing is awaited afterwards', () => {
    const closed = [...agreed, ...close(agreed, Q1.van, '2023-04-15')];
    const [ended] = end(closed, '2023-05-15');
    expect(ended).toMatchObject({
      type: 'GegevensleveringEnded',
      data: { verwacht: { van: '2023-04-01', tot: '2023-05-15', uiterste: '2023-05-29' } },
    });
    const after = [...closed, ended!];
    expect(end(after, '2023-05-15')).toEqual([]);
    expect(codeOf(() => end(after, '2023-05-16'))).toBe('GEGEVENSLEVERING_EINDIGT_EERDER');
    expect(close(after, Q2.van, '2023-05-30')).toMatchObject([{ data: { volgende: null } }]);
    expect(close([...closed, ...end(closed, '2023-03-31')], Q2.van, '2023-07-20')).toEqual([]);
  });

  it('is a deadline of its own per period', () => {
    const changes = (event: GegevensleveringEvent) =>
      leverperiodeVerstreken.handlers.get(event.type)?.(recorded(event.type, event.data, '2023-02-10'));
    const payload = (van: string) => ({ afspraakId: ID, van });
    expect(changes(agreed[0]!)).toEqual([
      { set: `${ID}/${Q1.van}`, dueAt: '2023-04-14T22:00:00.000Z', payload: payload(Q1.van) },
    ]);
    expect(changes(close(agreed, Q1.van, '2023-04-15')[0]!)).toMatchObject([{ set: `${ID}/${Q2.van}` }]);
    expect(changes(close(received, Q1.van, '2023-04-15')[0]!)).toMatchObject([{ set: `${ID}/${Q2.van}` }]);
    const last = agree({ laatsteDag: Q1.tot });
    expect(changes(close(last, Q1.van, '2023-04-15')[0]!)).toEqual([]);
  });
});
