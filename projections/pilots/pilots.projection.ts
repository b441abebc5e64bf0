import { type Datum } from '../../src/kernel/datum.js';
import { on } from '../../src/kernel/event-handlers.js';
import { aanbiederEvents } from '../../src/inkoop/aanbieder/aanbieder.events.js';
import { pilotEvents, type PilotEvent } from '../../src/vernieuwing/pilot/pilot.events.js';
import { defineProjection, type Writer } from '../runner/projection.js';

type Gebeurtenis = { readonly [T in PilotEvent['type']]: Omit<Extract<PilotEvent, { type: T }>['data'], 'pilotId'> };

/** One fact about a pilot with the day from which it holds; the page of a day looks only at what had happened by then. */
export type Pilotfeit = {
  readonly [T in PilotEvent['type']]: { readonly soort: T; readonly op: Datum; readonly data: Gebeurtenis[T] };
}[PilotEvent['type']];

export interface PilotDoc {
  readonly regio: string;
  readonly pilotId: string;
  readonly feiten: readonly Pilotfeit[];
}

export interface PilotaanbiederDoc {
  readonly regio: string;
  readonly aanbiederId: string;
  readonly naam: string;
}

/** Pilots from their frames to what they taught, and where that landed (Q-025, RM-PILOT). */
export const pilotsProjection = defineProjection({
  name: 'pilots',
  version: 1,
  tables: { pilots: { columns: { regio: 'text' } }, aanbieders: { columns: { regio: 'text' } } },
  on: [
    on(pilotEvents, {
      PilotDefined: ({ data: { pilotId, ...data }, regio, occurredAt: op }, write) =>
        write.put<PilotDoc>('pilots', pilotId, () => ({
          regio,
          pilotId,
          feiten: [{ soort: 'PilotDefined', op, data }],
        })),
      PilotkaderAdopted: feit,
      PilotplanAdopted: feit,
      PilotselectionCompleted: feit,
      PilotStarted: feit,
      PilotbevindingReported: feit,
      PilotEvaluated: feit,
      PilotpuntSettled: feit,
      PilotEnded: feit,
      PilottermijnMissed: feit,
    }),
    on(aanbiederEvents, {
      AanbiederRegistered: ({ data: { aanbiederId, naam }, regio }, write) =>
        write.put<PilotaanbiederDoc>('aanbieders', aanbiederId, () => ({ regio, aanbiederId, naam })),
    }),
  ],
});

interface Feit {
  readonly type: PilotEvent['type'];
  readonly data: PilotEvent['data'];
  readonly occurredAt: Datum;
}

function feit({ type: soort, data: { pilotId, ...data }, occurredAt: op }: Feit, write: Writer): void {
  write.put<PilotDoc>('pilots', pilotId, (doc) =>
    doc === undefined ? null : { ...doc, feiten: [...doc.feiten, { soort, op, data } as Pilotfeit] },
  );
}
