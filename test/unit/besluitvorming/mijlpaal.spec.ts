import { describe, expect, it } from '@jest/globals';
import { type MijlpaalCommand, mijlpaalDecider } from '../../../src/regio/besluitvorming/mijlpaal/mijlpaal.decider.js';
import { type MijlpaalEvent } from '../../../src/regio/besluitvorming/mijlpaal/mijlpaal.events.js';
import { codeOf, decideOn } from '../kpi/kwaliteit-support.js';

type Of<Type extends MijlpaalCommand['type']> = Extract<MijlpaalCommand, { type: Type }>;

const VANDAAG = '2021-12-01';
/** E-16: planned for Q2 2021 in one place, for September 2021 in another. */
const plan = (change: Partial<Of<'PlanMijlpaal'>> = {}): Of<'PlanMijlpaal'> => ({
  type: 'PlanMijlpaal',
  mijlpaalId: '31000000-0000-4000-8000-000000000001',
  sleutel: 'keuze-uitvoeringsorganisatie',
  naam: 'Keuze van de uitvoeringsorganisatie',
  spoor: { sleutel: 'pilots', naam: 'Spoor 2: pilots' },
  orgaan: 'PFO',
  gepland: { van: '2021-04-01', tot: '2021-06-30' },
  geplandOp: '2021-03-01',
  bron: '003 r.1895',
  vandaag: VANDAAG,
  ...change,
});
const replan = (change: Partial<Of<'ReplanMijlpaal'>> = {}): Of<'ReplanMijlpaal'> => ({
  type: 'ReplanMijlpaal',
  gepland: { van: '2021-09-01', tot: '2021-09-30' },
  geplandOp: '2021-06-01',
  reden: 'Het besluit vraagt meer voorbereiding.',
  bron: '003 r.2034-2036',
  vandaag: VANDAAG,
  ...change,
});
const reach = (bereiktOp = '2021-09-23'): MijlpaalCommand => ({
  type: 'ReachMijlpaal',
  bereiktOp,
  bron: 'Besluitenlijst PFO',
  vandaag: VANDAAG,
});
const correct = (bereiktOp: string | null): MijlpaalCommand => ({
  type: 'CorrectMijlpaalReached',
  bereiktOp,
  reden: 'Het besluit werd aangehouden.',
  bron: 'Besluitenlijst PFO',
  vandaag: VANDAAG,
});
const cancel = (vervallenOp = '2021-10-01'): MijlpaalCommand => ({
  type: 'CancelMijlpaal',
  vervallenOp,
  reden: 'De keuze is niet meer nodig.',
  vandaag: VANDAAG,
});
const missed = (vandaag: string, tot = '2021-06-30'): MijlpaalCommand => ({
  type: 'SignalMijlpaalMissed',
  tot,
  vandaag,
});
const run = (history: readonly MijlpaalEvent[], command: MijlpaalCommand) =>
  decideOn(mijlpaalDecider, history, command);
const after = (...commands: readonly MijlpaalCommand[]) =>
  commands.reduce<readonly MijlpaalEvent[]>((history, command) => [...history, ...run(history, command)], []);
const types = (events: readonly MijlpaalEvent[]) => events.map(({ type }) => type);

describe('PlanMijlpaal', () => {
  it('may name a period, a track by its key and a source (R-PLN-04, R-PLN-01)', () => {
    const { type: _type, vandaag: _today, ...data } = plan();
    expect(run([], plan())).toEqual([{ type: 'MijlpaalPlanned', data, occurredAt: '2021-03-01' }]);
    expect(run(after(plan()), plan())).toEqual([]);
    expect(codeOf(() => run(after(plan()), plan({ naam: 'Anders' })))).toBe('MIJLPAAL_BESTAAT_AL');
  });

  it.each([
    [{ gepland: { van: '2021-06-30', tot: '2021-06-30' } }, undefined],
    [{ gepland: { van: '2021-06-30', tot: '2021-06-29' } }, 'MIJLPAAL_ONGELDIG'],
    [{ geplandOp: '2021-12-01' }, undefined],
    [{ geplandOp: '2021-12-02' }, 'MIJLPAAL_ONGELDIG'],
  ])('knows its boundary days: %j', (change, code) => {
    expect(codeOf(() => run([], plan(change)))).toBe(code);
  });
});

describe('ReplanMijlpaal', () => {
  it('keeps the plan before it: a new event with its source and reason (R-PLN-04)', () => {
    const history = after(plan(), replan());
    expect(types(history)).toEqual(['MijlpaalPlanned', 'MijlpaalReplanned']);
    expect(history[0]).toMatchObject({
      data: { gepland: { van: '2021-04-01', tot: '2021-06-30' }, bron: '003 r.1895' },
    });
    expect(history[1]).toMatchObject({
      data: { reden: 'Het besluit vraagt meer voorbereiding.', bron: '003 r.2034-2036' },
    });
    expect(run(history, replan())).toEqual([]);
  });

  it('comes after the plan before it, and not after the milestone was reached', () => {
    expect(codeOf(() => run(after(plan()), replan({ geplandOp: '2021-02-28' })))).toBe('MIJLPAAL_ONGELDIG');
    expect(codeOf(() => run(after(plan(), reach()), replan()))).toBe('MIJLPAAL_AL_BEREIKT');
    expect(codeOf(() => run([], replan()))).toBe('MIJLPAAL_ONBEKEND');
  });

  it('takes up what had lapsed', () => {
    const lapsed = after(plan(), cancel());
    expect(codeOf(() => run(lapsed, reach()))).toBe('MIJLPAAL_VERVALLEN');
    expect(types(run([...lapsed, ...run(lapsed, replan())], reach()))).toEqual(['MijlpaalReached']);
  });
});

describe('ReachMijlpaal', () => {
  it('is recorded once, with its source (R-PLN-04)', () => {
    expect(run(after(plan()), reach())).toMatchObject([
      { type: 'MijlpaalReached', data: { bereiktOp: '2021-09-23', bron: 'Besluitenlijst PFO' } },
    ]);
    expect(run(after(plan(), reach()), reach())).toEqual([]);
    expect(codeOf(() => run(after(plan(), reach()), reach('2021-09-24')))).toBe('MIJLPAAL_AL_BEREIKT');
    expect(codeOf(() => run(after(plan()), reach('2021-12-02')))).toBe('MIJLPAAL_ONGELDIG');
    expect(codeOf(() => run(after(plan(), reach()), cancel()))).toBe('MIJLPAAL_AL_BEREIKT');
  });

  it('is corrected with a reason: another day, or not reached at all', () => {
    const reached = after(plan(), reach());
    expect(run(reached, correct('2021-09-24'))).toMatchObject([{ data: { bereiktOp: '2021-09-24' } }]);
    const not = run(reached, correct(null));
    expect(not).toMatchObject([{ data: { bereiktOp: null, gepland: { tot: '2021-06-30' } } }]);
    expect(run([...reached, ...not], correct(null))).toEqual([]);
    expect(types(run([...reached, ...not], reach('2021-10-01')))).toEqual(['MijlpaalReached']);
    expect(codeOf(() => run(after(plan()), correct('2021-09-24')))).toBe('MIJLPAAL_NIET_BEREIKT');
    expect(codeOf(() => run(reached, correct('2021-12-02')))).toBe('MIJLPAAL_ONGELDIG');
  });
});

describe('SignalMijlpaalMissed', () => {
  it.each([
    ['2021-06-30', []],
    ['2021-07-01', ['MijlpaalMissed']],
  ])('tells on the day after the last planned day: %s %j (R-PLN-04)', (vandaag, expected) => {
    expect(types(run(after(plan()), missed(vandaag)))).toEqual(expected);
  });

  it('tells it once, and not where the plan moved, it was reached or it lapsed (R-PLN-04)', () => {
    expect(run(after(plan(), missed('2021-07-01')), missed('2021-07-02'))).toEqual([]);
    for (const other of [replan(), reach(), cancel()]) {
      expect(run(after(plan(), other), missed('2021-10-01'))).toEqual([]);
    }
    expect(types(run(after(plan(), replan()), missed('2021-10-01', '2021-09-30')))).toEqual(['MijlpaalMissed']);
  });
});

describe('CancelMijlpaal', () => {
  it('needs a day that has come, and is quiet when repeated', () => {
    expect(types(run(after(plan()), cancel()))).toEqual(['MijlpaalCancelled']);
    expect(run(after(plan(), cancel()), cancel())).toEqual([]);
    expect(codeOf(() => run(after(plan()), cancel('2021-12-02')))).toBe('MIJLPAAL_ONGELDIG');
  });
});
