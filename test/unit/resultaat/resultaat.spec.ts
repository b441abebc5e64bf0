import { describe, expect, it } from '@jest/globals';
import { fold } from '../../../src/kernel/decider.js';
import { encodeEvent } from '../../../src/kernel/event-definition.js';
import { type Actor } from '../../../src/platform/event-store/event-store.js';
import {
  type Afspraak,
  type ResultaatCommand,
  resultaatDecider,
} from '../../../src/toegang/resultaat/resultaat.decider.js';
import { type ResultaatEvent } from '../../../src/toegang/resultaat/resultaat.events.js';
import { AANBIEDER, ANDERE_AANBIEDER, CLIENT, CONSULENT, refusal, TOEWIJZING } from '../toewijzing/given.js';

const afspraak: Afspraak = {
  resultaatId: '018f0000-0000-7000-8000-000000000010',
  clientId: CLIENT,
  toewijzingId: TOEWIJZING,
  aanbiederId: AANBIEDER,
  gemeentecode: '0603',
  segment: null,
  productcode: '01A01',
  resultaatgebied: 'schoon-en-leefbaar-huis',
  doelVerwijzing: '018f0000-0000-7000-8000-000000000011',
  afgesprokenOp: '2026-04-01',
};

type WithoutHandeling<C> = C extends unknown ? Omit<C, 'actor' | 'vandaag'> : never;
type Plain = WithoutHandeling<ResultaatCommand>;

const agree = (overrides: Partial<Afspraak> = {}, toewijzingStaat = true): Plain => ({
  type: 'AgreeResultaat',
  afspraak: { ...afspraak, ...overrides },
  toewijzingStaat,
});
const measure = (overrides: Partial<Extract<Plain, { type: 'MeasureResultaat' }>> = {}): Plain => ({
  type: 'MeasureResultaat',
  toewijzingId: null,
  behaald: true,
  redenCode: null,
  gemetenOp: '2026-10-01',
  bron: 'toegang',
  ...overrides,
});

function decide(history: readonly ResultaatEvent[], plain: Plain, vandaag = '2026-10-01', actor: Actor = CONSULENT) {
  const events = resultaatDecider.decide({ ...plain, vandaag, actor }, fold(resultaatDecider, history));
  for (const event of events) encodeEvent(event);
  return events;
}
const agreed = decide([], agree());

describe('AgreeResultaat', () => {
  it('records the agreement with a reference to the text, never the text (R-RES-01)', () => {
    expect(agreed).toEqual([{ type: 'ResultaatAgreed', data: afspraak, occurredAt: '2026-04-01' }]);
    expect(decide(agreed, agree())).toEqual([]);
  });

  it('is refused from the future, for a withdrawn toewijzing and outside the gemeente', () => {
    expect(refusal(() => decide([], agree({ afgesprokenOp: '2026-10-02' })))).toBe('RESULTAAT_AFSPRAAK_IN_TOEKOMST');
    expect(refusal(() => decide([], agree({}, false)))).toBe('TOEWIJZING_INGETROKKEN');
    const elsewhere = { subject: 's', rol: 'gemeente', organisatie: '0518' };
    expect(refusal(() => decide([], agree(), '2026-10-01', elsewhere))).toBe('TOEWIJZING_ONBEKEND');
    expect(refusal(() => decide(agreed, measure(), '2026-10-01', elsewhere))).toBe('RESULTAAT_ONBEKEND');
  });
});

describe('MeasureResultaat', () => {
  it('records that the result was reached, with what it is counted by (R-RES-02)', () => {
    expect(decide(agreed, measure())).toEqual([
      {
        type: 'ResultaatMeasured',
        occurredAt: '2026-10-01',
        data: {
          resultaatId: afspraak.resultaatId,
          toewijzingId: TOEWIJZING,
          aanbiederId: AANBIEDER,
          gemeentecode: '0603',
          segment: null,
          productcode: '01A01',
          behaald: true,
          redenCode: null,
          gemetenOp: '2026-10-01',
          bron: 'toegang',
        },
      },
    ]);
  });

  it.each<[string, Plain, string]>([
    ['not reached without why', measure({ behaald: false }), 'RESULTAAT_REDEN_ONTBREEKT'],
    [
      'not reached for a reason that is not on the list',
      measure({ behaald: false, redenCode: 'ZOMAAR' }),
      'RESULTAAT_REDEN_ONTBREEKT',
    ],
    ['not reached, and why', measure({ behaald: false, redenCode: 'ANDERS' }), ''],
    ['reached with a reason', measure({ redenCode: 'ANDERS' }), 'RESULTAAT_REDEN_OVERBODIG'],
    ['in the future', measure({ gemetenOp: '2026-10-02' }), 'RESULTAAT_METING_IN_TOEKOMST'],
    ['before the agreement', measure({ gemetenOp: '2026-03-31' }), 'RESULTAAT_METING_VOOR_AFSPRAAK'],
    ['on the day of the agreement', measure({ gemetenOp: '2026-04-01' }), ''],
    ['for another toewijzing', measure({ toewijzingId: ANDERE_AANBIEDER }), 'RESULTAAT_VAN_ANDERE_TOEWIJZING'],
  ])('judges a measurement %s (R-RES-02)', (_what, plain, code) => {
    expect(refusal(() => decide(agreed, plain))).toBe(code);
  });

  it('stays quiet when repeated and lets a later word correct an earlier one', () => {
    const measured = [...agreed, ...decide(agreed, measure())];
    expect(decide(measured, measure())).toEqual([]);
    const correction = decide(measured, measure({ behaald: false, redenCode: 'ANDERS' }));
    expect(correction).toMatchObject([{ data: { behaald: false } }]);
    expect(decide([...measured, ...correction], measure())).toMatchObject([{ data: { behaald: true } }]);
  });

  it('is refused for what is unknown', () => {
    expect(refusal(() => decide([], measure()))).toBe('RESULTAAT_ONBEKEND');
  });
});
