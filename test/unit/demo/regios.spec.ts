import { describe, expect, it } from '@jest/globals';
import { bnoScenario } from '../../../src/demo/bno.js';
import { bnoPlan, GEMEENTEN_2021, GEMEENTEN_2022 } from '../../../src/demo/bno-plan.js';
import { h5Plan } from '../../../src/demo/h5-plan.js';
import { rivierenlandScenario } from '../../../src/demo/rivierenland-bestuur.js';
import { zwolleScenario } from '../../../src/demo/zwolle.js';
import { DEMOPRIJZEN, PRIJSBRON, zwollePlan } from '../../../src/demo/zwolle-plan.js';
import { isBsn } from '../../../src/kernel/vrije-tekst.js';
import { type Gespeeld, speel } from '../../support/speel-verhaal.js';

const SEED = 2026;
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
      ...{ ComposeArrangement: 1, SignContract: 7, ExerciseVerlengingsoptie: 4, MeasureKpiJaar: 2 },
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
      SignContract: 8,
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

  it('show of Rivierenland a DVO with its end in sight and milestones that moved (R-REG-13)', async () => {
    const { commands } = await speel(rivierenlandScenario());
    expect(tel(commands)).toEqual({ RegisterDienstverleningsovereenkomst: 1, PlanMijlpaal: 7, ActOnMijlpaal: 5 });
    // Later than the peildatum of the marktanalyse of 2019, which it must leave as it is.
    expect(commands.every(({ op }) => op > '2020-06-22')).toBe(true);
  });
});
