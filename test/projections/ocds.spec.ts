import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from '@jest/globals';
import { ocdsProjection } from '../../projections/ocds/ocds.projection.js';
import { OcdsQueries, type ReleasePakket } from '../../projections/ocds/ocds.queries.js';
import { ManualClock } from '../../src/platform/clock/clock.js';
import { faultsOf } from '../support/ocds-schema.js';
import { type GivenEvent, type ProjectionRun, runProjection } from '../support/projection-harness.js';

const CONTRACT = 'c1000000-0000-4000-8000-000000000001';
const WIJZIGING = 'd1000000-0000-4000-8000-000000000001';
const BEEINDIGING = 'e1000000-0000-4000-8000-000000000001';

let run: ProjectionRun;
afterEach(() => run.close());

/** An event with the data of its stored sample, as far as a test does not change them. */
function gebeurt(type: string, op: string, change: object = {}, versie = 1): GivenEvent {
  const sample = JSON.parse(readFileSync(`test/contract/samples/${type}.v${versie}.json`, 'utf8')) as object;
  const wijziging = type === 'AddendumSigned' || type.startsWith('Contractwijziging');
  const stream = wijziging ? `contractwijziging-${WIJZIGING}` : `contract-${CONTRACT}`;
  return {
    ...{ stream, type, occurredAt: op, bekend: `${op}T09:00:00Z` },
    data: { ...sample, ...(wijziging ? { wijzigingId: WIJZIGING } : { contractId: CONTRACT }), ...change },
  };
}

const producten = [
  { productcode: '07A01', categorie: '07', segment: null, perceel: null, wet: 'Wmo2015' },
  { productcode: '07A02', categorie: '07', segment: null, perceel: null, wet: 'Wmo2015' },
];
const tarief = (op: string, productcode: string, bedrag: number): GivenEvent =>
  gebeurt('TariefAgreed', op, { productcode, bedrag, eenheid: '04', geldigVanaf: op, geldigTot: null });
const gesloten = (): GivenEvent[] => [
  gebeurt(
    'ContractSigned',
    '2023-01-01',
    {
      ...{ producten, ingangsdatum: '2023-01-01', einddatum: '2025-12-31', maximumEinddatum: null },
      ondertekendOp: '2023-01-01',
    },
    2,
  ),
  tarief('2023-01-02', '07A01', 7_000),
  tarief('2023-01-03', '07A02', 5_000),
];

async function pakket(): Promise<ReleasePakket> {
  const clock = new ManualClock('2030-01-01T09:00:00Z');
  return new OcdsQueries(run.readModels, clock, 'ocds-demo00').pakket('h5', {});
}

describe('the amendments of a contract in OCDS', () => {
  it('tells a new and a corrected tarief as an amendment, and a first one as an update', async () => {
    run = await runProjection(ocdsProjection, [
      ...gesloten(),
      tarief('2024-01-01', '07A01', 7_350),
      gebeurt('TariefCorrected', '2024-02-01', {
        ...{ productcode: '07A01', geldigVanaf: '2024-01-01', vorigBedrag: 7_350, bedrag: 7_360 },
        reden: 'De index is gecorrigeerd.',
      }),
    ]);
    const one = await pakket();
    expect(faultsOf(one)).toEqual([]);
    const { releases } = one;
    expect(releases.map(({ tag }) => tag)).toEqual([
      ['award', 'contract'],
      ...[['contractUpdate'], ['contractUpdate'], ['contractAmendment'], ['contractAmendment']],
    ]);
    expect(releases.slice(0, 3).some(({ contracts }) => contracts![0]!.amendments !== undefined)).toBe(false);
    expect(releases[3]!.contracts![0]!.amendments).toEqual([
      {
        id: expect.any(String) as unknown,
        date: '2023-12-31T23:00:00.000Z',
        rationale: 'Partijen spraken een nieuw tarief af.',
        description: 'Tarief van product 07A01 vanaf 2024-01-01: 73,50 euro, was 70,00 euro.',
        ...{ amendsReleaseID: releases[2]!.id, releaseID: releases[3]!.id },
      },
    ]);
    expect(releases[4]!.contracts![0]!.amendments).toMatchObject([
      {
        rationale: 'De index is gecorrigeerd.',
        description: 'Tarief van product 07A01 vanaf 2024-01-01 gecorrigeerd: 73,60 euro, was 73,50 euro.',
        amendsReleaseID: releases[3]!.id,
      },
    ]);
    const bedragen = releases.at(-1)!.contracts![0]!.items.map(({ unit }) => unit?.value.amount);
    expect(bedragen).toEqual([73.6, 50]);
  });

  it('tells an addendum with its ground, and nothing of a change that nobody signed', async () => {
    const contracten = [{ contractId: CONTRACT, contractnummer: 'H5-1', aanbiederId: BEEINDIGING }];
    const grond = {
      ...{ soort: 'wijzigingsbeding', toelichting: 'Artikel 12 staat het toe.', bepaling: 'wijzigingsbeding' },
      ...{ pilot: null, bewijs: [], verplichtVanaf: null },
    };
    run = await runProjection(ocdsProjection, [
      ...gesloten(),
      gebeurt('ContractwijzigingProposed', '2024-03-01', { contracten, grond, titel: 'Taakgericht bekostigen' }),
    ]);
    expect((await pakket()).releases).toHaveLength(3);
    await run.more([
      gebeurt('AddendumSigned', '2024-05-01', {
        ...{ contractId: CONTRACT, ondertekendOp: '2024-05-01', ingangsdatum: '2024-07-01' },
      }),
    ]);
    const one = await pakket();
    expect(faultsOf(one)).toEqual([]);
    const laatste = one.releases.at(-1)!;
    expect(laatste.tag).toEqual(['contractAmendment']);
    expect(laatste.contracts![0]!.amendments).toMatchObject([
      {
        date: '2024-04-30T22:00:00.000Z',
        rationale: 'Wijzigingsbeding: Artikel 12 staat het toe.',
        description: 'Addendum: Taakgericht bekostigen, vanaf 2024-07-01.',
        ...{ amendsReleaseID: one.releases[2]!.id, releaseID: laatste.id },
      },
    ]);
  });

  it('moves the last day with an end before its time, without its reasons, and back when that is withdrawn', async () => {
    run = await runProjection(ocdsProjection, [
      ...gesloten(),
      gebeurt('ContractTerminated', '2024-06-01', {
        ...{ beeindigingId: BEEINDIGING, grond: 'faillissement', reden: 'Vertrouwelijke reden.' },
        ...{ besluitDatum: '2024-06-01', vorigeEinddatum: '2025-12-31', einddatum: '2024-06-30' },
      }),
      gebeurt('ContractTerminationWithdrawn', '2024-06-10', {
        ...{ beeindigingId: BEEINDIGING, besluitDatum: '2024-06-10', nieuweEinddatum: '2025-12-31' },
      }),
    ]);
    const one = await pakket();
    expect(faultsOf(one)).toEqual([]);
    expect(JSON.stringify(one)).not.toContain('Vertrouwelijke reden');
    const [beeindigd, ingetrokken] = one.releases.slice(-2).map(({ contracts }) => contracts![0]!);
    expect(beeindigd!.period.endDate).toBe('2024-06-30T21:59:59.000Z');
    expect(beeindigd!.amendments).toMatchObject([
      { rationale: 'Grond: faillissement.', description: 'Eindigt op 2024-06-30 in plaats van op 2025-12-31.' },
    ]);
    expect(ingetrokken!.period.endDate).toBe('2025-12-31T22:59:59.000Z');
    expect(ingetrokken!.amendments).toMatchObject([{ description: 'Loopt weer tot en met 2025-12-31.' }]);
  });
});
