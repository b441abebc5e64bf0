import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { fold } from '../../../src/kernel/decider.js';
import { decodeEvent } from '../../../src/kernel/event-definition.js';
import { kpidefinitieDecider } from '../../../src/kwaliteit/kpidefinitie/kpidefinitie.decider.js';
import { kpidefinitieEvents, type KpidefinitieEvent } from '../../../src/kwaliteit/kpidefinitie/kpidefinitie.events.js';
import { type KpiFacts } from '../../../src/kwaliteit/kpimeting/kpi-facts.js';
import { KpiMeasurement } from '../../../src/kwaliteit/kpimeting/kpi-measurement.js';
import { ManualClock } from '../../../src/platform/clock/clock.js';
import { type Aggregates } from '../../../src/platform/event-store/aggregates.js';
import { type EventStore } from '../../../src/platform/event-store/event-store.js';
import { type ReadModelPositions } from '../../../src/platform/http/read-model-positions.js';
import { type RegioconfiguratieReader } from '../../../src/regio/regioconfiguratie/regioconfiguratie-reader.js';

describe('a measurement of an earlier year', () => {
  it('rests on the rules of that year: a later rule changes no past verdict (R-REG-21)', async () => {
    const sample: unknown = JSON.parse(readFileSync('test/contract/samples/KpiDefined.v1.json', 'utf8'));
    expect(kpidefinitieEvents.aggregate).toBe('kpidefinitie');
    const data = decodeEvent('KpiDefined', 1, sample) as KpidefinitieEvent['data'];
    const defined = { type: 'KpiDefined', data, occurredAt: '2022-01-01' } as KpidefinitieEvent;
    const reader = {
      at: async (_regio: string, { geldigOp }: { geldigOp: string }) => ({
        versieId: `regels van ${geldigOp}`,
        parameter: () => null,
        producten: [],
      }),
    } as unknown as RegioconfiguratieReader;
    const observed = { teller: 1, noemer: 2, ontbrekend: 0, bewijs: [], bewijsVan: null, bewijsTot: null };
    const service = new KpiMeasurement(
      { state: async () => fold(kpidefinitieDecider, [defined]), part: () => ({}) } as unknown as Aggregates,
      {} as EventStore,
      {} as ReadModelPositions,
      reader,
      { observe: async () => observed, contracted: async () => [] } as unknown as KpiFacts,
      new ManualClock('2026-02-01T08:00:00Z'),
    );
    const { kpiId } = data;
    const plaats = { aanbiederId: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b11', segment: null, gemeentecode: null };
    const meting = await service.prepare('MeasureKpi', { regio: 'h5', kpiId, ...plaats, jaar: 2024 });
    expect(meting.configVersion).toBe('regels van 2024-12-31');
  });
});
