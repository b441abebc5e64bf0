import { describe, expect, it } from '@jest/globals';
import { fold } from '../../../src/kernel/decider.js';
import { decodeEvent, encodeEvent } from '../../../src/kernel/event-definition.js';
import { toewijzingDecider } from '../../../src/toegang/toewijzing/toewijzing.decider.js';
import { regimeOp } from '../../../src/toegang/toewijzing/toewijzing.state.js';
import {
  command,
  correct,
  decide,
  history,
  type Plain,
  refusal,
  REGIME,
  send,
  SENT,
  typesOf,
} from '../toewijzing/given.js';

const kosten = (verwachtBedrag: number | null, bovenBedrag: number | null = 2_500_000) => ({
  verwachtBedrag,
  bovenBedrag,
});
const naar = {
  productversie: 2,
  bekostiging: { vorm: 'outputgericht', configVersion: 'test-2', geldigOp: '2026-07-01' },
} as const;
const convert = (over: object = {}): Plain => ({
  ...{ type: 'ConvertToewijzing', per: '2026-07-01', naar, kosten: kosten(null), reden: 'Herbeoordeling' },
  ...over,
});
const complete = (geslaagd: boolean): Plain => ({
  type: 'CompleteExtraCheck',
  geslaagd,
  reden: 'Plan en prijs kloppen',
});
const duur = send({ kosten: kosten(2_500_001) });

describe('how a toewijzing is paid', () => {
  it('keeps the product version and the rule with which it was sent (R-BEK-23)', () => {
    const [sent] = decide([], command(send(), '2026-03-20'));
    expect(sent).toMatchObject({ type: 'ToewijzingSent', data: REGIME });
  });

  it('reads an older toewijzing as one of which the rule was not kept (R-BEK-23)', () => {
    const [sent] = decide([], command(send(), '2026-03-20'));
    const { productversie: _p, bekostiging: _b, ...version1 } = encodeEvent(sent!).data as Record<string, unknown>;
    expect(decodeEvent('ToewijzingSent', 1, version1)).toEqual({ ...version1, productversie: null, bekostiging: null });
  });

  it('goes over to the new rule at a change, with both kept (R-BEK-23)', () => {
    const [event] = decide(history(SENT), command(convert(), '2026-06-20'));
    expect(event).toMatchObject({
      type: 'ToewijzingConverted',
      occurredAt: '2026-07-01',
      data: { van: REGIME, naar, per: '2026-07-01' },
    });
    expect(decide(history(SENT, ['2026-06-20', convert()]), command(convert(), '2026-06-21'))).toEqual([]);
  });

  it('keeps the care of before the conversion under the rule of then (R-BEK-23)', () => {
    const derde = { ...naar, bekostiging: { ...naar.bekostiging, geldigOp: '2026-06-01' } };
    const vorm = (events: ReturnType<typeof history>, dag: string) => {
      const state = fold(toewijzingDecider, events);
      if (state.stand === 'onbekend') throw new Error('not sent');
      const { regime, andersVanaf } = regimeOp(state, dag);
      return [regime.bekostiging?.geldigOp, andersVanaf];
    };
    const omgezet = history(SENT, ['2026-06-20', convert()]);
    expect(vorm(history(SENT), '2026-06-30')).toEqual(['2026-03-30', null]);
    expect(vorm(omgezet, '2026-06-30')).toEqual(['2026-03-30', '2026-07-01']);
    expect(vorm(omgezet, '2026-07-01')).toEqual(['2026-07-01', null]);
    const eerder = history(
      SENT,
      ['2026-06-20', convert()],
      ['2026-06-21', convert({ per: '2026-06-01', naar: derde })],
    );
    expect(vorm(eerder, '2026-05-31')).toEqual(['2026-03-30', '2026-06-01']);
    expect(vorm(eerder, '2026-07-02')).toEqual(['2026-06-01', null]);
  });

  it('goes over on the first and last day of the toewijzing, and not beside them (R-BEK-23)', () => {
    const per = (dag: string) => refusal(() => decide(history(SENT), command(convert({ per: dag }), '2026-06-20')));
    expect([per('2026-03-29'), per('2026-03-30'), per('2027-03-29'), per('2027-03-30')]).toEqual([
      'OMZETTING_BUITEN_TOEWIJZING',
      '',
      '',
      'OMZETTING_BUITEN_TOEWIJZING',
    ]);
    expect(refusal(() => decide(history(SENT), command(convert({ naar: null }), '2026-06-20')))).toBe(
      'TOEWIJZING_PRODUCT_ONBEKEND',
    );
  });
});

describe('the extra check (R-BEK-07)', () => {
  const asked = (verwacht: number | null, boven: number | null) =>
    typesOf(decide([], command(send({ kosten: kosten(verwacht, boven) }), '2026-03-20'))).includes(
      'ExtraCheckRequired',
    );

  it('is asked for above 25,000.00 and not at it, and can be off (R-BEK-07, E-20)', () => {
    expect([asked(2_500_000, 2_500_000), asked(2_500_001, 2_500_000)]).toEqual([false, true]);
    expect([asked(9_999_999, null), asked(null, 2_500_000)]).toEqual([false, false]);
  });

  it('is passed or failed by a person, once (R-BEK-07)', () => {
    const open = history(['2026-03-20', duur]);
    expect(typesOf(decide(open, command(complete(true), '2026-03-21')))).toEqual(['ExtraCheckPassed']);
    expect(typesOf(decide(open, command(complete(false), '2026-03-21')))).toEqual(['ExtraCheckFailed']);
    const done = history(['2026-03-20', duur], ['2026-03-21', complete(true)]);
    expect(decide(done, command(complete(true), '2026-03-22'))).toEqual([]);
    expect(refusal(() => decide(done, command(complete(false), '2026-03-22')))).toBe('EXTRA_CONTROLE_AL_AFGEROND');
    expect(refusal(() => decide(history(SENT), command(complete(true), '2026-03-22')))).toBe(
      'EXTRA_CONTROLE_NIET_GEVRAAGD',
    );
  });

  it('is asked for again when a correction makes it dearer, and at a conversion (R-BEK-07)', () => {
    const done = history(['2026-03-20', duur], ['2026-03-21', complete(true)]);
    const dearer = correct({ budget: 3_000_000, kosten: kosten(3_000_000) });
    expect(typesOf(decide(done, command(dearer, '2026-04-01')))).toContain('ExtraCheckRequired');
    const over = convert({ kosten: kosten(2_600_000) });
    expect(typesOf(decide(history(SENT), command(over, '2026-06-20')))).toContain('ExtraCheckRequired');
  });
});
