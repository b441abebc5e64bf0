import { describe, expect, it } from '@jest/globals';
import {
  type EscalatieCommand,
  escalatieDecider,
} from '../../../src/regio/besluitvorming/escalatie/escalatie.decider.js';
import { type EscalatieEvent } from '../../../src/regio/besluitvorming/escalatie/escalatie.events.js';
import { codeOf, decideOn } from '../kpi/kwaliteit-support.js';

type Of<Type extends EscalatieCommand['type']> = Extract<EscalatieCommand, { type: Type }>;

const ID = 'e5000000-0000-4000-8000-000000000001';
/** The line of Rivierenland (003 paragraaf 6.4). */
const LIJN = [
  { orgaan: 'managersoverleg', rol: 'ambtelijk opdrachtgever' },
  { orgaan: 'PFO', rol: 'bestuurlijk opdrachtgever' },
  { orgaan: 'college', rol: 'verantwoording' },
];
const escalate = (change: Partial<Of<'EscalateKnelpunt'>> = {}): Of<'EscalateKnelpunt'> => ({
  type: 'EscalateKnelpunt',
  escalatieId: ID,
  knelpunt: 'De kosten van de inkoop zijn niet gedekt.',
  orgaan: 'managersoverleg',
  redenOverslaan: null,
  bewijs: [],
  geescaleerdOp: '2022-03-03',
  lijn: LIJN,
  vandaag: '2022-04-01',
  ...change,
});
const further = (orgaan: string, change: Partial<Of<'EscalateKnelpunt'>> = {}) =>
  escalate({ knelpunt: null, orgaan, geescaleerdOp: '2022-03-10', ...change });
const besluit = (change: Partial<Of<'DecideEscalatie'>> = {}): Of<'DecideEscalatie'> => ({
  type: 'DecideEscalatie',
  orgaan: 'managersoverleg',
  besluit: 'Het tekort wordt verdeeld.',
  reden: 'Uitstel kost meer.',
  bewijs: ['Verslag van 10 maart'],
  besluitDatum: '2022-03-10',
  vandaag: '2022-04-01',
  ...change,
});
const run = (history: readonly EscalatieEvent[], command: EscalatieCommand) =>
  decideOn(escalatieDecider, history, command);
const after = (...commands: readonly EscalatieCommand[]) =>
  commands.reduce<readonly EscalatieEvent[]>((history, command) => [...history, ...run(history, command)], []);

describe('EscalateKnelpunt', () => {
  it('begins at the first level of the governance line (R-REG-12)', () => {
    expect(run([], escalate())).toMatchObject([
      {
        type: 'KnelpuntEscalated',
        data: {
          orgaan: 'managersoverleg',
          rol: 'ambtelijk opdrachtgever',
          trede: 1,
          vorigOrgaan: null,
          overgeslagen: [],
        },
        occurredAt: '2022-03-03',
      },
    ]);
    expect(run(after(escalate()), escalate())).toEqual([]);
  });

  it('climbs in the order of the line, and keeps what it is about (R-REG-12)', () => {
    expect(run(after(escalate()), further('PFO'))).toMatchObject([
      { data: { knelpunt: 'De kosten van de inkoop zijn niet gedekt.', trede: 2, vorigOrgaan: 'managersoverleg' } },
    ]);
  });

  it('refuses a level that is skipped without a reason, and takes it with one (R-REG-12)', () => {
    expect(codeOf(() => run([], escalate({ orgaan: 'PFO' })))).toBe('ESCALATIE_TREDE_OVERGESLAGEN');
    expect(codeOf(() => run(after(escalate()), further('college')))).toBe('ESCALATIE_TREDE_OVERGESLAGEN');
    const redenOverslaan = 'Het PFO komt deze maand niet bijeen.';
    expect(run(after(escalate()), further('college', { redenOverslaan }))).toMatchObject([
      { data: { trede: 3, overgeslagen: ['PFO'], redenOverslaan } },
    ]);
  });

  it('never climbs down or stays, and knows only organen of the line (R-REG-12)', () => {
    const high = after(escalate(), further('PFO'));
    expect(codeOf(() => run(high, further('managersoverleg')))).toBe('ESCALATIE_NIET_HOGER');
    expect(run(high, further('PFO'))).toEqual([]);
    expect(codeOf(() => run(high, further('raad')))).toBe('ESCALATIE_ORGAAN_ONBEKEND');
    const decided = [...high, ...run(high, besluit({ orgaan: 'PFO', besluitDatum: '2022-03-11' }))];
    expect(codeOf(() => run(decided, further('PFO', { geescaleerdOp: '2022-03-12' })))).toBe('ESCALATIE_NIET_HOGER');
  });

  it('judges no order where the region set no line (R-REG-12)', () => {
    expect(run([], escalate({ orgaan: 'college', lijn: null }))).toMatchObject([
      { data: { orgaan: 'college', rol: null, trede: null, overgeslagen: [] } },
    ]);
  });

  it.each([
    ['2022-03-02', 'ESCALATIE_ONGELDIG'],
    ['2022-03-03', undefined],
    ['2022-04-01', undefined],
    ['2022-04-02', 'ESCALATIE_ONGELDIG'],
  ])('knows the days on which a next step can have been: %s', (geescaleerdOp, code) => {
    expect(codeOf(() => run(after(escalate()), further('PFO', { geescaleerdOp })))).toBe(code);
  });

  it('is not taken further where nothing was escalated', () => {
    expect(codeOf(() => run([], further('PFO')))).toBe('ESCALATIE_ONBEKEND');
  });
});

describe('DecideEscalatie', () => {
  it('records who decided what, why, and where that is written (R-REG-12)', () => {
    expect(run(after(escalate()), besluit())).toEqual([
      {
        type: 'EscalatieDecided',
        data: {
          escalatieId: ID,
          orgaan: 'managersoverleg',
          besluit: 'Het tekort wordt verdeeld.',
          reden: 'Uitstel kost meer.',
          bewijs: ['Verslag van 10 maart'],
          besluitDatum: '2022-03-10',
        },
        occurredAt: '2022-03-10',
      },
    ]);
    expect(run(after(escalate(), besluit()), besluit())).toEqual([]);
  });

  it('is for the orgaan where the knelpunt lies, once (R-REG-12)', () => {
    expect(codeOf(() => run([], besluit()))).toBe('ESCALATIE_ONBEKEND');
    expect(codeOf(() => run(after(escalate()), besluit({ orgaan: 'PFO' })))).toBe('ESCALATIE_BIJ_ANDER_ORGAAN');
    expect(codeOf(() => run(after(escalate(), besluit()), besluit({ besluit: 'Anders.' })))).toBe(
      'ESCALATIE_AL_BESLOTEN',
    );
    expect(codeOf(() => run(after(escalate()), besluit({ besluitDatum: '2022-03-02' })))).toBe('ESCALATIE_ONGELDIG');
  });

  it('can be taken to a higher level, which decides anew (R-REG-12)', () => {
    const again = after(escalate(), besluit(), further('PFO'));
    const higher = besluit({ orgaan: 'PFO', besluitDatum: '2022-03-20' });
    expect(run(again, higher)).toHaveLength(1);
    expect(codeOf(() => run(again, besluit()))).toBe('ESCALATIE_BIJ_ANDER_ORGAAN');
  });
});
