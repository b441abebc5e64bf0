import { describe, expect, it } from '@jest/globals';
import {
  type SetTrajectprijsDecision,
  trajectprijsDecider,
} from '../../../src/inkoop/trajectprijs/trajectprijs.decider.js';
import {
  prijsOp,
  type Trajectprijs,
  type TrajectprijsEvent,
} from '../../../src/inkoop/trajectprijs/trajectprijs.events.js';
import { decideWith, refusal } from './given.js';

const decide = decideWith(trajectprijsDecider);
const set = (
  over: Partial<Trajectprijs> = {},
  feiten: Partial<SetTrajectprijsDecision> = {},
): SetTrajectprijsDecision => ({
  type: 'SetTrajectprijs',
  prijs: {
    ...{ regioId: 'zwolle', productcode: 'P01-1', matrix: 'profielen', bedrag: 2_500_000 },
    ...{ geldigVanaf: '2018-01-01', geldigTot: null, bron: 'Besluit 2018' },
    ...over,
  },
  productBekend: true,
  opPrijstabel: true,
  maximum: 36,
  ...feiten,
});
const cellen = Array.from({ length: 12 }, (_, profiel) =>
  [1, 2, 3].map((zwaarte) => `P${String(profiel + 1).padStart(2, '0')}-${zwaarte}`),
).flat();

describe('the table of traject prices', () => {
  it('has one price per cell and period, the same for every aanbieder (R-BEK-04)', () => {
    const [event] = decide([], set());
    expect(event?.data).toEqual(set().prijs);
    expect(Object.keys(event!.data)).not.toContain('aanbiederId');
    expect(decide([event!], set())).toEqual([]);
    expect(refusal(() => decide([event!], set({ bedrag: 1 })))).toBe('TRAJECTPRIJS_OVERLAPT');
  });

  it('lets an open-ended price give way to a later one (R-BEK-04)', () => {
    const stream = [...decide([], set())];
    stream.push(...decide(stream, set({ geldigVanaf: '2019-01-01', bedrag: 2_600_000 })));
    const prijzen = stream.map(({ data }) => data);
    expect(['2017-12-31', '2018-12-31', '2019-01-01'].map((dag) => prijsOp(prijzen, 'P01-1', dag)?.bedrag)).toEqual([
      undefined,
      2_500_000,
      2_600_000,
    ]);
  });

  it('takes 36 prices at one time and not a thirty-seventh (R-SEG-06)', () => {
    const stream: TrajectprijsEvent[] = [];
    for (const productcode of cellen) stream.push(...decide(stream, set({ productcode })));
    expect(stream).toHaveLength(36);
    expect(refusal(() => decide(stream, set({ productcode: 'P13-1' })))).toBe('TRAJECTPRIJZEN_MAXIMUM');
    expect(decide(stream, set({ productcode: 'THUIS-1', matrix: 'thuis' }))).toHaveLength(1);
    expect(decide(stream, set({ geldigVanaf: '2019-01-01' }))).toHaveLength(1);
  });

  it('refuses a product without such a price, and a price of nothing', () => {
    expect(refusal(() => decide([], set({}, { productBekend: false })))).toBe('PRODUCT_ONBEKEND');
    expect(refusal(() => decide([], set({}, { opPrijstabel: false })))).toBe('PRODUCT_NIET_OP_PRIJSTABEL');
    expect(refusal(() => decide([], set({ bedrag: 0 })))).toBe('TRAJECTPRIJS_ONGELDIG');
    expect(refusal(() => decide([], set({ geldigTot: '2017-12-31' })))).toBe('PERIODE_ONGELDIG');
  });
});
