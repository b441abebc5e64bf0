import { describe, expect, it } from '@jest/globals';
import { metingId } from '../../../src/kwaliteit/kpimeting/meetsleutel.js';
import { whenKpiOnvoldoendeThenRequireVerbeterplan } from '../../../src/kwaliteit/verbeterplan/policies/when-kpi-onvoldoende-then-require-verbeterplan.policy.js';
import {
  ConcludeVerbeterplan,
  RequireVerbeterplan,
  WithdrawVerbeterplanRequirement,
} from '../../../src/kwaliteit/verbeterplan/verbeterplan.commands.js';
import { verbeterplanIndientermijn } from '../../../src/kwaliteit/verbeterplan/verbeterplan.deadlines.js';
import { verbeterplanIdOf } from '../../../src/kwaliteit/verbeterplan/verbeterplan-id.js';
import { reactTo } from '../../../src/platform/process-managers/policy.js';
import { envelopeFor, recorded, REGIO } from '../kpi/kwaliteit-support.js';
import { after, decide, requirePlan, subject } from './verbeterplan-support.js';

const sleutel = { regio: REGIO, ...subject };
const established = (verdict: string, change: object = {}) =>
  recorded(
    'KpiVerdictEstablished',
    {
      metingId: metingId(sleutel),
      meting: 1,
      ...subject,
      verdict,
      score: 6000,
      normversie: 1,
      norm: { voldoendeVanaf: 8000, hoogVanaf: 9500, segment: null, gemeentecode: null },
      indientermijnDagen: 30,
      gevolg: 'verbeterplan',
      ...change,
    },
    '2024-02-01',
  );
const react = (event: ReturnType<typeof established>) =>
  reactTo(whenKpiOnvoldoendeThenRequireVerbeterplan, event, envelopeFor);

describe('when a KPI is onvoldoende', () => {
  it('requires a verbeterplan and concludes the one of the year before (R-KPI-06, R-KPI-07)', () => {
    const [first, second, ...rest] = react(established('onvoldoende')) as [RequireVerbeterplan, ConcludeVerbeterplan];
    expect(rest).toEqual([]);
    expect(first).toBeInstanceOf(RequireVerbeterplan);
    expect(first.data).toMatchObject({
      verbeterplanId: verbeterplanIdOf(sleutel),
      vastgesteldOp: '2024-02-01',
      indientermijnDagen: 30,
      score: 6000,
    });
    expect(decide([], { type: 'RequireVerbeterplan', ...first.data })).toHaveLength(1);
    expect(second).toBeInstanceOf(ConcludeVerbeterplan);
    expect(second.data).toMatchObject({
      verbeterplanId: verbeterplanIdOf({ ...sleutel, jaar: 2022 }),
      jaar: 2023,
      verdict: 'onvoldoende',
    });
    expect(first.envelope.commandId).not.toBe(second.envelope.commandId);
  });

  it.each(['accountgesprek', 'geen', null])(
    'requires nothing where the region lets %s follow, and takes back what it asked before (R-KPI-06, R-RES-09)',
    (gevolg) => {
      const kinds = (change: object) =>
        react(established('onvoldoende', { gevolg, ...change })).map(({ constructor }) => constructor);
      expect(kinds({})).toEqual([ConcludeVerbeterplan]);
      expect(kinds({ meting: 2 })).toEqual([WithdrawVerbeterplanRequirement, ConcludeVerbeterplan]);
    },
  );

  it('requires nothing on a first voldoende or hoog (R-KPI-06)', () => {
    for (const verdict of ['voldoende', 'hoog']) {
      expect(react(established(verdict)).map(({ constructor }) => constructor)).toEqual([ConcludeVerbeterplan]);
    }
  });

  it('takes the obligation back when a later measurement is not onvoldoende, or has no verdict', () => {
    const [withdrawal] = react(established('voldoende', { meting: 2 })) as [WithdrawVerbeterplanRequirement];
    expect(withdrawal).toBeInstanceOf(WithdrawVerbeterplanRequirement);
    expect(withdrawal.data.verbeterplanId).toBe(verbeterplanIdOf(sleutel));
    const withheld = (meting: number) =>
      recorded('KpiVerdictWithheld', { metingId: 'x', meting, ...subject, reden: 'geen-waarnemingen' }, '2024-04-01');
    const count = (meting: number) =>
      reactTo(whenKpiOnvoldoendeThenRequireVerbeterplan, withheld(meting), envelopeFor).length;
    expect([count(1), count(2)]).toEqual([0, 1]);
  });

  it('finds the plan of the year before for the same segment and gemeente only (R-KPI-07)', () => {
    const place = { segment: 'jeugd', gemeentecode: '0518' };
    const commands = react(established('voldoende', { ...place, jaar: 2024 })) as ConcludeVerbeterplan[];
    expect(commands.map(({ data }) => data.verbeterplanId)).toEqual([verbeterplanIdOf({ ...sleutel, ...place })]);
  });
});

describe('the term for submitting', () => {
  const changes = (type: string, data: object) =>
    verbeterplanIndientermijn.handlers.get(type)!(recorded(type, data, '2024-02-01'));

  it('falls due at the beginning of the first day after it in the Netherlands (R-KPI-06)', () => {
    const [required] = after(requirePlan());
    const { verbeterplanId } = requirePlan();
    expect(changes('VerbeterplanRequired', required!.data)).toEqual([
      {
        set: verbeterplanId,
        dueAt: '2024-03-02T23:00:00.000Z',
        payload: { verbeterplanId, uiterlijkIndienen: '2024-03-02' },
      },
    ]);
    expect(changes('VerbeterplanSubmitted', { verbeterplanId })).toEqual([{ cancel: verbeterplanId }]);
  });

  it('does not run where the region left it open (E-25)', () => {
    const [required] = after(requirePlan({ indientermijnDagen: null }));
    expect(changes('VerbeterplanRequired', required!.data)).toEqual([{ cancel: requirePlan().verbeterplanId }]);
  });
});
