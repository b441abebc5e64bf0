import { describe, expect, it } from '@jest/globals';
import { type PilotCommand, pilotDecider } from '../../../src/vernieuwing/pilot/pilot.decider.js';
import { type PilotEvent } from '../../../src/vernieuwing/pilot/pilot.events.js';
import { codeOf, decideOn } from '../kpi/kwaliteit-support.js';

const van = { pilotId: '33000000-0000-4000-8000-000000000011', vandaag: '2024-06-30' };
const AANBIEDER = '33000000-0000-4000-8000-000000000021';
const BEVINDING = '33000000-0000-4000-8000-000000000031';
const PUNT = '33000000-0000-4000-8000-000000000041';
const stuk = { verwijzing: 'zaaksysteem 2022-0412', sha256: 'ab'.repeat(32) };
const regels = {
  ...{ bron: 'R-INN-06', vastgesteldDoor: 'PFO', planUiterlijk: '2022-04-01' },
  ...{ selectieUiterlijk: '2022-10-01', startUiterlijk: '2023-01-01' },
};

const define = (change: object = {}): PilotCommand => ({
  ...{ type: 'DefinePilot', ...van, pilot: 'samen-thuis', naam: 'Samen thuis', doel: 'Lichtere ondersteuning.' },
  ...{ vorm: 'licht', wettelijkType: 'samen-innoveren', bekostiging: 'populatiegericht' },
  ...{ segmenten: ['ouderen'], gemeenten: ['0281'], vanaf: '2023-01-01', laatsteDag: '2024-12-31' },
  vragen: [
    { sleutel: 'langer-thuis', vraag: 'Langer thuis?', meting: 'Maanden.' },
    { sleutel: 'lichter', vraag: 'Lichter?', meting: 'Uren.' },
  ],
  ...{ gedefinieerdOp: '2022-01-15', regels, gemeentenVanRegio: ['0281'], segmentenVanRegio: ['ouderen'] },
  ...change,
});
const kader = (orgaan = 'PFO Wmo'): PilotCommand => ({
  ...{ type: 'AdoptPilotkader', ...van, orgaan, besluit: 'besluit 4', vastgesteldOp: '2022-03-10' },
});
const plan: PilotCommand = { type: 'AdoptPilotplan', ...van, plan: stuk, vastgesteldOp: '2022-03-24' };
const selectie: PilotCommand = {
  ...{ type: 'CompletePilotselection', ...van, aanbiederIds: [AANBIEDER], grond: 'contracten van 2020' },
  afgerondOp: '2022-09-20',
};
const start: PilotCommand = { type: 'StartPilot', ...van, gestartOp: '2022-12-15' };
const bevinding = (change: object = {}): PilotCommand => ({
  ...{ type: 'ReportPilotbevinding', ...van, bevindingId: BEVINDING, vraag: 'langer-thuis', strekking: 'bevestigt' },
  ...{ bevinding: 'Zes van de tien wonen nog thuis.', bewijs: [stuk], gemeldOp: '2023-12-20', ...change },
});
const evaluatie = (change: object = {}): PilotCommand => ({
  ...{ type: 'EvaluatePilot', ...van, geevalueerdOp: '2024-06-01', conclusie: 'Het werkt.', vervolg: 'opschalen' },
  verslag: stuk,
  punten: [{ puntId: PUNT, bestemming: 'contracttekst', punt: 'Trajectprijs.', bevindingIds: [BEVINDING] }],
  ...change,
});
const settle = (change: object = {}): PilotCommand => ({
  ...{ type: 'SettlePilotpunt', ...van, puntId: PUNT, uitkomst: 'overgenomen', verwijzing: 'artikel 7' },
  ...{ reden: 'Geldt ook elders.', afgehandeldOp: '2024-06-20', ...change },
});
const gestart = [define(), kader(), plan, selectie, start];

const on = (...before: PilotCommand[]) => {
  const events: PilotEvent[] = [];
  for (const command of before) events.push(...decideOn(pilotDecider, events, command));
  return (command: PilotCommand) => decideOn(pilotDecider, events, command);
};

describe('a pilot', () => {
  it('refuses a gemeente, segment or period that cannot be, all at once', () => {
    const command = define({ gemeenten: ['0503'], segmenten: ['jeugd'], laatsteDag: '2022-12-31' });
    expect(() => on()(command)).toThrow(
      expect.objectContaining({
        errors: [
          expect.objectContaining({ plaats: 'laatsteDag' }),
          expect.objectContaining({ plaats: 'gemeenten[0]' }),
          expect.objectContaining({ plaats: 'segmenten[0]', code: 'SEGMENT_ONBEKEND' }),
        ],
      }),
    );
    expect(codeOf(() => on(define())(define({ naam: 'Anders' })))).toBe('PILOT_BESTAAT_AL');
    expect(on(define())(define())).toEqual([]);
  });

  it('has its frames adopted by at least the body that the region names (R-INN-09)', () => {
    expect(codeOf(() => on(define())(kader('directie')))).toBe('PILOT_ONGELDIG');
    expect(on(define())(kader())).toMatchObject([{ data: { orgaan: 'PFO Wmo', vereist: 'PFO' } }]);
    const zonder = define({ regels: { ...regels, vastgesteldDoor: null } });
    expect(on(zonder)(kader('directie'))).toMatchObject([{ data: { vereist: null } }]);
  });

  it('starts on frames, plan and partners, and tells all that is missing (R-INN-06)', () => {
    expect(() => on(define())(start)).toThrow(/het kader, het plan van aanpak, de selectie van de partners/);
    expect(on(define(), kader(), plan, selectie)(start)).toMatchObject([
      { type: 'PilotStarted', data: { gestartOp: '2022-12-15', uiterlijk: '2023-01-01' } },
    ]);
  });

  it('misses a last day once, and not what was done (R-INN-06)', () => {
    const miss = (termijn: 'plan' | 'selectie' | 'start'): PilotCommand => ({
      ...{ type: 'MissPilottermijn', ...van, termijn },
    });
    expect(on(define())(miss('plan'))).toMatchObject([
      { type: 'PilottermijnMissed', data: { termijn: 'plan', uiterlijk: '2022-04-01', bron: 'R-INN-06' } },
    ]);
    expect(on(define(), miss('plan'))(miss('plan'))).toEqual([]);
    expect(on(define(), plan)(miss('plan'))).toEqual([]);
    expect(on(define({ regels: null }))(miss('start'))).toEqual([]);
  });

  it('takes findings about its own questions, after its start', () => {
    expect(codeOf(() => on(define())(bevinding()))).toBe('PILOT_NIET_GESTART');
    expect(codeOf(() => on(...gestart)(bevinding({ vraag: 'duur' })))).toBe('PILOT_ONGELDIG');
    expect(on(...gestart)(bevinding())).toHaveLength(1);
  });

  it('lets points rest on findings alone, and says which questions have no answer (R-INN-11, Q-025)', () => {
    expect(codeOf(() => on(...gestart)(evaluatie()))).toBe('PILOT_ONGELDIG');
    expect(on(...gestart, bevinding())(evaluatie())).toMatchObject([{ data: { onbeantwoord: ['lichter'] } }]);
    expect(on(...gestart, bevinding(), evaluatie())(evaluatie())).toEqual([]);
  });

  it('follows a point until somebody says where it landed or why not (R-INN-11, Q-025)', () => {
    const klaar = [...gestart, bevinding(), evaluatie()];
    expect(codeOf(() => on(...klaar)(settle({ verwijzing: null })))).toBe('PILOT_ONGELDIG');
    expect(on(...klaar)(settle({ uitkomst: 'niet-overgenomen', verwijzing: null }))).toHaveLength(1);
    expect(codeOf(() => on(...klaar, settle())(settle({ reden: 'Anders.' })))).toBe('PILOTPUNT_AFGEHANDELD');
    expect(codeOf(() => on(...gestart)(settle()))).toBe('PILOTPUNT_ONBEKEND');
  });

  it('may end before its last day, and says so (R-CON-15)', () => {
    const end = (geeindigdOp: string): PilotCommand => ({
      type: 'EndPilot',
      ...van,
      geeindigdOp,
      reden: 'In overleg.',
    });
    expect(on(...gestart)(end('2024-03-31'))).toMatchObject([{ data: { vroegtijdig: true } }]);
    expect(
      on(...gestart.map((one) => (one.type === 'DefinePilot' ? define({ laatsteDag: '2024-03-31' }) : one)))(
        end('2024-03-31'),
      ),
    ).toMatchObject([{ data: { vroegtijdig: false } }]);
    expect(codeOf(() => on(define(), end('2024-03-31'))(plan))).toBe('PILOT_GEEINDIGD');
  });
});
