import { afterEach, describe, expect, it } from '@jest/globals';
import { excellenteAanbiedersProjection } from '../../projections/excellente-aanbieders/excellente-aanbieders.projection.js';
import { ExcellenteAanbiedersQueries } from '../../projections/excellente-aanbieders/excellente-aanbieders.queries.js';
import { ManualClock } from '../../src/platform/clock/clock.js';
import { type GivenEvent, type ProjectionRun, runProjection } from '../support/projection-harness.js';

const A = '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b12';
const B = '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b13';

let run: ProjectionRun;
afterEach(() => run.close());

const registered = (aanbiederId: string, naam: string): GivenEvent => ({
  stream: `aanbieder-${aanbiederId}`,
  type: 'AanbiederRegistered',
  data: { aanbiederId, naam, agbcode: '98000001', kvkNummer: null, sinds: '2022-01-01' },
});
const act = (aanbiederId: string, type: string, data: object, regio = 'h5'): GivenEvent => ({
  stream: `predicaat-${regio}/${aanbiederId}`,
  type,
  data: { aanbiederId, ...data },
  regio,
});
const METINGEN = ['m1', 'm2', 'm3'];
const awarded = (aanbiederId = A, jaar = 2024): GivenEvent =>
  act(aanbiederId, 'PredicaatAwarded', { jaar, metingen: METINGEN, besluitDatum: '2025-03-01' });
const published = (aanbiederId = A, jaar = 2024, vanaf = '2025-03-10'): GivenEvent =>
  act(aanbiederId, 'PredicaatPublished', { jaar, vanaf });

const queries = (now = '2025-05-01T12:00:00Z') => new ExcellenteAanbiedersQueries(run.readModels, new ManualClock(now));
const list = async (now?: string, regio = 'h5') =>
  (await queries(now).openbareLijst(regio)).map(({ naam, jaar }) => [naam, jaar]);

describe('excellente-aanbieders', () => {
  it('lists only what is awarded and published, by name (R-KPI-18)', async () => {
    run = await runProjection(excellenteAanbiedersProjection, [
      registered(A, 'Zorggroep Duinzicht'),
      registered(B, 'Buurtzorg De Linde'),
      awarded(A),
      awarded(B),
    ]);
    expect(await list()).toEqual([]);
    await run.more([published(A), published(B)]);
    expect(await list()).toEqual([
      ['Buurtzorg De Linde', 2024],
      ['Zorggroep Duinzicht', 2024],
    ]);
    expect(await list(undefined, 'rivierenland')).toEqual([]);
  });

  it('is current: from its first day, until the day it is taken off (R-KPI-18)', async () => {
    run = await runProjection(excellenteAanbiedersProjection, [
      registered(A, 'Zorggroep Duinzicht'),
      awarded(),
      published(),
      act(A, 'PredicaatUnpublished', { vanaf: '2025-06-01', reden: 'Controle' }),
    ]);
    const shown = async (day: string) => (await list(`${day}T12:00:00Z`)).length;
    expect(await shown('2025-03-09')).toBe(0);
    expect(await shown('2025-03-10')).toBe(1);
    expect(await shown('2025-05-31')).toBe(1);
    expect(await shown('2025-06-01')).toBe(0);
    await run.more([published(A, 2024, '2025-07-01')]);
    expect(await shown('2025-07-01')).toBe(1);
  });

  it('loses a withdrawn predicaat at once, and does not come back with a new award alone (R-KPI-05, R-KPI-18)', async () => {
    run = await runProjection(excellenteAanbiedersProjection, [
      registered(A, 'Zorggroep Duinzicht'),
      awarded(),
      published(),
      act(A, 'PredicaatWithdrawn', { reden: 'De meting is herzien', besluitDatum: '2025-04-01' }),
    ]);
    expect(await list()).toEqual([]);
    await run.more([awarded(A, 2025)]);
    expect(await list()).toEqual([]);
    await run.more([published(A, 2025)]);
    expect(await list()).toEqual([['Zorggroep Duinzicht', 2025]]);
  });

  it('tells the office, not the public, that a measurement under the award is no longer hoog (R-KPI-05)', async () => {
    const subject = { meting: 2, kpiId: 'continuiteit', aanbiederId: A, segment: null, gemeentecode: null, jaar: 2024 };
    const norm = { voldoendeVanaf: 8000, hoogVanaf: 9500, segment: null, gemeentecode: null };
    const rule = { richting: 'hoger', ouderdomBewijsDagen: 31, gevolg: 'geen', indientermijnDagen: null };
    const verdict = (metingId: string, outcome: string): GivenEvent => ({
      stream: `kpimeting-${metingId}`,
      type: 'KpiVerdictEstablished',
      data: { metingId, ...subject, verdict: outcome, score: 9000, normversie: 1, norm, ...rule },
    });
    run = await runProjection(excellenteAanbiedersProjection, [
      registered(A, 'Zorggroep Duinzicht'),
      awarded(),
      published(),
      verdict('m2', 'voldoende'),
      verdict('elders', 'onvoldoende'),
    ]);
    expect(await queries().predicaten({ regio: 'h5' })).toMatchObject([{ vervallenMetingen: ['m2'] }]);
    expect(Object.keys((await queries().openbareLijst('h5'))[0]!)).toEqual(['aanbiederId', 'naam', 'jaar', 'vanaf']);
    await run.more([verdict('m2', 'hoog')]);
    expect(await queries().predicaten({ regio: 'h5' })).toMatchObject([{ vervallenMetingen: [] }]);
    expect(await queries().predicaten({ regio: 'h5', aanbiederId: B })).toEqual([]);
  });
});
