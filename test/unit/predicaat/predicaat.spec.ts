import { describe, expect, it } from '@jest/globals';
import { type Verdict } from '../../../src/kwaliteit/kpimeting/kpimeting.events.js';
import { type PredicaatCommand, predicaatDecider } from '../../../src/kwaliteit/predicaat/predicaat.decider.js';
import { type PredicaatEvent } from '../../../src/kwaliteit/predicaat/predicaat.events.js';
import { AANBIEDER, codeOf, decideOn } from '../kpi/kwaliteit-support.js';

const KPIS = ['resultaat-behaald', 'clienttevredenheid', 'continuiteit'];
const verdicts = (...given: readonly (Verdict | null)[]) =>
  given.map((verdict, index) => ({ kpiId: KPIS[index]!, metingId: `meting-${index}`, verdict }));

type Award = Extract<PredicaatCommand, { type: 'AwardPredicaat' }>;
const award = (change: Partial<Award> = {}): Award => ({
  type: 'AwardPredicaat',
  aanbiederId: AANBIEDER,
  jaar: 2024,
  gevolg: 'predicaat',
  metingen: verdicts('hoog', 'hoog', 'hoog'),
  besluitDatum: '2025-03-01',
  vandaag: '2025-03-02',
  ...change,
});
const publish = (vanaf = '2025-03-10'): PredicaatCommand => ({
  type: 'PublishPredicaat',
  aanbiederId: AANBIEDER,
  vanaf,
});
const unpublish: PredicaatCommand = {
  type: 'UnpublishPredicaat',
  aanbiederId: AANBIEDER,
  vanaf: '2025-06-01',
  reden: 'Controle',
};
const withdraw = (besluitDatum = '2025-07-01'): PredicaatCommand => ({
  type: 'WithdrawPredicaat',
  aanbiederId: AANBIEDER,
  reden: 'De meting is herzien.',
  besluitDatum,
  vandaag: '2025-07-01',
});
const run = (history: readonly PredicaatEvent[], command: PredicaatCommand) =>
  decideOn(predicaatDecider, history, command);
const after = (...commands: readonly PredicaatCommand[]) =>
  commands.reduce<readonly PredicaatEvent[]>((history, command) => [...history, ...run(history, command)], []);
const types = (events: readonly PredicaatEvent[]) => events.map(({ type }) => type);

describe('AwardPredicaat', () => {
  it.each([null, 'geen' as const, 'accountgesprek' as const])(
    'is refused where the region lets %s follow on high scores (R-KPI-05)',
    (gevolg) => {
      expect(codeOf(() => run([], award({ gevolg })))).toBe('PREDICAAT_NIET_IN_REGIO');
    },
  );

  it('is awarded on three times hoog, and names the measurements (R-KPI-05)', () => {
    expect(run([], award())).toEqual([
      {
        type: 'PredicaatAwarded',
        data: {
          aanbiederId: AANBIEDER,
          jaar: 2024,
          metingen: ['meting-0', 'meting-1', 'meting-2'],
          besluitDatum: '2025-03-01',
        },
        occurredAt: '2025-03-01',
      },
    ]);
  });

  it.each([
    [verdicts('hoog', 'hoog', 'voldoende')],
    [verdicts('hoog', 'hoog', 'onvoldoende')],
    [verdicts('hoog', 'hoog', null)],
    [verdicts('voldoende', 'voldoende', 'voldoende')],
  ])('is refused on less: %j (R-KPI-05)', (metingen) => {
    expect(codeOf(() => run([], award({ metingen })))).toBe('PREDICAAT_NIET_OP_ALLE_KPIS_HOOG');
  });

  it.each([[null], [[]]])('is refused where the set of KPIs is open: %j', (metingen) => {
    expect(codeOf(() => run([], award({ metingen })))).toBe('PREDICAAT_KPISET_OPEN');
  });

  it('stays quiet when repeated, and follows only forwards', () => {
    const awarded = after(award());
    expect(run(awarded, award())).toEqual([]);
    expect(codeOf(() => run(awarded, award({ jaar: 2023 })))).toBe('PREDICAAT_AL_LATER_TOEGEKEND');
    expect(types(run(awarded, award({ jaar: 2025 })))).toEqual(['PredicaatAwarded']);
    expect(codeOf(() => run([], award({ besluitDatum: '2025-03-03' })))).toBe('BESLUITDATUM_IN_TOEKOMST');
  });
});

describe('PublishPredicaat, UnpublishPredicaat and WithdrawPredicaat', () => {
  it('are acts of their own: an award alone publishes nothing (R-KPI-05, R-KPI-18)', () => {
    expect(types(after(award()))).toEqual(['PredicaatAwarded']);
    expect(types(after(award(), publish(), unpublish, publish('2025-08-01'), withdraw()))).toEqual([
      'PredicaatAwarded',
      'PredicaatPublished',
      'PredicaatUnpublished',
      'PredicaatPublished',
      'PredicaatWithdrawn',
    ]);
  });

  it('publishes the awarded year from the day of the decision (R-KPI-18)', () => {
    const awarded = after(award());
    expect(run(awarded, publish('2025-03-01'))[0]?.data).toEqual({
      aanbiederId: AANBIEDER,
      jaar: 2024,
      vanaf: '2025-03-01',
    });
    expect(codeOf(() => run(awarded, publish('2025-02-28')))).toBe('PUBLICATIE_VOOR_BESLUIT');
  });

  it('stay quiet when repeated', () => {
    expect(run(after(award(), publish()), publish())).toEqual([]);
    expect(run(after(award()), unpublish)).toEqual([]);
    expect(run(after(award(), withdraw()), withdraw())).toEqual([]);
  });

  it('are refused without an award (R-KPI-18)', () => {
    for (const command of [publish(), unpublish, withdraw()]) {
      expect(codeOf(() => run([], command))).toBe('PREDICAAT_NIET_TOEGEKEND');
    }
    expect(codeOf(() => run(after(award(), withdraw()), publish()))).toBe('PREDICAAT_NIET_TOEGEKEND');
    expect(codeOf(() => run(after(award()), withdraw('2025-07-02')))).toBe('BESLUITDATUM_IN_TOEKOMST');
  });

  it('publishes a new year again: the list keeps the old one until then', () => {
    const history = after(award(), publish(), award({ jaar: 2025 }));
    expect(run(history, publish())[0]?.data).toMatchObject({ jaar: 2025 });
  });
});
