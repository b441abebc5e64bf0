import { describe, expect, it } from '@jest/globals';
import { type Dekkingsoordeel } from '../../../src/inkoop/dekking/dekking-facts.js';
import { dekkingDecider } from '../../../src/inkoop/dekking/dekking.decider.js';
import { type DekkingEvent } from '../../../src/inkoop/dekking/dekking.events.js';
import { fold } from '../../../src/kernel/decider.js';

const delft = (change: Partial<Dekkingsoordeel> = {}): Dekkingsoordeel => ({
  ...{ norm: 'ontmoetingscentra', naam: 'Ontmoetingscentrum in elke gemeente', gemeentecode: '0503' },
  ...{ minimum: 1, aantal: 0, vanaf: '2026-01-01' },
  ...change,
});

function kijk(history: readonly DekkingEvent[], vandaag: string, ...oordelen: Dekkingsoordeel[]): DekkingEvent[] {
  const state = fold(dekkingDecider, history);
  return [...dekkingDecider.decide({ type: 'EvaluateDekking', regioId: 'h5', oordelen, vandaag }, state)];
}

describe('EvaluateDekking', () => {
  it('signals a shortfall that comes, once, and goes on quietly when its day has passed (R-PRC-05)', () => {
    const gezien = kijk([], '2025-07-01', delft(), delft({ gemeentecode: '1926', aantal: 2, vanaf: null }));
    expect(gezien).toEqual([
      { type: 'DekkingShortfallDetected', data: { regioId: 'h5', ...delft() }, occurredAt: '2025-07-01' },
    ]);
    expect(kijk(gezien, '2025-09-01', delft())).toEqual([]);
    expect(kijk(gezien, '2026-01-01', delft())).toEqual([]);
    // The read model calls a shortfall that runs one of today.
    expect(kijk(gezien, '2026-02-01', delft({ vanaf: '2026-02-01' }))).toEqual([]);
  });

  it('says it again where the first day or the norm becomes another (R-PRC-05)', () => {
    const gezien = kijk([], '2025-07-01', delft());
    const eerder = kijk(gezien, '2025-07-02', delft({ vanaf: '2025-10-01' }));
    expect(eerder).toMatchObject([{ type: 'DekkingShortfallDetected', data: { vanaf: '2025-10-01' } }]);
    expect(kijk(gezien, '2025-07-02', delft({ minimum: 2 }))).toMatchObject([{ data: { minimum: 2 } }]);
  });

  it('says once that a shortfall is mended, or that nobody asks any more (R-PRC-05)', () => {
    const gezien = kijk([], '2025-07-01', delft());
    const hersteld = kijk(gezien, '2025-08-01', delft({ aantal: 1, vanaf: null }));
    expect(hersteld).toMatchObject([
      { type: 'DekkingRestored', data: { gemeentecode: '0503', aantal: 1, reden: 'weer-voldoende' } },
    ]);
    expect(kijk([...gezien, ...hersteld], '2025-08-02', delft({ aantal: 1, vanaf: null }))).toEqual([]);
    expect(kijk(gezien, '2025-08-01')).toMatchObject([{ data: { reden: 'niet-meer-gevraagd' } }]);
    expect(kijk([...gezien, ...hersteld], '2025-09-01', delft())).toHaveLength(1);
  });
});
