import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from '@jest/globals';
import { AanbiedersprofielFacts } from '../../projections/aanbiedersprofiel/aanbiedersprofiel.facts.js';
import { aanbiedersprofielProjection } from '../../projections/aanbiedersprofiel/aanbiedersprofiel.projection.js';
import { AanbiedersprofielQueries } from '../../projections/aanbiedersprofiel/aanbiedersprofiel.queries.js';
import { ManualClock } from '../../src/platform/clock/clock.js';
import { type ReadModelPositions } from '../../src/platform/http/read-model-positions.js';
import { type GivenEvent, type ProjectionRun, runProjection } from '../support/projection-harness.js';

const sample = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(`test/contract/samples/${name}.json`, 'utf8')) as Record<string, unknown>;
const uuid = (kind: string, n: number) => `${kind}0000000-0000-4000-8000-00000000000${n}`;
const AANBIEDER = uuid('a', 1);
const CONTRACT = uuid('b', 1);
const AGB = '42990001';

const given = (stream: string, name: string, change: object = {}, occurredAt?: string): GivenEvent => ({
  ...{ stream, type: name.replace(/\.v\d$/, ''), data: { ...sample(name), ...change } },
  ...(occurredAt === undefined ? {} : { occurredAt }),
});
const aanbieder = given(`aanbieder-${AANBIEDER}`, 'AanbiederRegistered.v1', {
  ...{ aanbiederId: AANBIEDER, agbcode: AGB, naam: 'De Korenmolen', sinds: '2022-01-01' },
});
const toewijzing = (n: number, client: number, change: object = {}): GivenEvent =>
  given(`toewijzing-${uuid('d', n)}`, 'ToewijzingSent.v2', {
    ...{ toewijzingId: uuid('d', n), clientId: uuid('c', client), aanbiederId: AANBIEDER, contractId: CONTRACT },
    ...{ productcode: '02A03', toegewezenOp: '2024-01-01', einddatum: null },
    ...change,
  });
const start = (n: number, begindatum: string): GivenEvent =>
  given(`toewijzing-${uuid('d', n)}`, 'ZorgStarted.v1', { toewijzingId: uuid('d', n), begindatum }, begindatum);
const eind = (n: number, einddatum: string): GivenEvent =>
  given(`toewijzing-${uuid('d', n)}`, 'ZorgEnded.v1', { toewijzingId: uuid('d', n), einddatum }, einddatum);
const weigering = (n: number, redenCode: string, op: string): GivenEvent => ({
  ...{ stream: `toewijzing-${uuid('d', n)}`, type: 'ToewijzingDeclined', occurredAt: op },
  data: { toewijzingId: uuid('d', n), redenCode, toelichting: 'Geen plaats.' },
});

describe('the profile of an aanbieder', () => {
  let run: ProjectionRun;
  afterEach(() => run.close());

  const profiel = (geldigOp: string) =>
    new AanbiedersprofielQueries(run.readModels, new ManualClock('2025-01-01T09:00:00Z')).get(
      { regio: 'h5' },
      AANBIEDER,
      geldigOp,
    );

  it('counts clients, refusals by reason and rejected messages up to a day (R-CON-07)', async () => {
    const afgekeurd = {
      afzender: AGB,
      fouten: [{ plaats: 'Header', code: 'AGB_FOUT', melding: 'x', retourcode: null }],
    };
    run = await runProjection(aanbiedersprofielProjection, [
      aanbieder,
      ...[toewijzing(1, 1), toewijzing(2, 1), toewijzing(3, 2), toewijzing(4, 3), toewijzing(5, 4)],
      toewijzing(6, 5, { aanbiederId: uuid('a', 2), contractId: uuid('b', 2) }),
      ...[start(1, '2024-02-01'), start(2, '2024-02-01'), start(3, '2024-02-01'), start(6, '2024-02-01')],
      eind(3, '2024-03-31'),
      ...[weigering(4, 'GEEN_CAPACITEIT', '2024-02-01'), weigering(5, 'GEEN_EXPERTISE', '2024-04-01')],
      given('bericht-1', 'BerichtReceived.v1', { afzender: AGB }, '2024-02-01'),
      given('bericht-2', 'BerichtRejected.v1', afgekeurd, '2024-02-02'),
      given('bericht-3', 'BerichtRejected.v1', { ...afgekeurd, afzender: '0503' }, '2024-02-02'),
    ]);
    expect((await profiel('2024-03-31')).samenwerking).toEqual({
      ...{ clienten: 2, toewijzingen: 5, weigeringen: 1, berichten: 2, afgekeurdeBerichten: 1 },
      weigeringenPerReden: [{ code: 'GEEN_CAPACITEIT', aantal: 1 }],
      foutenPerCode: [{ code: 'AGB_FOUT', aantal: 1 }],
    });
    expect((await profiel('2024-04-01')).samenwerking).toMatchObject({ clienten: 1, weigeringen: 2 });

    const positions = { waitUntil: () => Promise.resolve(true) } as unknown as ReadModelPositions;
    const facts = new AanbiedersprofielFacts(run.readModels, positions);
    const vraag = { contractId: CONTRACT, productcodes: ['02A03'] };
    expect(await facts.clienten({ ...vraag, van: '2024-03-31', tot: '2024-12-31' })).toBe(2);
    expect(await facts.clienten({ ...vraag, van: '2024-04-01', tot: '2024-12-31' })).toBe(1);
    expect(await facts.clienten({ ...vraag, van: '2023-01-01', tot: '2024-01-31' })).toBe(0);
    expect(await facts.clienten({ ...vraag, productcodes: ['07A01'], van: '2024-01-01', tot: '2024-12-31' })).toBe(0);
  });

  it('shows the last verdict per measurement, the state of each verbeterplan and of the partnership (RM-PROVIDER)', async () => {
    const eigen = { aanbiederId: AANBIEDER };
    const plan = { ...eigen, verbeterplanId: uuid('e', 1), kpiId: 'starttermijn', jaar: 2023 };
    run = await runProjection(aanbiedersprofielProjection, [
      aanbieder,
      given('kpimeting-1', 'KpiVerdictWithheld.v2', { ...eigen, metingId: 'm1' }, '2024-02-01'),
      given('kpimeting-1', 'KpiVerdictEstablished.v2', { ...eigen, metingId: 'm1', verdict: 'hoog' }, '2024-03-01'),
      given(`verbeterplan-${uuid('e', 1)}`, 'VerbeterplanRequired.v1', plan, '2024-02-01'),
      given(`verbeterplan-${uuid('e', 1)}`, 'VerbeterplanSubmitted.v1', { verbeterplanId: uuid('e', 1) }, '2024-04-01'),
      given('partnerschap-1', 'PartnerschapEstablished.v1', eigen, '2024-02-01'),
      given('partnerschap-1', 'PartnerschapEnded.v1', eigen, '2024-05-01'),
    ]);
    expect(await profiel('2024-02-28')).toMatchObject({
      scores: [{ verdict: null }],
      verbeterplannen: [{ stand: 'vereist' }],
      partnerschappen: [{ partner: true }],
    });
    expect(await profiel('2024-05-01')).toMatchObject({
      scores: [{ verdict: 'hoog', reden: null }],
      verbeterplannen: [{ stand: 'ingediend' }],
      partnerschappen: [{ partner: false, sinds: '2024-05-01' }],
    });
  });
});
