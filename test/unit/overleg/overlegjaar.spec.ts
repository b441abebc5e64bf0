import { describe, expect, it } from '@jest/globals';
import {
  type OverlegjaarCommand,
  overlegjaarDecider,
} from '../../../src/leveranciersmanagement/overleg/overlegjaar.decider.js';
import { type OverlegjaarEvent } from '../../../src/leveranciersmanagement/overleg/overlegjaar.events.js';
import { maximumVan } from '../../../src/leveranciersmanagement/overleg/overlegnorm.js';
import { codeOf, decideOn } from '../kpi/kwaliteit-support.js';

const van = (n: number) => ({
  overlegjaarId: '33000000-0000-4000-8000-000000000001',
  jaar: 2022,
  vandaag: '2022-06-01',
  overlegId: `33000000-0000-4000-8000-00000000001${n}`,
});
const afwijking = { besluitDoor: 'PFO Wmo', reden: 'De wet wijzigt halverwege het jaar.' };
const plan = (n: number, change: object = {}): OverlegjaarCommand => ({
  ...{ type: 'PlanOverleg', ...van(n), soort: 'organisatorische-overlegtafel', eenheid: null },
  ...{ datum: `2022-0${n}-08`, deelnemers: ['contractmanager'], agenda: [], maxPerJaar: 2, afwijking: null },
  ...change,
});
const hold = (n: number, gehoudenOp: string): OverlegjaarCommand => ({
  ...{ type: 'HoldOverleg', ...van(n), gehoudenOp, aanwezig: ['contractmanager'], verslag: null },
});
const cancel = (n: number): OverlegjaarCommand => ({ type: 'CancelOverleg', ...van(n), reden: 'Geen agendapunten.' });
const move = (n: number, datum: string): OverlegjaarCommand => ({
  ...{ type: 'MoveOverleg', ...van(n), datum, reden: 'De cijfers zijn er dan.' },
});
const on = (...before: OverlegjaarCommand[]) => {
  const events: OverlegjaarEvent[] = [];
  for (const command of before) events.push(...decideOn(overlegjaarDecider, events, command));
  return (command: OverlegjaarCommand) => decideOn(overlegjaarDecider, events, command);
};

describe('overleggen of a year', () => {
  it('refuses the third overlegtafel of a year without an override (R-OVL-01)', () => {
    expect(codeOf(() => on(plan(1), plan(2))(plan(3)))).toBe('OVERLEGNORM_BEREIKT');
    expect(on(plan(1))(plan(2))).toMatchObject([{ data: { norm: { maxPerJaar: 2, geteld: 1, afwijking: null } } }]);
  });

  it('lets it pass with who and why, and keeps the norm that was passed (R-OVL-01)', () => {
    const events = on(plan(1), plan(2))(plan(3, { afwijking }));
    expect(events).toMatchObject([{ type: 'OverlegPlanned', data: { norm: { maxPerJaar: 2, geteld: 2, afwijking } } }]);
  });

  it('keeps no override where the norm was not passed (R-OVL-01)', () => {
    expect(on()(plan(1, { afwijking }))).toMatchObject([{ data: { norm: { afwijking: null } } }]);
  });

  it('counts what was held and not what was cancelled (R-OVL-01)', () => {
    expect(on(plan(1), plan(2), cancel(2))(plan(3))).toHaveLength(1);
    expect(codeOf(() => on(plan(1), plan(2), hold(1, '2022-01-08'))(plan(3)))).toBe('OVERLEGNORM_BEREIKT');
  });

  it('counts per ondersteuningsvorm (R-OVL-02)', () => {
    const inhoudelijk = (n: number, eenheid: string) =>
      plan(n, { soort: 'inhoudelijk-overleg', eenheid, maxPerJaar: 1 });
    expect(on(inhoudelijk(1, 'opvang'))(inhoudelijk(2, 'dagbesteding'))).toHaveLength(1);
    expect(codeOf(() => on(inhoudelijk(1, 'opvang'))(inhoudelijk(2, 'opvang')))).toBe('OVERLEGNORM_BEREIKT');
  });

  it('has no norm where the region sets none', () => {
    const vrij = { maxPerJaar: null };
    expect(on(plan(1, vrij), plan(2, vrij))(plan(3, vrij))).toMatchObject([{ data: { norm: null } }]);
  });

  it('stays quiet when repeated', () => {
    expect(on(plan(1), plan(2))(plan(1))).toEqual([]);
    expect(on(plan(1))(move(1, '2022-01-08'))).toEqual([]);
    expect(on(plan(1), hold(1, '2022-01-08'))(hold(1, '2022-01-08'))).toEqual([]);
    expect(on(plan(1), cancel(1))(cancel(1))).toEqual([]);
  });

  it('moves within the year, and not past the norm of another year', () => {
    expect(on(plan(1))(move(1, '2022-12-31'))).toMatchObject([{ data: { vorigeDatum: '2022-01-08' } }]);
    expect(codeOf(() => on(plan(1))(move(1, '2023-01-01')))).toBe('OVERLEG_ANDER_JAAR');
  });

  it('is held on a day that came, once, and not after it was cancelled', () => {
    expect(on(plan(1))(hold(1, '2022-06-01'))).toMatchObject([{ type: 'OverlegHeld' }]);
    expect(codeOf(() => on(plan(1))(hold(1, '2022-06-02')))).toBe('OVERLEG_ONGELDIG');
    expect(codeOf(() => on(plan(1), cancel(1))(hold(1, '2022-01-08')))).toBe('OVERLEG_NIET_GEPLAND');
    expect(codeOf(() => on(plan(1), hold(1, '2022-01-08'))(cancel(1)))).toBe('OVERLEG_NIET_GEPLAND');
    expect(codeOf(() => on()(hold(1, '2022-01-08')))).toBe('OVERLEG_ONBEKEND');
  });

  it('reads the maximum of the region, per what it counts (R-OVL-02, R-OVL-03)', () => {
    const normen = [
      { soort: 'inhoudelijk-overleg', per: 'vorm', vormen: ['opvang'], maxPerJaar: 1 },
      { soort: 'leer-en-netwerkbijeenkomst', per: 'regio', maxPerJaar: 1 },
      { soort: 'dialoogtafel', per: 'segment', maxPerJaar: 'open' },
    ] as const;
    expect(maximumVan(normen, 'inhoudelijk-overleg', 'opvang')).toBe(1);
    expect(maximumVan(normen, 'leer-en-netwerkbijeenkomst', null)).toBe(1);
    expect(maximumVan(normen, 'dialoogtafel', 'ouderen')).toBeNull();
    expect(maximumVan(normen, 'kwartaalgesprek', null)).toBeNull();
    expect(maximumVan(null, 'dialoogtafel', null)).toBeNull();
    for (const [soort, eenheid] of [
      ['inhoudelijk-overleg', null],
      ['inhoudelijk-overleg', 'vervoer'],
      ['leer-en-netwerkbijeenkomst', 'opvang'],
    ] as const) {
      expect(codeOf(() => maximumVan(normen, soort, eenheid))).toBe('OVERLEGEENHEID_ONGELDIG');
    }
  });
});
