import { describe, expect, it } from '@jest/globals';
import {
  type GesprekskaartCommand,
  gesprekskaartDecider,
} from '../../../src/leveranciersmanagement/gesprek/gesprekskaart.decider.js';
import { type GesprekskaartEvent } from '../../../src/leveranciersmanagement/gesprek/gesprekskaart.events.js';
import { codeOf, decideOn } from '../kpi/kwaliteit-support.js';

const van = { gesprekskaartId: '33000000-0000-4000-8000-000000000081', vandaag: '2026-03-20' };
const agenda = [
  { nummer: 1, punt: 'KPI starttermijn', bron: 'kpi' as const, verwijzing: 'starttermijn' },
  { nummer: 2, punt: 'Plannen', bron: 'eigen' as const, verwijzing: null },
];
const invite = (change: object = {}): GesprekskaartCommand => ({
  ...{ type: 'InviteContractgesprek', ...van, soort: 'contractgesprek', agenda, uitgenodigdOp: '2026-03-02' },
  overleg: { jaar: 2026, overlegId: '33000000-0000-4000-8000-000000000062' },
  aanbiederId: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b12',
  ...change,
});
const punt = (nummer: number) => ({ nummer, besproken: `Over ${nummer}.`, uitkomst: 'loopt-door' as const });
const bespreking = { punten: [punt(1), punt(2)], buitenAgenda: [], volgendGesprek: null };
const complete = (change: object = {}): GesprekskaartCommand => ({
  ...{
    type: 'CompleteGesprekskaart',
    ...van,
    ...bespreking,
    gehoudenOp: '2026-03-16',
    kpis: [],
    acties: [],
    ...change,
  },
});
const correct = (change: object = {}): GesprekskaartCommand => ({
  ...{
    type: 'CorrectGesprekskaart',
    ...van,
    ...bespreking,
    reden: 'Verkeerd genoteerd.',
    gecorrigeerdOp: '2026-03-20',
  },
  ...change,
});
const on = (...before: GesprekskaartCommand[]) => {
  const events: GesprekskaartEvent[] = [];
  for (const command of before) events.push(...decideOn(gesprekskaartDecider, events, command));
  return (command: GesprekskaartCommand) => decideOn(gesprekskaartDecider, events, command);
};

describe('a gesprekskaart', () => {
  it('fixes the agenda with the invitation (R-OVL-04, R-PAR-09)', () => {
    expect(on()(invite())).toMatchObject([{ type: 'ContractgesprekInvited', occurredAt: '2026-03-02' }]);
    expect(on(invite())(invite())).toEqual([]);
    expect(codeOf(() => on(invite())(invite({ agenda: [] })))).toBe('AGENDA_STAAT_VAST');
    expect(codeOf(() => on()(invite({ uitgenodigdOp: '2026-03-21' })))).toBe('GESPREKSKAART_ONGELDIG');
    expect(codeOf(() => on()(invite({ agenda: [agenda[0], agenda[0]] })))).toBe('GESPREKSKAART_ONGELDIG');
  });

  it('has a word on every point of the agenda, and on no other (R-KPI-10)', () => {
    expect(on(invite())(complete())).toMatchObject([{ type: 'GesprekskaartCompleted', occurredAt: '2026-03-16' }]);
    for (const punten of [[punt(1)], [punt(1), punt(2), punt(3)], [punt(1), punt(1), punt(2)]])
      expect(codeOf(() => on(invite())(complete({ punten })))).toBe('GESPREKSKAART_ONGELDIG');
    expect(codeOf(() => on()(complete()))).toBe('GESPREKSKAART_ONBEKEND');
    expect(codeOf(() => on(invite())(complete({ gehoudenOp: '2026-03-21' })))).toBe('GESPREKSKAART_ONGELDIG');
    expect(codeOf(() => on(invite())(complete({ volgendGesprek: '2026-03-16' })))).toBe('GESPREKSKAART_ONGELDIG');
    expect(on(invite())(complete({ volgendGesprek: '2026-03-17' }))).toHaveLength(1);
  });

  it('is filled in once, whatever the KPIs are by then (R-KPI-10)', () => {
    const kpi = { kpiId: 'starttermijn', segment: null, gemeentecode: null, jaar: 2025, verdict: 'goed', score: 9_000 };
    expect(on(invite(), complete())(complete({ kpis: [kpi] }))).toEqual([]);
    expect(codeOf(() => on(invite(), complete())(complete({ gehoudenOp: '2026-03-17' })))).toBe(
      'GESPREKSKAART_INGEVULD',
    );
  });

  it('is corrected with a reason, and a second time only by something else (R-OVL-04)', () => {
    expect(codeOf(() => on(invite())(correct()))).toBe('GESPREKSKAART_NIET_INGEVULD');
    expect(on(invite(), complete())(correct())).toEqual([]);
    const anders = correct({ volgendGesprek: '2026-09-14' });
    expect(on(invite(), complete())(anders)).toMatchObject([{ data: { reden: 'Verkeerd genoteerd.' } }]);
    expect(on(invite(), complete(), anders)(anders)).toEqual([]);
    expect(codeOf(() => on(invite(), complete())(correct({ punten: [] })))).toBe('GESPREKSKAART_ONGELDIG');
    const vroeg = { volgendGesprek: '2026-09-14', gecorrigeerdOp: '2026-03-15' };
    expect(codeOf(() => on(invite(), complete())(correct(vroeg)))).toBe('GESPREKSKAART_ONGELDIG');
  });
});
