import { describe, expect, it } from '@jest/globals';
import {
  dienstverleningsovereenkomstDecider,
  type DvoCommand,
} from '../../../src/regio/besluitvorming/dienstverleningsovereenkomst/dienstverleningsovereenkomst.decider.js';
import { type DvoEvent } from '../../../src/regio/besluitvorming/dienstverleningsovereenkomst/dienstverleningsovereenkomst.events.js';
import { codeOf, decideOn } from '../kpi/kwaliteit-support.js';

type Of<Type extends DvoCommand['type']> = Extract<DvoCommand, { type: Type }>;

const DVO = 'd0000000-0000-4000-8000-000000000001';
const OPVOLGER = 'd0000000-0000-4000-8000-000000000002';
const TIEL = '0281';
const opdracht = { actor: { rol: 'contractmanager' }, vandaag: '2022-03-01', signaalMaanden: 12 };

const register = (
  change: Partial<Of<'RegisterDienstverleningsovereenkomst'>> = {},
): Of<'RegisterDienstverleningsovereenkomst'> => ({
  ...opdracht,
  type: 'RegisterDienstverleningsovereenkomst',
  dvoId: DVO,
  naam: 'DVO inkoop en leveranciersmanagement',
  partijen: [
    { naam: 'Tiel', gemeentecode: TIEL },
    { naam: 'Regio Rivierenland', gemeentecode: null },
  ],
  taken: [{ sleutel: 'leveranciersmanagement', omschrijving: 'Contracten en gesprekken met aanbieders.' }],
  vanaf: '2019-01-01',
  laatsteDag: '2022-12-31',
  opzegtermijnMaanden: 6,
  bron: '003 paragraaf 6.2',
  gemeentenVanRegio: [TIEL],
  ...change,
});
const extend = (change: Partial<Of<'ExtendDvo'>> = {}): Of<'ExtendDvo'> => ({
  ...opdracht,
  type: 'ExtendDvo',
  nieuweLaatsteDag: '2023-12-31',
  besluitDatum: '2022-02-01',
  bron: '003 paragraaf 6.3',
  ...change,
});
const end = (change: Partial<Of<'EndDvo'>> = {}): Of<'EndDvo'> => ({
  ...opdracht,
  type: 'EndDvo',
  laatsteDag: '2022-09-01',
  opgezegdOp: '2022-03-01',
  wederzijds: false,
  reden: 'De gemeenten kiezen een andere organisatie.',
  bron: '003 paragraaf 6.2',
  ...change,
});
const correct = (change: Partial<Of<'CorrectDvo'>> = {}): Of<'CorrectDvo'> => ({
  ...opdracht,
  type: 'CorrectDvo',
  vanaf: '2019-01-01',
  laatsteDag: '2022-06-30',
  opzegtermijnMaanden: null,
  reden: 'De overeenkomst noemt een andere laatste dag.',
  bron: '003 r.1734',
  ...change,
});
const opvolger = (opvolgerVanaf = '2023-01-01'): DvoCommand => ({
  type: 'NameDvoOpvolger',
  opvolgerDvoId: OPVOLGER,
  opvolgerVanaf,
});
const signal = (vandaag: string, laatsteDag = '2022-12-31'): DvoCommand => ({
  type: 'SignalDvoExpiry',
  laatsteDag,
  vandaag,
});
const run = (history: readonly DvoEvent[], command: DvoCommand) =>
  decideOn(dienstverleningsovereenkomstDecider, history, command);
const after = (...commands: readonly DvoCommand[]) =>
  commands.reduce<readonly DvoEvent[]>((history, command) => [...history, ...run(history, command)], []);

describe('RegisterDienstverleningsovereenkomst', () => {
  it('keeps parties, tasks, last day and source, and the day of the signal (R-REG-04, R-REG-13)', () => {
    expect(run([], register())).toEqual([
      {
        type: 'DvoRegistered',
        data: {
          dvoId: DVO,
          naam: 'DVO inkoop en leveranciersmanagement',
          partijen: register().partijen,
          taken: register().taken,
          vanaf: '2019-01-01',
          laatsteDag: '2022-12-31',
          opzegtermijnMaanden: 6,
          signaalOp: '2021-12-31',
          bron: '003 paragraaf 6.2',
        },
        occurredAt: '2019-01-01',
      },
    ]);
    expect(run(after(register()), register())).toEqual([]);
  });

  it.each([
    [{ signaalMaanden: null }, null],
    [{ laatsteDag: null }, null],
    [{ signaalMaanden: 6 }, '2022-06-30'],
  ])('invents no signal: %j (R-REG-13)', (change, signaalOp) => {
    expect(run([], register(change))[0]).toMatchObject({ data: { signaalOp } });
  });

  it('refuses a gemeente of elsewhere, a double key and a last day before the first', () => {
    const { partijen, taken } = register();
    expect(codeOf(() => run([], register({ partijen: [{ naam: 'Delft', gemeentecode: '0503' }, ...partijen] })))).toBe(
      'DVO_ONGELDIG',
    );
    expect(codeOf(() => run([], register({ taken: [...taken, ...taken] })))).toBe('DVO_ONGELDIG');
    expect(codeOf(() => run([], register({ laatsteDag: '2018-12-31' })))).toBe('DVO_ONGELDIG');
    expect(run([], register({ laatsteDag: '2019-01-01' }))).toHaveLength(1);
  });
});

describe('ExtendDvo', () => {
  it('moves the last day and the signal, and stays quiet when repeated (R-REG-13)', () => {
    const events = run(after(register()), extend());
    expect(events).toMatchObject([
      {
        type: 'DvoExtended',
        data: { vorigeLaatsteDag: '2022-12-31', nieuweLaatsteDag: '2023-12-31', signaalOp: '2022-12-31' },
      },
    ]);
    expect(run(after(register(), extend()), extend())).toEqual([]);
  });

  it.each([
    [{ nieuweLaatsteDag: '2022-12-31' }, 'DVO_VERLENGING_ONGELDIG'],
    [{ besluitDatum: '2022-03-02' }, 'DVO_VERLENGING_ONGELDIG'],
    [{ vandaag: '2023-02-01', besluitDatum: '2022-12-31' }, undefined],
    [{ vandaag: '2023-02-01', besluitDatum: '2023-01-01' }, 'DVO_VERLENGING_ONGELDIG'],
  ])('knows its boundary days: %j', (change, code) => {
    expect(codeOf(() => run(after(register()), extend(change)))).toBe(code);
  });

  it('is refused without an end, after notice, and for what is not there', () => {
    expect(codeOf(() => run(after(register({ laatsteDag: null })), extend()))).toBe('DVO_ONBEPAALDE_TIJD');
    expect(codeOf(() => run(after(register(), end()), extend()))).toBe('DVO_OPGEZEGD');
    expect(codeOf(() => run([], extend()))).toBe('DVO_ONBEKEND');
  });
});

describe('EndDvo', () => {
  it.each([
    [{ laatsteDag: '2022-09-01' }, undefined],
    [{ laatsteDag: '2022-08-31' }, 'DVO_OPZEGGING_ONGELDIG'],
    [{ laatsteDag: '2022-08-31', wederzijds: true }, undefined],
    [{ laatsteDag: '2023-01-01' }, 'DVO_OPZEGGING_ONGELDIG'],
    [{ opgezegdOp: '2022-03-02', laatsteDag: '2022-12-31' }, 'DVO_OPZEGGING_ONGELDIG'],
  ])('holds to the notice period unless all agree: %j', (change, code) => {
    expect(codeOf(() => run(after(register()), end(change)))).toBe(code);
  });

  it('invents no notice period where the agreement names none', () => {
    const history = after(register({ opzegtermijnMaanden: null, laatsteDag: null }));
    expect(run(history, end({ laatsteDag: '2022-03-01' }))).toMatchObject([
      { type: 'DvoEnded', data: { vorigeLaatsteDag: null, laatsteDag: '2022-03-01', signaalOp: '2021-03-01' } },
    ]);
  });

  it('is given once', () => {
    expect(run(after(register(), end()), end())).toEqual([]);
    expect(codeOf(() => run(after(register(), end()), end({ laatsteDag: '2022-12-31' })))).toBe('DVO_OPGEZEGD');
  });
});

describe('CorrectDvo', () => {
  it('puts the dates right with a source and a reason', () => {
    expect(run(after(register()), correct())).toMatchObject([
      { type: 'DvoCorrected', data: { laatsteDag: '2022-06-30', opzegtermijnMaanden: null, signaalOp: '2021-06-30' } },
    ]);
    expect(run(after(register(), correct()), correct())).toEqual([]);
    expect(codeOf(() => run(after(register()), correct({ laatsteDag: '2018-12-31' })))).toBe('DVO_ONGELDIG');
  });
});

describe('SignalDvoExpiry', () => {
  it.each([
    ['2021-12-30', []],
    ['2021-12-31', ['DvoExpiryApproached']],
    ['2022-12-31', ['DvoExpiryApproached']],
    // After the end there is nothing to approach.
    ['2023-01-01', []],
  ])('tells that the end comes near on %s: %j (R-REG-13)', (vandaag, types) => {
    expect(run(after(register()), signal(vandaag)).map(({ type }) => type)).toEqual(types);
  });

  it('tells it once, and again for another end (R-REG-13)', () => {
    const told = after(register(), signal('2022-01-01'));
    expect(run(told, signal('2022-01-02'))).toEqual([]);
    const extended = [...told, ...run(told, extend())];
    expect(run(extended, signal('2023-01-02'))).toEqual([]);
    expect(run(extended, signal('2023-01-02', '2023-12-31'))).toHaveLength(1);
  });

  it('is quiet where a successor follows on the last day, and not where there is a gap (R-REG-13)', () => {
    expect(run(after(register(), opvolger()), signal('2022-01-01'))).toEqual([]);
    expect(run(after(register(), opvolger('2023-01-02')), signal('2022-01-01'))).toHaveLength(1);
    expect(run(after(register(), opvolger()), opvolger())).toEqual([]);
    expect(codeOf(() => run(after(register()), opvolger('2019-01-01')))).toBe('DVO_OPVOLGER_TE_VROEG');
  });

  it('is quiet where the region set no term', () => {
    expect(run(after(register({ signaalMaanden: null })), signal('2022-12-31'))).toEqual([]);
  });
});
