import { describe, expect, it } from '@jest/globals';
import {
  type SamenwerkingsovereenkomstCommand,
  samenwerkingsovereenkomstDecider,
} from '../../../src/regio/besluitvorming/samenwerkingsovereenkomst/samenwerkingsovereenkomst.decider.js';
import {
  type Samenwerkingsinhoud,
  type SamenwerkingsovereenkomstEvent,
} from '../../../src/regio/besluitvorming/samenwerkingsovereenkomst/samenwerkingsovereenkomst.events.js';
import { codeOf, decideOn } from '../kpi/kwaliteit-support.js';

const ID = '5a000000-0000-4000-8000-000000000001';
const inhoud: Samenwerkingsinhoud = {
  naam: 'Samenwerkingsovereenkomst H5',
  partijen: [
    { naam: 'Delft', gemeentecode: '0503' },
    { naam: 'Westland', gemeentecode: '1783' },
  ],
  onderwerpen: [{ sleutel: 'uiteenlopende-belangen', afspraak: 'Een besluit vraagt de instemming van elk college.' }],
  ondertekendOp: '2022-01-20',
  vanaf: '2022-02-01',
  laatsteDag: null,
  bron: '000 r.329-330',
};
const shared = {
  samenwerkingsovereenkomstId: ID,
  actor: { rol: 'bestuurder' },
  vandaag: '2022-02-01',
  gemeentenVanRegio: ['0503', '1783'],
};
const sign = (change: Partial<Samenwerkingsinhoud> = {}): SamenwerkingsovereenkomstCommand => ({
  ...shared,
  type: 'SignSamenwerkingsovereenkomst',
  inhoud: { ...inhoud, ...change },
});
const correct = (change: Partial<Samenwerkingsinhoud> = {}): SamenwerkingsovereenkomstCommand => ({
  ...shared,
  type: 'CorrectSamenwerkingsovereenkomst',
  inhoud: { ...inhoud, ...change },
  reden: 'De dag van ondertekening was onjuist.',
});
const run = (history: readonly SamenwerkingsovereenkomstEvent[], command: SamenwerkingsovereenkomstCommand) =>
  decideOn(samenwerkingsovereenkomstDecider, history, command);

describe('SignSamenwerkingsovereenkomst', () => {
  it('records what the gemeenten agreed on where their interests differ (R-REG-14, R-REG-16)', () => {
    const events = run([], sign());
    expect(events).toEqual([
      {
        type: 'SamenwerkingsovereenkomstSigned',
        data: { samenwerkingsovereenkomstId: ID, ...inhoud },
        occurredAt: '2022-01-20',
      },
    ]);
    expect(run(events, sign())).toEqual([]);
  });

  it.each([
    [{ ondertekendOp: '2022-02-02' }],
    [{ laatsteDag: '2022-01-31' }],
    [{ partijen: [...inhoud.partijen, { naam: 'Tiel', gemeentecode: '0281' }] }],
    [{ onderwerpen: [...inhoud.onderwerpen, ...inhoud.onderwerpen] }],
  ])('refuses what cannot be: %j', (change) => {
    expect(codeOf(() => run([], sign(change)))).toBe('SAMENWERKINGSOVEREENKOMST_ONGELDIG');
    expect(codeOf(() => run(run([], sign()), correct(change)))).toBe('SAMENWERKINGSOVEREENKOMST_ONGELDIG');
  });

  it('takes the boundary days: signed today, one day long', () => {
    expect(run([], sign({ ondertekendOp: '2022-02-01', laatsteDag: '2022-02-01' }))).toHaveLength(1);
  });
});

describe('CorrectSamenwerkingsovereenkomst', () => {
  it('replaces what was wrong, with the reason', () => {
    const signed = run([], sign());
    const events = run(signed, correct({ ondertekendOp: '2022-01-21' }));
    expect(events).toMatchObject([
      { type: 'SamenwerkingsovereenkomstCorrected', data: { ondertekendOp: '2022-01-21' } },
    ]);
    expect(run([...signed, ...events], correct({ ondertekendOp: '2022-01-21' }))).toEqual([]);
    expect(run(signed, correct())).toEqual([]);
    expect(codeOf(() => run([], correct()))).toBe('SAMENWERKINGSOVEREENKOMST_ONBEKEND');
  });
});
