import { afterEach, describe, expect, it } from '@jest/globals';
import { StrategischePartnersFacts } from '../../projections/strategische-partners/strategische-partners.facts.js';
import { strategischePartnersProjection } from '../../projections/strategische-partners/strategische-partners.projection.js';
import { type ReadModelPositions } from '../../src/platform/http/read-model-positions.js';
import { type GivenEvent, type ProjectionRun, runProjection } from '../support/projection-harness.js';

const AANBIEDER = '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b12';
const uuid = (kind: string, n: number) => `${kind}0000000-0000-4000-8000-00000000000${n}`;
const declaratie = (
  n: number,
  client: number,
  bedrag: number,
  productcode: string,
  change: object = {},
): GivenEvent => ({
  stream: `declaratie-${uuid('d', n)}`,
  type: 'DeclaratieApproved',
  data: {
    ...{ declaratieId: uuid('d', n), aanbiederId: AANBIEDER, clientId: uuid('c', client), gemeentecode: '0503' },
    ...{ perceel: 'volwassenen', wet: 'Wmo2015', productcode, jaar: 2024, bedrag, goedgekeurdOp: '2025-01-10' },
    ...{ toewijzingId: null, betaler: null, berichtId: null, ...change },
  },
});

describe('the production of a partner', () => {
  let run: ProjectionRun;
  afterEach(() => run.close());

  it('adds the turnover of the year of care and counts each client once (R-PAR-05, R-PAR-06)', async () => {
    run = await runProjection(strategischePartnersProjection, [
      declaratie(1, 1, 6_000_000, '02A03'),
      declaratie(2, 1, 3_999_999, '02A05'),
      declaratie(3, 2, 1, '02A05', { gemeentecode: '0637' }),
      declaratie(4, 3, 500, '02A03', { jaar: 2023 }),
      declaratie(5, 4, 500, '02A03', { aanbiederId: uuid('a', 1) }),
    ]);
    const positions: ReadModelPositions = {
      waitUntil: () => Promise.reject(new Error('asked by no one here')),
    } as unknown as ReadModelPositions;
    const facts = new StrategischePartnersFacts(run.readModels, positions);
    const vraag = { regio: 'h5', aanbiederId: AANBIEDER, jaar: 2024 };
    expect(await facts.productie({ ...vraag, productcodes: null })).toEqual({
      omzet: 10_000_000,
      clienten: 2,
      declaraties: 3,
    });
    expect(await facts.productie({ ...vraag, productcodes: ['02A03'] })).toMatchObject({
      omzet: 6_000_000,
      clienten: 1,
    });
    expect(await facts.productie({ ...vraag, productcodes: [] })).toEqual({ omzet: 0, clienten: 0, declaraties: 0 });
  });
});
