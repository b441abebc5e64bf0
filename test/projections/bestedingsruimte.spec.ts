import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from '@jest/globals';
import { BestedingsruimteFacts } from '../../projections/bestedingsruimte/bestedingsruimte.facts.js';
import { bestedingsruimteProjection } from '../../projections/bestedingsruimte/bestedingsruimte.projection.js';
import { type ReadModelPositions } from '../../src/platform/http/read-model-positions.js';
import { type GivenEvent, type ProjectionRun, runProjection } from '../support/projection-harness.js';

const uuid = (kind: string, n: number) => `${kind}0000000-0000-4000-8000-00000000000${n}`;
const REEL = JSON.parse(readFileSync('test/contract/samples/DeclaratieSubmitted.v2.json', 'utf8')) as object;
const TOEWIJZING = JSON.parse(readFileSync('test/contract/samples/ToewijzingSent.v2.json', 'utf8')) as object;

const toewijzing = (n: number, contract: number): GivenEvent => ({
  stream: `toewijzing-${uuid('f', n)}`,
  type: 'ToewijzingSent',
  data: { ...TOEWIJZING, toewijzingId: uuid('f', n), contractId: uuid('c', contract) },
});
/** Submitted and approved. */
function declaratie(n: number, onder: number, bedrag: number, tot: string): GivenEvent[] {
  const { periode: _p, volume: _v, eenheid: _e, ingediendOp: _o, ...rest } = REEL as Record<string, unknown>;
  const { bericht: _b, crediteert: _c, ...betreft } = rest;
  const stream = `declaratie-${uuid('d', n)}`;
  const eigen = { declaratieId: uuid('d', n), toewijzingId: uuid('f', onder), bedrag, jaar: Number(tot.slice(0, 4)) };
  const periode = { van: `${tot.slice(0, 8)}01`, tot };
  return [
    { stream, type: 'DeclaratieSubmitted', data: { ...REEL, ...eigen, periode } },
    {
      ...{ stream, type: 'DeclaratieApproved' },
      data: { ...betreft, ...eigen, goedgekeurdOp: '2023-01-01', betaler: null, berichtId: null },
    },
  ];
}

describe('what was spent under a contract', () => {
  let run: ProjectionRun;
  afterEach(() => run.close());

  it('counts what was approved by the last day of the care, credits included (R-FIN-06)', async () => {
    const elders = declaratie(7, 1, 9_000, '2020-06-30')[1]!;
    run = await runProjection(bestedingsruimteProjection, [
      toewijzing(1, 1),
      toewijzing(2, 1),
      toewijzing(3, 2),
      ...declaratie(1, 1, 1_000, '2020-06-30'),
      ...declaratie(2, 2, 400, '2020-12-31'),
      ...declaratie(3, 1, -150, '2020-07-31'),
      ...declaratie(4, 1, 5_000, '2020-06-29'),
      ...declaratie(5, 1, 5_000, '2021-01-01'),
      ...declaratie(6, 3, 5_000, '2020-08-31'),
      { ...elders, data: { ...(elders.data as object), toewijzingId: null } },
    ]);
    const gevraagd: [string, bigint][] = [];
    const positions = {
      waitUntil: (naam: string, positie: bigint) => {
        gevraagd.push([naam, positie]);
        return Promise.resolve(positie < 100n);
      },
    } as unknown as ReadModelPositions;
    const facts = new BestedingsruimteFacts(run.readModels, positions);
    const vraag = { regio: 'h5', contractId: uuid('c', 1), van: '2020-06-30', tot: '2020-12-31' };
    expect(await facts.besteed(vraag, 7n)).toBe(1_250);
    expect(gevraagd).toEqual([['bestedingsruimte', 7n]]);
    expect(await facts.besteed({ ...vraag, contractId: uuid('c', 2) }, 7n)).toBe(5_000);
    expect(await facts.besteed({ ...vraag, regio: 'rivierenland' }, 7n)).toBe(0);
    await expect(facts.besteed(vraag, 100n)).rejects.toMatchObject({ code: 'BESTEDING_NOG_NIET_BIJ' });
  });
});
