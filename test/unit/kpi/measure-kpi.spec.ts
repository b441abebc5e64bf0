import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fold } from '../../../src/kernel/decider.js';
import { judge, verdictOf } from '../../../src/kwaliteit/kpimeting/beoordeling.js';
import { scoreOf } from '../../../src/kwaliteit/kpimeting/inhoud/score.js';
import { type KpiObservatie } from '../../../src/kwaliteit/kpimeting/kpi-facts.js';
import { type RemeasureKpi } from '../../../src/kwaliteit/kpimeting/kpimeting.commands.js';
import { kpimetingDecider, type KpimetingCommand } from '../../../src/kwaliteit/kpimeting/kpimeting.decider.js';
import { type KpimetingEvent } from '../../../src/kwaliteit/kpimeting/kpimeting.events.js';
import { metingId } from '../../../src/kwaliteit/kpimeting/meetsleutel.js';
import { whenNewsComesLateThenRemeasureKpi } from '../../../src/kwaliteit/kpimeting/policies/when-news-comes-late-then-remeasure-kpi.policy.js';
import { reactTo } from '../../../src/platform/process-managers/policy.js';
import { AANBIEDER, codeOf, decideOn, envelopeFor, recorded } from './kwaliteit-support.js';

const norm = {
  normversie: 3,
  segment: null,
  gemeentecode: null,
  geldigVanaf: '2023-01-01',
  voldoendeVanaf: 8000,
  hoogVanaf: 9500,
  besluit: 'Besluit',
};
const observatie = (teller: number, noemer: number, ontbrekend = 0): KpiObservatie => ({
  teller,
  noemer,
  ontbrekend,
  waarnemingen: noemer,
  onderdelen: [],
  bewijs: Array.from({ length: noemer }, (_, index) => `event-${index}`),
  bewijsVan: noemer === 0 ? null : '2023-02-01',
  bewijsTot: noemer === 0 ? null : '2023-11-30',
});
const sleutel = {
  regio: 'h5',
  kpiId: 'continuiteit',
  aanbiederId: AANBIEDER,
  segment: null,
  gemeentecode: null,
  jaar: 2023,
};
const meetlat = { eenheid: 'percentage', richting: 'hoger', minimumWaarnemingen: null, definitieversie: 2 } as const;
const measure = (change: Partial<KpimetingCommand> = {}): KpimetingCommand => ({
  type: 'MeasureKpi',
  sleutel,
  meetlat,
  observatie: observatie(6, 7, 1),
  belet: null,
  nietGemeten: [],
  norm,
  indientermijnDagen: 30,
  gevolgen: { onvoldoende: 'verbeterplan', voldoende: 'geen', hoog: 'predicaat' },
  gemetenOp: '2024-02-01',
  ...change,
});
const run = (history: readonly KpimetingEvent[], command: KpimetingCommand) =>
  decideOn(kpimetingDecider, history, command);
const verdicts = (events: readonly KpimetingEvent[]) => events.map(({ type }) => type);

describe('MeasureKpi', () => {
  it('gives score and verdict with evidence, norm and age in one append (R-KPI-02, E-24)', () => {
    const [measured, verdict] = run([], measure());
    const subject = {
      metingId: `h5/continuiteit/${AANBIEDER}/alle/alle/2023`,
      meting: 1,
      kpiId: 'continuiteit',
      aanbiederId: AANBIEDER,
      segment: null,
      gemeentecode: null,
      jaar: 2023,
    };
    expect(measured).toEqual({
      type: 'KpiMeasured',
      data: {
        ...subject,
        score: 8571,
        teller: 6,
        noemer: 7,
        ontbrekend: 1,
        waarnemingen: 7,
        onderdelen: [],
        nietGemeten: [],
        definitieversie: 2,
        bewijs: ['event-0', 'event-1', 'event-2', 'event-3', 'event-4', 'event-5', 'event-6'],
        bewijsVan: '2023-02-01',
        bewijsTot: '2023-11-30',
        gemetenOp: '2024-02-01',
      },
      occurredAt: '2024-02-01',
    });
    expect(verdict).toEqual({
      type: 'KpiVerdictEstablished',
      data: {
        ...subject,
        verdict: 'voldoende',
        score: 8571,
        normversie: 3,
        norm: { voldoendeVanaf: 8000, hoogVanaf: 9500, segment: null, gemeentecode: null },
        indientermijnDagen: 30,
        richting: 'hoger',
        ouderdomBewijsDagen: 31,
        gevolg: 'geen',
      },
      occurredAt: '2024-02-01',
    });
  });

  it('withholds the verdict where no norm is set (R-KPI-09)', () => {
    const events = run([], measure({ norm: null }));
    expect(verdicts(events)).toEqual(['KpiMeasured', 'KpiVerdictWithheld']);
    expect(events[1]?.data).toMatchObject({ reden: 'norm-niet-vastgesteld' });
    expect(events[0]?.data).toMatchObject({ score: 8571 });
  });

  it('withholds the verdict without observations, and invents no score (R-KPI-02)', () => {
    const events = run([], measure({ observatie: observatie(0, 0, 4) }));
    expect(events[0]?.data).toMatchObject({ score: null, ontbrekend: 4 });
    expect(events[1]?.data).toMatchObject({ reden: 'geen-waarnemingen' });
  });

  it('is quiet when nothing changed', () => {
    const history = run([], measure());
    expect(run(history, measure({ gemetenOp: '2024-03-01' }))).toEqual([]);
    const withheld = run([], measure({ norm: null }));
    expect(run(withheld, measure({ norm: null }))).toEqual([]);
  });

  it('measures again when late news changed the facts', () => {
    const history = run([], measure());
    const events = run(
      history,
      measure({ type: 'RemeasureKpi', observatie: observatie(7, 7), gemetenOp: '2024-03-01' }),
    );
    expect(events.map(({ data }) => data.meting)).toEqual([2, 2]);
    expect(events[1]?.data).toMatchObject({ verdict: 'hoog' });
  });

  it('measures again when evidence was replaced by other evidence with the same counts', () => {
    const history = run([], measure());
    const other = { ...observatie(6, 7, 1), bewijs: ['event-a', ...observatie(6, 7).bewijs.slice(1)] };
    expect(run(history, measure({ observatie: other }))).toHaveLength(2);
  });

  it('gives a verdict after all once the norm is set (R-KPI-09)', () => {
    const withheld = run([], measure({ norm: null }));
    expect(verdicts(run(withheld, measure()))).toEqual(['KpiMeasured', 'KpiVerdictEstablished']);
  });

  it('does not start a measurement from late news', () => {
    expect(run([], measure({ type: 'RemeasureKpi' }))).toEqual([]);
  });

  it('refuses a year that is not over; the first day after it is allowed', () => {
    expect(codeOf(() => run([], measure({ gemetenOp: '2023-12-31' })))).toBe('KPI_JAAR_NOG_NIET_VOORBIJ');
    expect(run([], measure({ gemetenOp: '2024-01-01' }))).toHaveLength(2);
  });

  it('keeps the parts of a metingId apart', () => {
    expect(metingId({ ...sleutel, segment: 'jeugd', gemeentecode: '0518' })).toBe(
      `h5/continuiteit/${AANBIEDER}/jeugd/0518/2023`,
    );
  });
});

describe('other kinds of KPI', () => {
  const uitval = { eenheid: 'percentage', richting: 'lager', minimumWaarnemingen: null, definitieversie: 1 } as const;
  const laag = { ...norm, voldoendeVanaf: 2_000, hoogVanaf: 1_000 };

  it.each([
    [1_000, 'hoog'],
    [1_001, 'voldoende'],
    [2_000, 'voldoende'],
    [2_001, 'onvoldoende'],
  ])('judges %i as %s where lower is better (R-RES-05)', (score, verdict) => {
    expect(verdictOf(score, laag, 'lager')).toBe(verdict);
  });

  it('never rounds a score over a norm where lower is better: 10,004 percent is not 10', () => {
    expect(scoreOf(uitval, { teller: 2_501, noemer: 25_000 })).toBe(1_001);
    expect(scoreOf(uitval, { teller: 2_500, noemer: 25_000 })).toBe(1_000);
  });

  it('counts a number, and a degree as the mean (R-RES-10, R-MON-04)', () => {
    expect(scoreOf({ eenheid: 'aantal', richting: 'geen' }, { teller: 3, noemer: 9 })).toBe(3);
    expect(scoreOf({ eenheid: 'graad', richting: 'hoger' }, { teller: 17_500, noemer: 3 })).toBe(5_833);
  });

  it('gives no verdict below the minimum of observations, and exactly the minimum is enough', () => {
    const reden = (minimumWaarnemingen: number) => {
      const [, outcome] = run([], measure({ meetlat: { ...meetlat, minimumWaarnemingen } }));
      return outcome?.type === 'KpiVerdictWithheld' ? outcome.data.reden : outcome?.type;
    };
    expect(reden(8)).toBe('te-weinig-waarnemingen');
    expect(reden(7)).toBe('KpiVerdictEstablished');
  });

  it('does not judge what only informs, nor what the region left open, and never shows zero for what is not measured', () => {
    const [, informs] = run([], measure({ meetlat: { ...meetlat, richting: 'geen' } }));
    expect(informs?.data).toMatchObject({ reden: 'wordt-niet-beoordeeld' });
    const [open, withheld] = run([], measure({ belet: 'definitie-open' }));
    expect([open?.data, withheld?.data]).toMatchObject([{ score: null }, { reden: 'definitie-open' }]);
    const lumpsum = measure({ belet: 'niet-gemeten', nietGemeten: ['07A01'], observatie: observatie(0, 0) });
    const [nothing, reason] = run([], lumpsum);
    expect(nothing?.data).toMatchObject({ score: null, nietGemeten: ['07A01'] });
    expect(reason?.data).toMatchObject({ reden: 'niet-gemeten' });
  });

  it('names what the region lets follow on the verdict, and nothing where it left that open (R-KPI-06, R-RES-09)', () => {
    const gevolg = (onvoldoende: 'verbeterplan' | 'accountgesprek' | null) => {
      const gevolgen = { onvoldoende, voldoende: 'geen', hoog: null } as const;
      const [, outcome] = run([], measure({ gevolgen, observatie: observatie(0, 7) }));
      return outcome?.type === 'KpiVerdictEstablished' ? outcome.data.gevolg : outcome;
    };
    expect([gevolg('verbeterplan'), gevolg('accountgesprek'), gevolg(null)]).toEqual([
      'verbeterplan',
      'accountgesprek',
      null,
    ]);
  });
});

describe('score and verdict', () => {
  it.each([
    [7999, 'onvoldoende'],
    [8000, 'voldoende'],
    [8001, 'voldoende'],
    [9499, 'voldoende'],
    [9500, 'hoog'],
    [10_000, 'hoog'],
  ])('judges %i as %s: exactly the norm meets it (R-KPI-02)', (score, verdict) => {
    expect(verdictOf(score, norm, 'hoger')).toBe(verdict);
  });

  it('never rounds a score over a norm: 79,996 percent is not 80', () => {
    expect(scoreOf(meetlat, { teller: 19_999, noemer: 25_000 })).toBe(7999);
    expect(scoreOf(meetlat, { teller: 20_000, noemer: 25_000 })).toBe(8000);
  });

  it('gives a grade as the mean over respondents in hundredths (R-KPI-04)', () => {
    expect(
      scoreOf({ eenheid: 'rapportcijfer', richting: 'hoger' }, { teller: 785 * 100 + 600 * 50, noemer: 150 }),
    ).toBe(723);
  });

  it('agrees with exact arithmetic on every fraction and norm (R-KPI-02)', () => {
    fc.assert(
      fc.property(
        fc.nat(100_000).chain((noemer) => fc.tuple(fc.nat(noemer), fc.constant(noemer))),
        fc
          .integer({ min: 0, max: 9_999 })
          .chain((v) => fc.tuple(fc.constant(v), fc.integer({ min: v + 1, max: 10_000 }))),
        ([teller, noemer], [voldoendeVanaf, hoogVanaf]) => {
          const score = scoreOf(meetlat, { teller, noemer });
          if (noemer === 0) return score === null;
          const exact = BigInt(teller) * 10_000n;
          const reaches = (grens: number): boolean => exact >= BigInt(grens) * BigInt(noemer);
          const expected = reaches(hoogVanaf) ? 'hoog' : reaches(voldoendeVanaf) ? 'voldoende' : 'onvoldoende';
          return verdictOf(score!, { voldoendeVanaf, hoogVanaf }, 'hoger') === expected;
        },
      ),
    );
  });

  it('gives no verdict without norm or score, whatever the rest (R-KPI-09)', () => {
    fc.assert(
      fc.property(fc.nat(5), fc.boolean(), (noemer, hasNorm) => {
        const outcome = judge(meetlat, { teller: 0, noemer, waarnemingen: noemer }, hasNorm ? norm : null, null);
        return (outcome.soort === 'verdict') === (noemer > 0 && hasNorm);
      }),
    );
  });

  it('numbers measurements 1, 2, 3 and repeats none, over any series of facts', () => {
    const fact = fc.tuple(fc.nat(5), fc.nat(5), fc.boolean()).map(([a, b, hasNorm]) => ({
      observatie: observatie(Math.min(a, b), Math.max(a, b)),
      norm: hasNorm ? norm : null,
    }));
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 20 }), (facts) => {
        const history: KpimetingEvent[] = [];
        for (const change of facts) {
          const events = run(history, measure(change));
          history.push(...events);
          if (run(history, measure(change)).length > 0) return false;
        }
        const numbers = history.filter(({ type }) => type === 'KpiMeasured').map(({ data }) => data.meting);
        const state = fold(kpimetingDecider, history);
        return numbers.every((number, index) => number === index + 1) && state.meting === numbers.length;
      }),
    );
  });
});

describe('late news', () => {
  it.each([
    'StarttermijnStarted',
    'StarttermijnExceeded',
    'StarttermijnExceededWithdrawn',
    'ZorgStarted',
    'ZorgStartCorrected',
    'ZorgStartRemoved',
    'ZorgEnded',
    'ToewijzingCorrected',
    'ToewijzingWithdrawn',
  ])('asks for a new measurement after %s (R-KPI-02)', (type) => {
    const toewijzingId = '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4c01';
    const [command] = reactTo(
      whenNewsComesLateThenRemeasureKpi,
      recorded(type, { toewijzingId }, '2024-03-01'),
      envelopeFor,
    ) as RemeasureKpi[];
    expect(command?.data).toEqual({ betreft: { soort: 'toewijzing', toewijzingId }, positie: '42' });
  });

  it('asks for a new measurement after a result, a survey, and once after each measurement itself', () => {
    const place = { aanbiederId: AANBIEDER, segment: 'jeugd', gemeentecode: '0518' };
    const ask = (type: string, data: object) =>
      (
        reactTo(whenNewsComesLateThenRemeasureKpi, recorded(type, data, '2024-03-01'), envelopeFor) as RemeasureKpi[]
      ).map((command) => command.data.betreft);
    expect(ask('ResultaatMeasured', { ...place, behaald: true })).toEqual([{ soort: 'resultaat', ...place }]);
    expect(ask('TevredenheidsonderzoekSubmitted', place)).toEqual([{ soort: 'tevredenheid', ...place }]);
    expect(ask('TrajectEvaluated', place)).toEqual([{ soort: 'evaluatie', ...place }]);
    expect(ask('PrestatieIndicatorReported', place)).toEqual([{ soort: 'prestatie', ...place }]);
    expect(ask('KpiMeasured', { metingId: 'h5/x' })).toEqual([{ soort: 'meting', metingId: 'h5/x' }]);
    expect(ask('ZorgPaused', place)).toEqual([]);
  });
});
