import { describe, expect, it } from '@jest/globals';
import {
  inkoopvormfeit,
  inkoopvormkeuzeDecider as decider,
  type InkoopvormkeuzeCommand,
} from '../../../src/inkoop/inkoopronde/keuze/inkoopvormkeuze.decider.js';
import {
  type InkoopvormkeuzeEvent,
  KEUZECRITERIA,
} from '../../../src/inkoop/inkoopronde/keuze/inkoopvormkeuze.events.js';
import { INSTRUMENTEN, type Instrument } from '../../../src/inkoop/inkoopronde/inhoud/ronde.js';
import { fold } from '../../../src/kernel/decider.js';
import { codeOf, decideOn } from '../kpi/kwaliteit-support.js';
import { RONDE as rondeId, VANDAAG as vandaag } from './inkoopronde-support.js';

type History = readonly InkoopvormkeuzeEvent[];
const run = (history: History, command: InkoopvormkeuzeCommand): History => decideOn(decider, history, command);
const feit = { rondeId, gepubliceerd: false, vandaag };
const uitzondering = { grond: 'weinig-aanbieders', reden: 'Drie aanbieders.', strengereEisen: 'Geschoold.' } as const;

const choose = (instrument: Instrument, rest: object = {}, history: History = []): History =>
  run(history, {
    ...{ type: 'ChooseInkoopvorm', instrument, reden: 'Past bij toegang en bekostiging.', gekozenOp: '2026-01-01' },
    ...{ uitzondering: null, openHouse: null, subsidie: null, ...feit, ...rest },
  });
const estimate = (history: History, bedrag: number, drempel: number | null = 75_000_000): History =>
  run(history, {
    ...{
      type: 'EstimateContractwaarde',
      bedrag,
      drempel,
      onderbouwing: 'Drie jaar.',
      geraamdOp: '2026-01-02',
      ...feit,
    },
  });
const judge = (history: History, oordeel: 'sas-kan' | 'aanbesteden'): History =>
  run(history, {
    ...{ type: 'JudgeSasVraag', oordeel, reden: 'Apart perceel.', bron: 'Advies', beoordeeldOp: '2026-01-03', ...feit },
  });
const belemmering = (history: History): string | null => inkoopvormfeit(fold(decider, history))?.belemmering ?? null;

describe('ChooseInkoopvorm', () => {
  it('takes every inkoopvorm that the regions know, with its reason (R-PRC-24)', () => {
    for (const instrument of INSTRUMENTEN) {
      expect(choose(instrument)).toMatchObject([{ type: 'InkoopvormChosen', data: { instrument } }]);
    }
  });

  it('says no to open house unless there is a ground and a reason (R-PRC-15)', () => {
    const regel = { openHouse: 'nee-tenzij' };
    expect(codeOf(() => choose('open-house', regel))).toBe('OPEN_HOUSE_NEE_TENZIJ');
    const chosen = choose('open-house', { ...regel, uitzondering });
    expect(chosen.map(({ type }) => type)).toEqual(['InkoopvormChosen', 'OpenHouseExceptionJustified']);
    expect(choose('open-house', { ...regel, uitzondering }, chosen)).toEqual([]);
    expect(choose('open-house', { openHouse: 'toegestaan' })).toHaveLength(1);
  });

  it('refuses subsidie where the region rules it out, and only there (R-PRC-17)', () => {
    expect(codeOf(() => choose('subsidie', { subsidie: 'niet-mogelijk' }))).toBe('SUBSIDIE_NIET_MOGELIJK');
    expect(choose('subsidie', { subsidie: 'mogelijk' })).toHaveLength(1);
    expect(choose('subsidie')).toHaveLength(1);
  });
});

describe('ScoreInkoopvorm', () => {
  /** Catalogue D.11, the column of open house. */
  const OPEN_HOUSE = ['privaat', 'dubbel', 'enkel', 'dubbel', 'dubbel', 'kruis', 'enkel', 'dubbel'] as const;
  const score = (oordelen: readonly (typeof OPEN_HOUSE)[number][]): History =>
    run([], {
      ...{ type: 'ScoreInkoopvorm', instrument: 'open-house', beoordeeldOp: '2026-01-01', bron: '003 paragraaf 6.1' },
      scores: oordelen.map((oordeel, index) => ({ criterium: KEUZECRITERIA[index]!, oordeel, toelichting: null })),
      ...feit,
    });

  it('judges each of the eight criteria, with two ticks, one or an X (R-PRC-16)', () => {
    expect(score(OPEN_HOUSE)).toMatchObject([{ type: 'InkoopvormScored' }]);
    expect(codeOf(() => score(['dubbel', ...OPEN_HOUSE.slice(1)]))).toBe('INKOOPVORMSCORE_ONGELDIG');
    expect(codeOf(() => score(OPEN_HOUSE.slice(0, 7)))).toBe('INKOOPVORMSCORE_ONGELDIG');
  });
});

describe('the threshold of EUR 750,000 (R-PRC-18, E-13)', () => {
  it('is not exceeded by the amount itself, and by a cent more', () => {
    expect(estimate([], 75_000_000).map(({ type }) => type)).toEqual(['ContractwaardeEstimated']);
    expect(estimate([], 75_000_001).map(({ type }) => type)).toEqual(['ContractwaardeEstimated', 'SasDrempelExceeded']);
    expect(estimate([], 999_999_999, null).map(({ type }) => type)).toEqual(['ContractwaardeEstimated']);
  });

  it.each(['sas', 'pilot'] as const)('asks a person about a %s, and takes either answer', (instrument) => {
    const chosen = choose(instrument);
    expect(belemmering(chosen)).toMatch(/raming|geraamde/);
    const over = [...chosen, ...estimate(chosen, 75_000_001)];
    expect(belemmering(over)).toMatch(/oordelen/);
    expect(belemmering([...over, ...judge(over, 'sas-kan')])).toBeNull();
    expect(belemmering([...over, ...judge(over, 'aanbesteden')])).toMatch(/aanbesteed/);
    // Another estimate is another question.
    const judged = [...over, ...judge(over, 'sas-kan')];
    expect(belemmering([...judged, ...estimate(judged, 80_000_000)])).toMatch(/oordelen/);
    expect(belemmering([...chosen, ...estimate(chosen, 75_000_000)])).toBeNull();
  });

  it('asks nothing where nobody asked for the threshold', () => {
    expect(codeOf(() => judge(estimate([], 1), 'sas-kan'))).toBe('GEEN_SAS_VRAAG');
    expect(belemmering(choose('aanbesteding-enkel'))).toBeNull();
  });
});
