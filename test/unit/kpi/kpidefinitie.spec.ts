import { describe, expect, it } from '@jest/globals';
import { fold } from '../../../src/kernel/decider.js';
import { type KpiNorm, normInForce } from '../../../src/kwaliteit/kpidefinitie/kpi-norm.js';
import { parseKpiSet, vervallenKpis } from '../../../src/kwaliteit/kpidefinitie/kpi-set.js';
import { DefineKpi, DropKpis } from '../../../src/kwaliteit/kpidefinitie/kpidefinitie.commands.js';
import {
  kpidefinitieDecider,
  type KpidefinitieCommand,
} from '../../../src/kwaliteit/kpidefinitie/kpidefinitie.decider.js';
import { versieOp } from '../../../src/kwaliteit/kpidefinitie/inhoud/kpi-versie.js';
import { type KpiInhoud } from '../../../src/kwaliteit/kpidefinitie/inhoud/kpi.js';
import { type KpidefinitieEvent } from '../../../src/kwaliteit/kpidefinitie/kpidefinitie.events.js';
import { whenRegioconfiguratiePublishedThenDefineKpis } from '../../../src/kwaliteit/kpidefinitie/policies/when-regioconfiguratie-published-then-define-kpis.policy.js';
import { reactTo } from '../../../src/platform/process-managers/policy.js';
import { codeOf, decideOn, envelopeFor, recorded } from './kwaliteit-support.js';

type Define = Extract<KpidefinitieCommand, { type: 'DefineKpi' }>;
type SetNorm = Extract<KpidefinitieCommand, { type: 'SetKpiNorm' }>;

const inhoud: KpiInhoud = {
  naam: 'Continuiteit van zorg',
  eenheid: 'percentage',
  bron: 'starttermijn',
  richting: 'hoger',
  peilmoment: 'jaar',
  bereik: { segmenten: null, producten: null, wet: null },
  minimumWaarnemingen: null,
  indicator: null,
  subindicatoren: [],
  instrumenten: null,
  redenen: null,
};

const define = (change: Partial<Define> = {}): Define => ({
  type: 'DefineKpi',
  kpiId: 'continuiteit',
  regioId: 'h5',
  inhoud,
  geldigVanaf: '2022-01-01',
  geldigTot: null,
  bronverwijzing: 'R-KPI-01',
  ...change,
});
const defineAs = (change: Partial<KpiInhoud>, rest: Partial<Define> = {}): Define =>
  define({ inhoud: { ...inhoud, ...change }, ...rest });

const setNorm = (change: Partial<SetNorm> = {}): SetNorm => ({
  type: 'SetKpiNorm',
  kpiId: 'continuiteit',
  regioId: 'h5',
  segment: null,
  gemeentecode: null,
  geldigVanaf: '2023-01-01',
  voldoendeVanaf: 8000,
  hoogVanaf: 9500,
  besluit: 'Besluit stuurgroep 12 december 2022',
  bekend: { segmenten: ['volwassenen'], gemeenten: ['0518'] },
  ...change,
});

const run = (history: readonly KpidefinitieEvent[], command: KpidefinitieCommand) =>
  decideOn(kpidefinitieDecider, history, command);
const defined = run([], define());
const normed = [...defined, ...run(defined, setNorm())];

describe('DefineKpi', () => {
  it('defines a KPI of the region (R-KPI-01)', () => {
    expect(defined).toEqual([
      {
        type: 'KpiDefined',
        data: {
          kpiId: 'continuiteit',
          regioId: 'h5',
          ...inhoud,
          geldigVanaf: '2022-01-01',
          geldigTot: null,
          bronverwijzing: 'R-KPI-01',
        },
        occurredAt: '2022-01-01',
      },
    ]);
  });

  it('stays quiet when repeated, also with a later date', () => {
    expect(run(defined, define({ geldigVanaf: '2025-01-01' }))).toEqual([]);
  });

  it('gives a KPI another name', () => {
    expect(run(defined, defineAs({ naam: 'Tijdige start' }))).toHaveLength(1);
  });

  it.each([{ richting: 'lager' as const }, { bron: 'resultaatmeting' as const }])(
    'refuses another source or direction: %j',
    (change) => {
      expect(codeOf(() => run(defined, defineAs(change)))).toBe('KPI_ANDERS_GEDEFINIEERD');
    },
  );

  it.each([
    { eenheid: 'rapportcijfer' as const },
    { bron: 'samengesteld' as const, eenheid: 'graad' as const },
    { indicator: 'doel-behaald' },
    { instrumenten: ['gemeenten'] },
    { peilmoment: 'einde-traject' as const },
    { redenen: ['21'] },
  ])('refuses what does not belong together: %j (R-KPI-01)', (change) => {
    expect(codeOf(() => run([], defineAs(change)))).toBe('KPI_DEFINITIE_ONGELDIG');
  });

  it('changes a KPI from a day on, and takes a correction of the past before what came with it (R-KPI-01, E-08)', () => {
    const bound = defineAs({ minimumWaarnemingen: 10 }, { geldigVanaf: '2024-01-01' });
    const changed = [...defined, ...run(defined, bound)];
    const corrected = [...changed, ...run(changed, defineAs({ minimumWaarnemingen: 5 }))];
    const state = fold(kpidefinitieDecider, corrected);
    if (state.soort === 'onbekend') throw new Error('expected a definition');
    const minimum = (datum: string) => versieOp(state.versies, datum)?.minimumWaarnemingen;
    expect([minimum('2021-12-31'), minimum('2023-12-31'), minimum('2024-01-01')]).toEqual([undefined, 5, 10]);
    // A profile names all its periods each time that it is published.
    expect(run(corrected, bound)).toEqual([]);
    expect(run(corrected, defineAs({ minimumWaarnemingen: 5 }))).toEqual([]);
  });

  it('ends with its period, and holds again where a later one names it', () => {
    expect(codeOf(() => run([], define({ geldigTot: '2021-12-31' })))).toBe('KPI_PERIODE_ONGELDIG');
    expect(run([], define({ geldigTot: '2022-01-01' }))).toHaveLength(1);
    const ended = run([], define({ geldigTot: '2023-12-31' }));
    const state = fold(kpidefinitieDecider, ended);
    if (state.soort === 'onbekend') throw new Error('expected a definition');
    expect(versieOp(state.versies, '2023-12-31')).toBeDefined();
    expect(versieOp(state.versies, '2024-01-01')).toBeUndefined();
    expect(run(ended, define({ geldigVanaf: '2024-01-01' }))).toHaveLength(1);
  });

  it('follows from the parameter kpi.set of a published configuration (R-KPI-01)', () => {
    const parameter = { gemeentecode: null, segment: null, product: null, geldigVanaf: '2022-01-01', geldigTot: null };
    const kpis = [
      { kpiId: 'continuiteit', naam: 'Continuiteit', eenheid: 'percentage', bron: 'starttermijn' },
      { kpiId: 'clienttevredenheid', naam: 'Tevredenheid', eenheid: 'rapportcijfer', bron: 'tevredenheidsonderzoek' },
    ];
    const published = (parameters: unknown[]) =>
      recorded('RegioconfiguratiePublished', { regioId: 'h5', parameters }, '2022-01-01');
    const commands = reactTo(
      whenRegioconfiguratiePublishedThenDefineKpis,
      published([
        { ...parameter, sleutel: 'kpi.set', waarde: kpis, bron: 'R-KPI-01' },
        { ...parameter, sleutel: 'kpi.norm', waarde: null, bron: 'R-KPI-09' },
      ]),
      envelopeFor,
    ).filter((command) => command instanceof DefineKpi);
    expect(
      commands.map(({ data }) => [data.kpiId, data.inhoud.eenheid, data.inhoud.bron, data.bronverwijzing]),
    ).toEqual([
      ['continuiteit', 'percentage', 'starttermijn', 'R-KPI-01'],
      ['clienttevredenheid', 'rapportcijfer', 'tevredenheidsonderzoek', 'R-KPI-01'],
    ]);
    expect(new Set(commands.map(({ envelope }) => envelope.commandId)).size).toBe(2);
    const open = published([{ ...parameter, sleutel: 'kpi.set', waarde: null, bron: 'open' }]);
    expect(reactTo(whenRegioconfiguratiePublishedThenDefineKpis, open, envelopeFor)).toEqual([expect.any(DropKpis)]);
    expect(parseKpiSet('drie')).toBeNull();
  });

  it('ends with the version that no longer names it, and comes back with one that does (R-KPI-01, R-REG-21)', () => {
    const drop = { type: 'DropKpi', kpiId: 'continuiteit', regioId: 'h5', versieId: 'h5-2' } as const;
    const defined = run([], define());
    const dropped = [...defined, ...run(defined, { ...drop, laatsteDag: '2023-12-31' })];
    expect(dropped.at(-1)).toMatchObject({ type: 'KpiDropped', occurredAt: '2024-01-01' });
    const op = (events: readonly KpidefinitieEvent[], datum: string) => {
      const state = fold(kpidefinitieDecider, events);
      return state.soort === 'onbekend' ? undefined : versieOp(state.versies, datum);
    };
    expect(op(dropped, '2023-12-31')).toBeDefined();
    expect(op(dropped, '2024-01-01')).toBeUndefined();
    expect(run(dropped, { ...drop, laatsteDag: '2024-06-30' })).toEqual([]);
    expect(run([], { ...drop, laatsteDag: '2023-12-31' })).toEqual([]);
    const again = [...dropped, ...run(dropped, define())];
    expect(op(again, '2024-01-01')).toMatchObject({ definitieversie: 2 });
    // One that was to begin later does not begin.
    const later = [...defined, ...run(defined, defineAs({ naam: 'Anders' }, { geldigVanaf: '2025-01-01' }))];
    expect(op([...later, ...run(later, { ...drop, laatsteDag: '2023-12-31' })], '2025-01-01')).toBeUndefined();
  });

  it('is dropped where earlier versions named it and this one does not; a KPI of its own stays (R-KPI-01)', () => {
    const set = (kpiIds: readonly string[], geldigTot: string | null = null) => ({
      ...{ sleutel: 'kpi.set', gemeentecode: null, segment: null, product: null, bron: 'R-KPI-01' },
      ...{ geldigVanaf: '2022-01-01', geldigTot },
      waarde: kpiIds.map((kpiId) => ({ kpiId, naam: kpiId, eenheid: 'percentage', bron: 'starttermijn' })),
    });
    const versie = (nummer: number, geldigVanaf: string, ...parameters: ReturnType<typeof set>[]) => ({
      ...{ versie: nummer, geldigVanaf, parameters },
    });
    const eerste = versie(1, '2022-01-01', set(['een', 'twee', 'drie']));
    const tweede = versie(2, '2024-01-01', set(['een']), set(['twee'], '2023-12-31'));
    const derde = versie(3, '2025-01-01', set(['drie']));
    expect(vervallenKpis([eerste, tweede, derde], eerste)).toEqual([]);
    expect(vervallenKpis([eerste, tweede, derde], tweede)).toEqual(['drie', 'twee']);
    expect(vervallenKpis([eerste, tweede, derde], derde)).toEqual(['een', 'twee']);
  });
});

describe('SetKpiNorm', () => {
  it('sets a version that names its decision (R-KPI-09)', () => {
    const [event] = run(defined, setNorm());
    expect(event).toMatchObject({
      type: 'KpiNormSet',
      data: { normversie: 1, voldoendeVanaf: 8000, hoogVanaf: 9500, besluit: 'Besluit stuurgroep 12 december 2022' },
      occurredAt: '2023-01-01',
    });
  });

  it('counts versions over all scopes', () => {
    const [event] = run(normed, setNorm({ segment: 'volwassenen' }));
    expect(event?.data).toMatchObject({ normversie: 2, segment: 'volwassenen' });
  });

  it('stays quiet when repeated', () => {
    expect(run(normed, setNorm())).toEqual([]);
  });

  it.each([
    ['KPI_NORM_VOLGORDE', { voldoendeVanaf: 9500 }],
    ['KPI_NORM_BUITEN_SCHAAL', { hoogVanaf: 10_001 }],
    ['KPI_NORM_BUITEN_SCHAAL', { voldoendeVanaf: -1 }],
    ['SEGMENT_ONBEKEND', { segment: 'onbekend' }],
    ['GEMEENTE_ONBEKEND', { gemeentecode: '9999' }],
  ])('refuses with %s: %j', (code, change) => {
    expect(codeOf(() => run(defined, setNorm(change)))).toBe(code);
  });

  it('takes the boundaries of the scale', () => {
    expect(run(defined, setNorm({ voldoendeVanaf: 0, hoogVanaf: 10_000 }))).toHaveLength(1);
  });

  it('refuses a norm for a KPI that is not defined', () => {
    expect(codeOf(() => run([], setNorm()))).toBe('KPI_ONBEKEND');
  });
});

describe('the norm in force', () => {
  const norm = (normversie: number, change: Partial<KpiNorm> = {}): KpiNorm => ({
    normversie,
    segment: null,
    gemeentecode: null,
    geldigVanaf: '2023-01-01',
    voldoendeVanaf: 8000,
    hoogVanaf: 9500,
    besluit: 'Besluit',
    ...change,
  });
  const at = (segment: string | null, gemeentecode: string | null, peildatum = '2023-12-31') => ({
    segment,
    gemeentecode,
    peildatum,
  });

  it('is the most specific one: segment before gemeente before region (R-KPI-09)', () => {
    const normen = [
      norm(1),
      norm(2, { gemeentecode: '0518' }),
      norm(3, { segment: 'volwassenen' }),
      norm(4, { segment: 'volwassenen', gemeentecode: '0518' }),
    ];
    expect(normInForce(normen, at(null, null))?.normversie).toBe(1);
    expect(normInForce(normen, at('jeugd', '0518'))?.normversie).toBe(2);
    expect(normInForce(normen, at('volwassenen', '0503'))?.normversie).toBe(3);
    expect(normInForce(normen, at('volwassenen', '0518'))?.normversie).toBe(4);
  });

  it('leaves past years alone when it changes for the future (R-KPI-09)', () => {
    const normen = [norm(1), norm(2, { geldigVanaf: '2024-01-01', voldoendeVanaf: 9000 })];
    expect(normInForce(normen, at(null, null))?.normversie).toBe(1);
    expect(normInForce(normen, at(null, null, '2024-12-31'))?.normversie).toBe(2);
  });

  it('counts from its first day, and is null before', () => {
    const normen = [norm(1, { geldigVanaf: '2023-12-31' })];
    expect(normInForce(normen, at(null, null))?.normversie).toBe(1);
    expect(normInForce(normen, at(null, null, '2023-12-30'))).toBeNull();
    expect(normInForce([norm(1, { segment: 'volwassenen' })], at(null, null))).toBeNull();
  });

  it('is the later version where two begin on one day', () => {
    expect(normInForce([norm(1), norm(2, { hoogVanaf: 9800 })], at(null, null))?.normversie).toBe(2);
  });
});
