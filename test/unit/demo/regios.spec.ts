import { describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bnoScenario } from '../../../src/demo/bno.js';
import { bnoPlan, GEMEENTEN_2021, GEMEENTEN_2022, INWONERS_2021, INWONERS_2022 } from '../../../src/demo/bno-plan.js';
import { h5Scenario } from '../../../src/demo/h5.js';
import { h5Plan } from '../../../src/demo/h5-plan.js';
import { INWONERBRON } from '../../../src/demo/inwonertallen.js';
import { rivierenlandScenario } from '../../../src/demo/rivierenland-bestuur.js';
import { zwolleScenario } from '../../../src/demo/zwolle.js';
import { DEMOPRIJZEN, PRIJSBRON, zwollePlan } from '../../../src/demo/zwolle-plan.js';
import { isBsn } from '../../../src/kernel/vrije-tekst.js';
import { projectFolder } from '../../../src/project-folder.js';
import { type Inwonertal } from '../../../src/regio/regio/inhoud/regio.js';
import { bekostigingUit } from '../../../src/regio/regioconfiguratie/inhoud/bekostiging.js';
import { parameterOp } from '../../../src/regio/regioconfiguratie/inhoud/parameter.js';
import { parseRegioprofiel } from '../../../src/regio/regioconfiguratie/profiel/lees-profiel.js';
import { type Gespeeld, speel } from '../../support/speel-verhaal.js';

const SEED = 2026;
const REGIOS = [
  ['h5', h5Scenario],
  ['zwolle-ijsselland', zwolleScenario],
  ['brabant-noordoost-oost', bnoScenario],
  ['rivierenland', rivierenlandScenario],
] as const;

interface Lumpsum {
  readonly productcode: string;
  readonly periode: { readonly van: string };
}

async function profielVan(regio: string): Promise<ReturnType<typeof parseRegioprofiel>> {
  const file = join(projectFolder('regios'), `${regio}.yaml`);
  return parseRegioprofiel(await readFile(file, 'utf8'), file);
}

const tel = (commands: readonly Gespeeld[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { name } of commands) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
};

describe('the demo regions beside H5', () => {
  it.each([
    ['Zwolle', zwolleScenario],
    ['Brabant Noordoost-oost', bnoScenario],
    ['Rivierenland', rivierenlandScenario],
  ])('tell the same story of %s for the same seed, forward in time', async (_regio, scenario) => {
    const ops = scenario(SEED).map(({ op }) => op);
    expect(ops).toEqual([...new Set(ops)].sort());
    expect((await speel(scenario(SEED))).commands).toEqual((await speel(scenario(SEED))).commands);
  });

  it('give no two people one BSN, over all regions, and all from the test range', () => {
    for (const seed of [1, 2, SEED]) {
      const bsns = [h5Plan(seed), zwollePlan(seed), bnoPlan(seed)].flatMap(({ clienten }) =>
        clienten.map(({ bsn }) => bsn),
      );
      expect(new Set(bsns).size).toBe(bsns.length);
      expect(bsns.every((bsn) => isBsn(bsn) && bsn >= '999900006' && bsn <= '999999990')).toBe(true);
    }
  });

  it('show of Zwolle prices of the demonstration, one above the extra check, and a budget outside its band (R-BEK-04, R-BEK-07, R-BEK-08)', async () => {
    const { commands } = await speel(zwolleScenario(SEED));
    expect(tel(commands)).toMatchObject({
      ...{ SetTrajectprijs: 10, AgreeVastBudget: 2, SettleBudget: 2, GrantSubsidie: 2, RegisterDeelname: 6 },
      ...{ ComposeArrangement: 1, SignContract: 11, ExerciseVerlengingsoptie: 4, MeasureKpiJaar: 2 },
      ...{ SendToewijzing: 43, CompleteExtraCheck: 3 },
    });
    expect(PRIJSBRON).toContain('demonstratie');
    const { trajecten } = zwollePlan(SEED);
    for (const { productcode, controle } of trajecten) {
      expect(controle !== undefined).toBe(DEMOPRIJZEN[productcode]! > 2_500_000);
    }
    const eindes = new Set(trajecten.map(({ einde }) => einde?.redenCode));
    expect(eindes.has('31') && (eindes.has('32') || eindes.has('34'))).toBe(true);
  });

  it('show of Brabant Noordoost-oost nine colleges of ten, and cases before and after the merger (R-REG-06, R-REG-07)', async () => {
    const { commands } = await speel(bnoScenario(SEED));
    // Nine adopt, the tenth plans anew.
    expect(tel(commands)).toMatchObject({
      ProposeInkoopplan: 1,
      ActOnInkoopplan: 10,
      SignContract: 13,
      SendToewijzing: 28,
    });
    const van = (from: string, to: string): string[] => [
      ...new Set(
        bnoPlan(SEED)
          .trajecten.filter(({ gewensteStartdatum: op }) => op >= from && op <= to)
          .map(({ gemeentecode }) => gemeentecode),
      ),
    ];
    expect(van('2021-01-01', '2021-12-31').every((code) => GEMEENTEN_2021.includes(code))).toBe(true);
    expect(van('2022-01-01', '2022-12-31').every((code) => GEMEENTEN_2022.includes(code))).toBe(true);
    expect(van('2022-01-01', '2022-12-31')).toEqual(expect.arrayContaining(['1982', '1991']));
  });

  it('show of Brabant Noordoost-oost a revised kwaliteitskader, an addendum and a change that was too much (R-CON-12, R-CON-13, R-PRC-26)', async () => {
    const { commands } = await speel(bnoScenario(SEED));
    expect(tel(commands)).toMatchObject({
      ...{ PublishKwaliteitskader: 2, AttachBepalingen: 4, ProposeContractwijziging: 2, ActOnContractwijziging: 8 },
      ...{ AnnounceContractwijziging: 1, SignAddendum: 1 },
    });
  });

  it('show of Rivierenland a DVO with its end in sight and milestones that moved (R-REG-13)', async () => {
    const { commands } = await speel(rivierenlandScenario(SEED));
    expect(tel(commands)).toMatchObject({ RegisterDienstverleningsovereenkomst: 1, PlanMijlpaal: 7, ActOnMijlpaal: 5 });
    // Later than the peildatum of the marktanalyse of 2019, which it must leave as it is.
    expect(commands.every(({ op }) => op > '2020-06-22')).toBe(true);
  });

  it('pay a pilot of Rivierenland as one sum for a population, with a product that is taakgericht (R-BEK-17, R-BEK-18)', async () => {
    const { commands } = await speel(rivierenlandScenario(SEED));
    const lumpsums = commands.filter(({ name }) => name === 'AgreeLumpsum').map(({ data }) => data as Lumpsum);
    expect(tel(commands)).toMatchObject({ AgreeLumpsum: 2, ReportPopulatie: 2 });
    const { parameters } = (await profielVan('rivierenland')).inhoud;
    for (const { productcode, periode } of lumpsums) {
      const plaats = { geldigOp: periode.van, gemeentecode: null, segment: null, product: productcode };
      expect(bekostigingUit(parameterOp(parameters, 'bekostiging', plaats)?.waarde)?.vorm).toBe('taakgericht');
    }
  });

  it.each(REGIOS)(
    'record inhabitants of every gemeente that buys in %s, invented and said so (R-REG-05)',
    async (regio, scenario) => {
      const { commands } = await speel(scenario(SEED));
      const getallen = commands
        .filter(({ name }) => name === 'RecordInwonertallen')
        .flatMap(({ data }) => (data as { inwonertallen: Inwonertal[] }).inwonertallen);
      const jaren = new Set(getallen.map(({ jaar }) => jaar));
      expect(jaren.has(2026)).toBe(true);
      expect(getallen.every(({ bron, inwoners }) => bron === INWONERBRON && inwoners % 1_000 === 0)).toBe(true);
      const {
        gemeenten,
        regio: { herindelingen },
      } = await profielVan(regio);
      const opgegaan = herindelingen.flatMap((one) => one.opgegaan.map(({ gemeentecode }) => gemeentecode));
      const laatste = getallen.filter(({ jaar }) => jaar === 2026).map(({ gemeentecode }) => gemeentecode);
      const koopt = gemeenten
        .filter(({ rollen }) => rollen.inkoop.some(({ tot }) => (tot ?? '9999-12-31') >= '2026-01-01'))
        .filter(({ gemeentecode }) => !opgegaan.includes(gemeentecode));
      expect(laatste).toEqual(expect.arrayContaining(koopt.map(({ gemeentecode }) => gemeentecode)));
    },
  );

  it('keep the inhabitants of gemeenten that merged (R-REG-05, R-REG-07)', () => {
    const som = (getallen: Readonly<Record<string, number>>) => Object.values(getallen).reduce((a, b) => a + b, 0);
    expect(Object.keys(INWONERS_2021).sort()).toEqual([...GEMEENTEN_2021].sort());
    expect(Object.keys(INWONERS_2022).sort()).toEqual([...GEMEENTEN_2022].sort());
    expect(som(INWONERS_2021)).toBe(som(INWONERS_2022));
  });

  it.each(REGIOS)('agree in %s on data of which some are missing (R-DAT-05, R-DAT-11)', async (_regio, scenario) => {
    const aantal = tel((await speel(scenario(SEED))).commands);
    expect(aantal['AgreeGegevenslevering']).toBeGreaterThan(1);
    expect(aantal['ActOnGegevenslevering']).toBeGreaterThan(1);
  });
});
