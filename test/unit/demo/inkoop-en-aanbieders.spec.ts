import { describe, expect, it } from '@jest/globals';
import { bnoScenario } from '../../../src/demo/bno.js';
import { h5Scenario } from '../../../src/demo/h5.js';
import { rivierenlandScenario } from '../../../src/demo/rivierenland-bestuur.js';
import { type DemoStep } from '../../../src/demo/verhaal.js';
import { zwolleScenario } from '../../../src/demo/zwolle.js';
import { type Gespeeld, speel } from '../../support/speel-verhaal.js';

const SEED = 2026;
const REGIOS = [
  ['H5', h5Scenario],
  ['Zwolle', zwolleScenario],
  ['Rivierenland', rivierenlandScenario],
  ['Brabant Noordoost-oost', bnoScenario],
] as const;

interface Daad {
  readonly type?: string;
}

const play = async (scenario: (seed: number) => DemoStep[]): Promise<Gespeeld[]> =>
  (await speel(scenario(SEED))).commands;
const soorten = (commands: readonly Gespeeld[], name: string): string[] =>
  commands.filter((one) => one.name === name).map(({ data }) => (data as Daad).type ?? '');
const namen = (commands: readonly Gespeeld[]): Set<string> => new Set(commands.map(({ name }) => name));

/** What the loader really accepts is proven by starting it; this keeps every state in the story. */
describe('what the demo regions tell of procurement and aanbieders', () => {
  it.each(REGIOS)('has in %s rondes, aanmeldingen of different outcome and overleg', async (_regio, scenario) => {
    const commands = await play(scenario);
    const gedaan = soorten(commands, 'ActOnAanmelding');
    expect(gedaan).toEqual(expect.arrayContaining(['AssessAanmelding', 'AdmitAanbieder']));
    const beslist = gedaan.filter((one) => one === 'AdmitAanbieder' || one === 'RejectAanmelding').length;
    const ingediend = commands.filter(({ name }) => name === 'SubmitAanmelding').length;
    // Somebody still waits when the story ends.
    expect(ingediend).toBeGreaterThan(beslist + gedaan.filter((one) => one === 'WithdrawAanmelding').length);
    expect(soorten(commands, 'ActOnInkoopronde')).toContain('PublishInkoopronde');
    const overleg = soorten(commands, 'ActOnOverleg');
    expect(overleg).toEqual(expect.arrayContaining(['HoldOverleg', 'MoveOverleg']));
    // Planned ones that nobody held or cancelled: to come, or forgotten.
    const gepland = commands.filter(({ name }) => name === 'PlanOverleg').length;
    expect(gepland).toBeGreaterThan(overleg.filter((one) => one !== 'MoveOverleg').length + 1);
    expect(namen(commands)).toContain('ActOnNietplaatsbareaanvraag');
    expect(namen(commands)).toContain('ActOnCapaciteit');
  });

  it('buys in each region as that region does', async () => {
    const vorm = async (scenario: (seed: number) => DemoStep[]): Promise<string[]> =>
      (await play(scenario))
        .filter(({ name, data }) => name === 'ActOnInkoopvormkeuze' && (data as Daad).type === 'ChooseInkoopvorm')
        .map(({ data }) => (data as { instrument: string }).instrument);
    expect(await vorm(h5Scenario)).toEqual(['semi-open']);
    expect(await vorm(zwolleScenario)).toEqual(['semi-open', 'aanbesteding-enkel']);
    expect(await vorm(rivierenlandScenario)).toEqual(['aanbesteding-consortium', 'open-house', 'sas', 'sas']);
    expect(await vorm(bnoScenario)).toEqual(['open-house', 'subsidie', 'open-house']);
  });

  it('has an objection, a ronde that entry opened in between, and a moved moment in H5', async () => {
    const commands = await play(h5Scenario);
    expect(soorten(commands, 'ActOnAanmelding')).toEqual(
      expect.arrayContaining(['RejectAanmelding', 'WithdrawAanmelding', 'SubmitBezwaar', 'DecideBezwaar']),
    );
    expect(soorten(commands, 'ActOnInkoopronde')).toEqual(
      expect.arrayContaining(['DeclareCapaciteitsprobleem', 'OpenTussentijdseInstroom', 'ReplanInstroommoment']),
    );
  });

  it('asks questions and awards in two steps in the tender of Zwolle', async () => {
    const commands = await play(zwolleScenario);
    expect(soorten(commands, 'ActOnInlichtingen')).toEqual([
      ...['AskVraag', 'AskVraag', 'AskVraag', 'AnswerVraag', 'AnswerVraag', 'AnswerVraag', 'PublishNota'],
    ]);
    expect(soorten(commands, 'ActOnGunning')).toEqual(['AwardProvisionally', 'AwardFinally']);
  });

  it.each([
    ['H5', h5Scenario],
    ['Brabant Noordoost-oost', bnoScenario],
  ])(
    'has in %s corrected figures, two indexed years, stops that run and are lifted, and an end',
    async (_r, scenario) => {
      const commands = await play(scenario);
      const tel = (name: string): number => commands.filter((one) => one.name === name).length;
      const correcties = commands
        .filter(({ name }) => name === 'RecordIndexcijfer')
        .filter(({ data }) => (data as { correctie: string | null }).correctie !== null);
      expect(correcties).toHaveLength(1);
      expect([tel('DecideIndexatie'), tel('ApplyIndexatie')]).toEqual([2, 2]);
      expect([tel('GrantClientenstop'), tel('LiftClientenstop'), tel('LiftSuspension')]).toEqual([2, 1, 1]);
      expect(tel('SetTarief')).toBeGreaterThan(1);
      expect(tel('TerminateContract')).toBe(1);
      expect(soorten(commands, 'ActOnContractpartijen')).toEqual(
        expect.arrayContaining(['FormCombinatie', 'RegisterOnderaannemer']),
      );
    },
  );

  it('makes strategic partners of H5 of whom one lost it, and transfers some clients, not all', async () => {
    const commands = await play(h5Scenario);
    const tel = (name: string): number => commands.filter((one) => one.name === name).length;
    expect(soorten(commands, 'ActOnPartnerschap').filter((one) => one === 'ConfirmPartnerschap')).toHaveLength(4);
    const afgekeurd = commands
      .filter(({ name }) => name === 'RecordPartnercriterium')
      .filter(({ data }) => !(data as { voldaan: boolean }).voldaan);
    expect(afgekeurd.length).toBeGreaterThan(1);
    expect(tel('CompleteOverdracht')).toBe(2);
    expect(tel('StartOverdrachten')).toBe(6);
  });
});
