import { afterEach, describe, expect, it } from '@jest/globals';
import { verbeterplanbordProjection } from '../../projections/verbeterplanbord/verbeterplanbord.projection.js';
import {
  VerbeterplanbordQueries,
  type VerbeterplanVraag,
} from '../../projections/verbeterplanbord/verbeterplanbord.queries.js';
import { type GivenEvent, type ProjectionRun, runProjection } from '../support/projection-harness.js';
import { zoalsBekend } from '../support/bekend.js';

const A = '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b12';
const B = '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b13';
const id = (n: number): string => `0190a6e0-7c1e-7c3a-9a55-${String(n).padStart(12, '0')}`;

let run: ProjectionRun;
afterEach(() => run.close());

const plan = (n: number, type: string, data: object, rest: Partial<GivenEvent> = {}): GivenEvent => ({
  stream: `verbeterplan-${id(n)}`,
  type,
  data: { verbeterplanId: id(n), ...data },
  ...rest,
});
const required = (n: number, change: object = {}): GivenEvent =>
  plan(
    n,
    'VerbeterplanRequired',
    {
      aanbiederId: A,
      kpiId: 'continuiteit',
      segment: null,
      gemeentecode: null,
      jaar: 2023,
      metingId: `h5/continuiteit/${A}/alle/alle/2023`,
      verdictEventId: 'event-1',
      score: 6000,
      uiterlijkIndienen: '2024-03-02',
      ...change,
    },
    { occurredAt: '2024-02-01' },
  );
const submitted = (n: number, versie = 1): GivenEvent =>
  plan(n, 'VerbeterplanSubmitted', {
    versie,
    ingediendOp: '2024-02-20',
    samenvatting: `Plan ${versie}`,
    maatregelen: [{ omschrijving: 'Vaste planner', gereedOp: '2024-06-01' }],
  });
const besluit = { namensGemeenten: ['0518'], besluitDatum: '2024-03-01' };
const rejected = (n: number, versie = 1): GivenEvent =>
  plan(
    n,
    'VerbeterplanRejected',
    { versie, ...besluit, redenen: ['Te vaag'] },
    { actor: { subject: 'g', rol: 'gemeente' } },
  );
const approved = (n: number, versie = 1): GivenEvent =>
  plan(n, 'VerbeterplanApproved', { versie, ...besluit, toelichting: null });
const next = { jaar: 2024, metingId: `h5/continuiteit/${A}/alle/alle/2024` };
const failed = (n: number): GivenEvent =>
  plan(n, 'VerbeterplanFailed', { ...next, aanbiederId: A, kpiId: 'continuiteit', segment: null, gemeentecode: null });
const asked = (n: number): GivenEvent => ({
  stream: `contractconsequentie-${id(n + 100)}`,
  type: 'ContractconsequentieRequired',
  data: {
    consequentieId: id(n + 100),
    verbeterplanId: id(n),
    aanbiederId: A,
    kpiId: 'continuiteit',
    segment: null,
    gemeentecode: null,
    jaar: 2024,
  },
});
const registered: GivenEvent = {
  stream: `aanbieder-${A}`,
  type: 'AanbiederRegistered',
  data: { aanbiederId: A, naam: 'Zorggroep Duinzicht', agbcode: '98000001', kvkNummer: null, sinds: '2022-01-01' },
};

const queries = (): VerbeterplanbordQueries => new VerbeterplanbordQueries(run.readModels);
const board = (vraag: Partial<VerbeterplanVraag> = {}, scope: object = {}) =>
  queries().verbeterplannen({ regio: 'h5', ...scope }, { pagina: 1, paginagrootte: 50, ...vraag });
const ids = async (vraag: Partial<VerbeterplanVraag> = {}, scope: object = {}) =>
  (await board(vraag, scope)).resultaten.map(({ verbeterplanId }) => verbeterplanId);

describe('verbeterplanbord', () => {
  it('says who must file, who is late, what awaits approval and what failed (R-KPI-06, R-KPI-07)', async () => {
    run = await runProjection(verbeterplanbordProjection, [
      registered,
      required(1, { uiterlijkIndienen: null }),
      required(2),
      plan(2, 'VerbeterplanOverdue', { uiterlijkIndienen: '2024-03-02' }),
      required(3, { uiterlijkIndienen: '2024-02-15' }),
      submitted(3),
      required(4),
      failed(4),
      required(5),
      plan(5, 'VerbeterplanRequirementWithdrawn', { reden: 'nieuwe meting niet onvoldoende' }),
    ]);
    const { aantal, perStatus, resultaten } = await board();
    expect([aantal, perStatus]).toEqual([5, { vereist: 2, ingediend: 1, mislukt: 1, ingetrokken: 1 }]);
    // The first term first, without a term last.
    expect(resultaten.map(({ verbeterplanId }) => verbeterplanId)).toEqual([id(3), id(2), id(4), id(5), id(1)]);
    expect(resultaten[0]?.aanbiederNaam).toBe('Zorggroep Duinzicht');
    expect(await ids({ status: 'vereist' })).toEqual([id(2), id(1)]);
    expect(await ids({ teLaat: true })).toEqual([id(2)]);
    expect(await ids({ status: 'ingediend' })).toEqual([id(3)]);
    expect(await ids({ status: 'mislukt' })).toEqual([id(4)]);
    expect(await ids({ kpiId: 'continuiteit', jaar: 2023, paginagrootte: 2, pagina: 2 })).toEqual([id(4), id(5)]);
    expect(await ids({ jaar: 2022 })).toEqual([]);
  });

  it('keeps every version with its decision and reasons (R-KPI-06)', async () => {
    run = await runProjection(verbeterplanbordProjection, [
      required(1),
      plan(1, 'VerbeterplanOverdue', { uiterlijkIndienen: '2024-03-02' }),
      submitted(1),
      rejected(1),
      submitted(1, 2),
      approved(1, 2),
      plan(1, 'VerbeterplanSucceeded', { ...next, verdict: 'voldoende' }, { occurredAt: '2025-02-01' }),
    ]);
    const found = await queries().verbeterplan({ regio: 'h5' }, id(1));
    expect(found).toMatchObject({
      status: 'geslaagd',
      teLaat: true,
      afronding: { jaar: 2024, verdict: 'voldoende', op: '2025-02-01' },
      contractconsequentie: null,
    });
    expect(
      found.versies.map(({ versie, besluit: decision }) => [versie, decision?.soort, decision?.redenen, decision?.rol]),
    ).toEqual([
      [1, 'afgewezen', ['Te vaag'], 'gemeente'],
      [2, 'goedgekeurd', [], 'contractmanager'],
    ]);
  });

  it('shows the consequence that people were asked for, and what they decided (R-KPI-08)', async () => {
    run = await runProjection(verbeterplanbordProjection, [
      registered,
      required(1),
      failed(1),
      asked(1),
      required(2),
      failed(2),
      asked(2),
    ]);
    const list = async (status?: string) =>
      (await queries().consequenties({ regio: 'h5' }, { status, pagina: 1, paginagrootte: 50 })).resultaten;
    expect(await list('gevraagd')).toHaveLength(2);
    await run.more([
      {
        stream: `contractconsequentie-${id(101)}`,
        type: 'ContractconsequentieImposed',
        data: {
          consequentieId: id(101),
          contractId: id(50),
          soort: 'Geen verlenging',
          redenen: ['Twee jaar onvoldoende'],
          besluitDatum: '2025-03-01',
          ingangsdatum: '2025-04-01',
        },
      },
      plan(2, 'VerbeterplanSucceeded', { ...next, verdict: 'voldoende' }),
    ]);
    expect(await list('opgelegd')).toMatchObject([
      {
        soort: 'Geen verlenging',
        redenen: ['Twee jaar onvoldoende'],
        rol: 'contractmanager',
        aanbiederNaam: 'Zorggroep Duinzicht',
      },
    ]);
    expect(await list('gevraagd')).toMatchObject([{ verbeterplanId: id(2), verbeterplanStatus: 'geslaagd' }]);
    const found = await queries().verbeterplan({ regio: 'h5' }, id(1));
    expect(found.contractconsequentie).toMatchObject({ status: 'opgelegd', contractId: id(50) });
    await run.more([
      {
        stream: `contractconsequentie-${id(102)}`,
        type: 'ContractconsequentieWaived',
        data: { consequentieId: id(102), redenen: ['Alsnog geslaagd'], besluitDatum: '2025-03-01' },
      },
    ]);
    expect(await list('afgezien')).toMatchObject([{ redenen: ['Alsnog geslaagd'] }]);
  });

  it('starts anew where a withdrawn requirement comes back, and keeps the old versions', async () => {
    run = await runProjection(verbeterplanbordProjection, [
      required(1),
      submitted(1),
      plan(1, 'VerbeterplanRequirementWithdrawn', { reden: 'nieuwe meting niet onvoldoende' }),
      required(1, { score: 7000 }),
    ]);
    expect((await board()).resultaten).toMatchObject([{ status: 'vereist', score: 7000, versies: [{ versie: 1 }] }]);
  });

  it('shows an aanbieder only itself, a gemeente the region and itself, and nobody another region', async () => {
    run = await runProjection(verbeterplanbordProjection, [
      required(1),
      required(2, { aanbiederId: B }),
      required(3, { gemeentecode: '0503' }),
      required(4, { gemeentecode: '1926' }),
      { ...required(5), regio: 'rivierenland' },
    ]);
    expect(await ids({}, { aanbiederId: B })).toEqual([id(2)]);
    expect(await ids({ aanbiederId: A }, { aanbiederId: B })).toEqual([]);
    expect((await ids({}, { gemeente: '0503' })).sort()).toEqual([id(1), id(2), id(3)]);
    expect(await ids({}, { regio: 'rivierenland' })).toEqual([id(5)]);
    for (const scope of [{ aanbiederId: B }, { regio: 'rivierenland' }]) {
      await expect(queries().verbeterplan({ regio: 'h5', ...scope }, id(1))).rejects.toMatchObject({
        code: 'VERBETERPLAN_ONBEKEND',
      });
    }
    await expect(queries().verbeterplan({ regio: 'h5', gemeente: '0503' }, id(4))).rejects.toMatchObject({
      code: 'VERBETERPLAN_ONBEKEND',
    });
  });

  it('answers as the board was known before (R-DAT-02)', async () => {
    run = await runProjection(verbeterplanbordProjection, [
      { ...required(1), bekend: '2024-02-01T09:00:00Z' },
      { ...submitted(1), bekend: '2024-02-20T09:00:00Z' },
    ]);
    const then = <T>(work: () => Promise<T>): Promise<T> => zoalsBekend('2024-02-10T00:00:00Z', work);
    expect((await then(() => board())).perStatus).toEqual({ vereist: 1 });
    expect((await zoalsBekend('2024-01-10T00:00:00Z', () => board())).aantal).toBe(0);
    expect((await board()).perStatus).toEqual({ ingediend: 1 });
    const known = await then(() => queries().verbeterplan({ regio: 'h5' }, id(1)));
    expect(known.versies).toEqual([]);
  });
});
