import { describe, expect, it } from '@jest/globals';
import { isBsn } from '../../../src/kernel/vrije-tekst.js';
import { h5Scenario } from '../../../src/demo/h5.js';
import { h5Plan, PIJNACKER_NOOTDORP } from '../../../src/demo/h5-plan.js';
import { speel } from '../../support/speel-verhaal.js';

const play = (seed: number) => speel(h5Scenario(seed));

describe('demo region H5', () => {
  it('goes forward in time, and only so far that the rest falls due on the real clock', () => {
    const ops = h5Scenario(1).map(({ op }) => op);
    expect(ops).toEqual([...ops].sort());
    expect(new Set(ops).size).toBe(ops.length);
    expect(ops[0]! >= '2022-11-01').toBe(true);
    expect(ops.at(-1)! < '2026-11-01').toBe(true);
  });

  it('is the same story for the same seed, with other people for another seed', async () => {
    expect((await play(1)).commands).toEqual((await play(1)).commands);
    expect(h5Plan(1).clienten).not.toEqual(h5Plan(2).clienten);
    for (const seed of [2, 3, 4, 5]) await expect(play(seed)).resolves.toBeDefined();
  });

  it('invents 200 to 300 clients with BSNs from the test range that pass the elfproef', () => {
    for (const seed of [1, 2, 3]) {
      const { clienten } = h5Plan(seed);
      expect(clienten.length).toBeGreaterThanOrEqual(200);
      expect(clienten.length).toBeLessThanOrEqual(300);
      expect(new Set(clienten.map(({ bsn }) => bsn)).size).toBe(clienten.length);
      expect(clienten.every(({ bsn }) => isBsn(bsn) && bsn >= '999900006' && bsn <= '999999990')).toBe(true);
    }
  });

  it('lets Pijnacker-Nootdorp take part from 2024 (R-REG-02)', () => {
    const own = h5Plan(1).toewijzingen.filter(({ gemeentecode }) => gemeentecode === PIJNACKER_NOOTDORP);
    expect(own.length).toBeGreaterThan(5);
    expect(own.every(({ gewensteStartdatum }) => gewensteStartdatum >= '2024-01-01')).toBe(true);
  });

  it('has starts in time, late, missing and still running', () => {
    const { toewijzingen } = h5Plan(1);
    const wait = toewijzingen.map(({ begindatum, gewensteStartdatum }) =>
      begindatum === null ? null : (Date.parse(begindatum) - Date.parse(gewensteStartdatum)) / 86_400_000,
    );
    expect(wait.filter((days) => days !== null && days <= 14).length).toBeGreaterThan(200);
    expect(wait.filter((days) => days !== null && days >= 28).length).toBeGreaterThan(15);
    expect(wait.filter((days) => days === null)).toHaveLength(7);
  });

  it('tells every state of a verbeterplan and both outcomes', async () => {
    const { commands, ticks } = await play(1);
    const count = (name: string): number => commands.filter((command) => command.name === name).length;
    expect(count('SubmitVerbeterplan')).toBe(8);
    expect(count('RejectVerbeterplan')).toBe(2);
    expect(count('ApproveVerbeterplan')).toBe(5);
    expect(count('ImposeContractconsequentie')).toBe(1);
    expect(count('PublishPredicaat')).toBe(2);
    expect(count('MeasureKpiJaar')).toBe(3);
    expect(count('ConductSchouw')).toBeGreaterThan(50);
    expect(ticks).toBeGreaterThan(48);
    expect(ticks).toBeLessThan(220);
    expect(commands.length).toBeLessThan(3_000);
  });
});
