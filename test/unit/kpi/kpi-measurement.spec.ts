import { describe, expect, it } from '@jest/globals';
import { isTransient } from '../../../src/platform/consumers/failures.js';
import { ManualClock } from '../../../src/platform/clock/clock.js';
import { type Aggregates } from '../../../src/platform/event-store/aggregates.js';
import { type EventStore } from '../../../src/platform/event-store/event-store.js';
import { Problem } from '../../../src/platform/http/problem.js';
import { type KpiFacts } from '../../../src/kwaliteit/kpimeting/kpi-facts.js';
import { KpiMeasurement } from '../../../src/kwaliteit/kpimeting/kpi-measurement.js';
import { type RegioconfiguratieReader } from '../../../src/regio/regioconfiguratie/regioconfiguratie-reader.js';

/** A measurement service of which only the waiting matters; `reached` is how far the read model comes. */
function measurement(reached: bigint, head = 100n) {
  const asked: { name: string; position: bigint; timeoutMs: number }[] = [];
  const facts = {} as KpiFacts;
  const service = new KpiMeasurement(
    {} as Aggregates,
    { head: async () => ({ position: head, recordedAt: null }) } as unknown as EventStore,
    {
      waitUntil: async (name, position, timeoutMs) => {
        asked.push({ name, position, timeoutMs });
        return reached >= position;
      },
      positionOf: async () => reached,
    },
    {} as RegioconfiguratieReader,
    facts,
    new ManualClock('2024-02-01T08:00:00Z'),
  );
  return { service, asked, facts };
}

describe('the facts of a measurement', () => {
  it('are those up to the end of the log, or up to the news that asks (R-KPI-02)', async () => {
    const { service, asked, facts } = measurement(100n);
    expect(await service.factsUpTo()).toBe(facts);
    await service.factsUpTo(42n);
    expect(asked.map(({ name, position }) => [name, position])).toEqual([
      ['kpi-dashboard', 100n],
      ['kpi-dashboard', 42n],
    ]);
  });

  it('are refused from a read model that lags, in a way that a policy tries again (R-KPI-02)', async () => {
    const { service, asked } = measurement(99n);
    const refused = await service.factsUpTo().catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Problem);
    expect(refused).toMatchObject({ status: 503, code: 'WAARNEMINGEN_NOG_NIET_BIJ' });
    expect(isTransient(refused)).toBe(true);
    expect(asked[0]?.timeoutMs).toBeLessThanOrEqual(30_000);
  });
});
