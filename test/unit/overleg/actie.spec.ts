import { describe, expect, it } from '@jest/globals';
import { type ActieCommand, actieDecider } from '../../../src/leveranciersmanagement/actie/actie.decider.js';
import { type ActieEvent } from '../../../src/leveranciersmanagement/actie/actie.events.js';
import { codeOf, decideOn } from '../kpi/kwaliteit-support.js';

const van = { actieId: '33000000-0000-4000-8000-000000000061', vandaag: '2024-05-10' };
const agree = (change: object = {}): ActieCommand => ({
  ...{ type: 'AgreeActie', ...van, wat: 'Wachttijden aanleveren.', wie: 'aanbieder', uiterlijk: '2024-03-31' },
  ...{ bron: 'overleg', overleg: null, aanbiederId: null, contractId: null, afgesprokenOp: '2024-02-01', ...change },
});
const move = (uiterlijk: string, verplaatstOp = '2024-03-20'): ActieCommand => ({
  ...{ type: 'MoveActie', ...van, uiterlijk, reden: 'Later.', verplaatstOp },
});
const close: ActieCommand = { type: 'CloseActie', ...van, resultaat: 'Gedaan.', geslotenOp: '2024-04-02' };
const drop: ActieCommand = { type: 'DropActie', ...van, reden: 'Het contract eindigt.', vervallenOp: '2024-04-02' };
const signal = (vandaag: string): ActieCommand => ({ type: 'SignalActieOverdue', ...van, vandaag });
const on = (...before: ActieCommand[]) => {
  const events: ActieEvent[] = [];
  for (const command of before) events.push(...decideOn(actieDecider, events, command));
  return (command: ActieCommand) => decideOn(actieDecider, events, command);
};

describe('an action', () => {
  it('has a last day on or after the day of the agreement, and is agreed once (R-OVL-05)', () => {
    expect(codeOf(() => on()(agree({ uiterlijk: '2024-01-31' })))).toBe('ACTIE_ONGELDIG');
    expect(codeOf(() => on()(agree({ afgesprokenOp: '2024-05-11', uiterlijk: '2024-06-01' })))).toBe('ACTIE_ONGELDIG');
    expect(on()(agree({ uiterlijk: '2024-02-01' }))).toHaveLength(1);
    expect(on(agree())(agree())).toEqual([]);
    expect(codeOf(() => on(agree())(agree({ wie: 'gemeente' })))).toBe('ACTIE_BESTAAT_AL');
  });

  it('keeps the last day that it was moved from, and why (R-OVL-05)', () => {
    expect(on(agree())(move('2024-04-30'))).toMatchObject([
      { type: 'ActieMoved', data: { vorigeUiterlijk: '2024-03-31', uiterlijk: '2024-04-30', reden: 'Later.' } },
    ]);
    expect(on(agree())(move('2024-03-31'))).toEqual([]);
    expect(codeOf(() => on(agree())(move('2024-03-19')))).toBe('ACTIE_ONGELDIG');
  });

  it('is overdue on the day after its last day, once per last day (R-OVL-05)', () => {
    expect(on(agree())(signal('2024-03-31'))).toEqual([]);
    expect(on(agree())(signal('2024-04-01'))).toMatchObject([
      { type: 'ActieOverdue', data: { uiterlijk: '2024-03-31' } },
    ]);
    expect(on(agree(), signal('2024-04-01'))(signal('2024-04-02'))).toEqual([]);
    const verplaatst = [agree(), signal('2024-04-01'), move('2024-04-30', '2024-04-05')];
    expect(on(...verplaatst)(signal('2024-04-06'))).toEqual([]);
    expect(on(...verplaatst)(signal('2024-05-01'))).toHaveLength(1);
    expect(on(agree(), close)(signal('2024-05-01'))).toEqual([]);
  });

  it('ends once, done or dropped (R-OVL-05)', () => {
    expect(on(agree(), close)(close)).toEqual([]);
    expect(codeOf(() => on(agree(), close)(drop))).toBe('ACTIE_NIET_OPEN');
    expect(codeOf(() => on(agree(), drop)(move('2024-06-01')))).toBe('ACTIE_NIET_OPEN');
    expect(codeOf(() => on()(close))).toBe('ACTIE_ONBEKEND');
  });
});
