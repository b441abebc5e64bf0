import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rivierenland, type RivierenlandSet, UNIEKE_AANBIEDERS } from '../../../src/demo/rivierenland.js';
import { rivierenlandAppends } from '../../../src/demo/rivierenland-events.js';
import { GEMEENTEN, PEILDATUM_2019, TABEL_1, type Tabelregel } from '../../../src/demo/rivierenland-tabel.js';

/** Computed here a second time, without the read model: the generator must not be judged by the code it feeds. */
function tabel(set: RivierenlandSet): string[][] {
  return TABEL_1.map((regel) => {
    const own = set.declaraties.filter(({ wet, perceel }) => wet === regel.wet && perceel === regel.perceel);
    const amounts = amountsOf(set, regel);
    const total = amounts.reduce((a, b) => a + b, 0);
    const share = (count: number): string =>
      ((amounts.slice(0, count).reduce((a, b) => a + b, 0) / total) * 100).toFixed(2).replace('.', ',');
    const registered = set.contracten.filter(({ percelen }) => percelen.includes(regel));
    return [
      String(total),
      String(new Set(registered.map(({ aanbiederId }) => aanbiederId)).size),
      String(new Set(own.map(({ clientId }) => clientId)).size),
      regel.top3 === null ? 'n.v.t.' : share(3),
      regel.top10 === null ? 'n.v.t.' : share(10),
    ];
  });
}

function amountsOf(set: RivierenlandSet, regel: Tabelregel): number[] {
  const amounts = new Map<string, number>();
  for (const { wet, perceel, aanbiederId, bedrag } of set.declaraties) {
    if (wet === regel.wet && perceel === regel.perceel) {
      amounts.set(aanbiederId, (amounts.get(aanbiederId) ?? 0) + bedrag);
    }
  }
  return [...amounts.values()].sort((a, b) => b - a);
}

/** Amount in cents, registered, clients, top 3, top 10: as printed in source 003, section 3.3. */
const GEDRUKT = [
  ['5287500', '27', '16', 'n.v.t.', 'n.v.t.'],
  ['880242000', '130', '1656', '32,46', '64,89'],
  ['403887000', '83', '775', '39,31', '67,47'],
  ['3797200', '28', '10', 'n.v.t.', 'n.v.t.'],
  ['17239100', '16', '43', 'n.v.t.', 'n.v.t.'],
  ['704901600', '140', '1452', '34,16', '53,96'],
  ['1651144700', '115', '5686', '40,26', '66,16'],
  ['56015800', '36', '110', '37,59', '76,43'],
  ['371860700', '28', '262', '66,10', '91,05'],
  ['756837900', '34', '160', '67,72', '85,99'],
  ['317263700', '3', '539', 'n.v.t.', 'n.v.t.'],
  ['275388500', '34', '148', 'n.v.t.', 'n.v.t.'],
  ['45546100', '3', '9', 'n.v.t.', 'n.v.t.'],
];

describe('demo region Rivierenland', () => {
  const set = rivierenland(2019);

  it('gives back every cell of table 1 (R-MKT-01)', () => {
    expect(tabel(set)).toEqual(GEDRUKT);
  });

  it('takes the amounts of the top 3 and top 10 that the shares stand for (R-MKT-01, D.1 check 9)', () => {
    const euros = TABEL_1.filter(({ top3 }) => top3 !== null).map((regel) => {
      const amounts = amountsOf(set, regel);
      return [3, 10].map((count) => amounts.slice(0, count).reduce((a, b) => a + b, 0) / 100);
    });
    expect(euros).toEqual([
      [2_857_266, 5_711_890],
      [1_587_680, 2_725_026],
      [2_407_944, 3_803_649],
      [6_647_509, 10_923_973],
      [210_563, 428_129],
      [2_457_999, 3_385_792],
      [5_125_306, 6_508_049],
    ]);
  });

  it('leaves part of the registered aanbieders without clients and part with few (R-MKT-04)', () => {
    const clients = new Map<string, Set<string>>();
    for (const { aanbiederId, clientId } of set.declaraties) {
      clients.set(aanbiederId, (clients.get(aanbiederId) ?? new Set()).add(clientId));
    }
    const without = set.aanbieders.filter(({ aanbiederId }) => !clients.has(aanbiederId)).length;
    const few = [...clients.values()].filter(({ size }) => size < 10).length;
    expect(without).toBeGreaterThan(60);
    expect(few).toBeGreaterThan(60);
    expect(without + few).toBeLessThan(set.aanbieders.length);
  });

  it('is the same set for the same seed', () => {
    expect(rivierenland(7)).toEqual(rivierenland(7));
    expect(rivierenlandAppends(rivierenland(7))).toEqual(rivierenlandAppends(rivierenland(7)));
  });

  it('gives the same table from other aanbieders for every seed (R-MKT-01)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), (seed) => {
        const other = rivierenland(seed);
        expect(tabel(other)).toEqual(GEDRUKT);
        wellFormed(other);
        if (seed === set.seed) return;
        const own = new Set(set.aanbieders.map(({ aanbiederId }) => aanbiederId));
        expect(other.aanbieders.some(({ aanbiederId }) => own.has(aanbiederId))).toBe(false);
        expect(other.aanbieders.map(({ naam }) => naam)).not.toEqual(set.aanbieders.map(({ naam }) => naam));
      }),
      { numRuns: 12 },
    );
  });

  it('appends every stream once, with ids that follow from the seed', () => {
    const requests = rivierenlandAppends(set);
    const appends = requests.flatMap((request) => request.appends);
    expect(new Set(appends.map(({ stream }) => stream)).size).toBe(appends.length);
    const ids = appends.flatMap(({ events }) => events.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(requests.map(({ command }) => command?.id)).size).toBe(requests.length);
    expect(appends.flatMap(({ events }) => events).filter(({ type }) => type === 'DeclaratieApproved')).toHaveLength(
      10_866,
    );
  });
});

function wellFormed(set: RivierenlandSet): void {
  const { Wmo2015, Jeugdwet, beide } = UNIEKE_AANBIEDERS;
  expect(set.aanbieders).toHaveLength(Wmo2015 + Jeugdwet - beide);
  expect(new Set(set.aanbieders.map(({ agbcode }) => agbcode)).size).toBe(set.aanbieders.length);
  expect(new Set(set.aanbieders.map(({ naam }) => naam)).size).toBe(set.aanbieders.length);
  expect(set.aanbieders.every(({ agbcode }) => /^9900\d{4}$/.test(agbcode))).toBe(true);
  expect(set.contracten.every(({ percelen }) => percelen.length > 0)).toBe(true);

  const registered = new Set(
    set.contracten.flatMap(({ aanbiederId, percelen }) =>
      percelen.map(({ wet, perceel }) => `${aanbiederId}/${wet}/${perceel}`),
    ),
  );
  const gemeenten = new Set(GEMEENTEN.map(({ gemeentecode }) => gemeentecode));
  const home = new Map<string, string>();
  for (const declaratie of set.declaraties) {
    const { aanbiederId, wet, perceel, clientId, gemeentecode, bedrag, goedgekeurdOp } = declaratie;
    const fault =
      !registered.has(`${aanbiederId}/${wet}/${perceel}`) ||
      !gemeenten.has(gemeentecode) ||
      (home.get(clientId) ?? gemeentecode) !== gemeentecode ||
      !Number.isInteger(bedrag) ||
      bedrag <= 0 ||
      goedgekeurdOp < '2019-01-01' ||
      goedgekeurdOp > PEILDATUM_2019;
    home.set(clientId, gemeentecode);
    if (fault) expect(declaratie).toBe('a declaratie of a registered aanbieder, in 2019, before the peildatum');
  }
}
