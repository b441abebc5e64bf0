import { aanbiederEvents } from '../../src/inkoop/aanbieder/aanbieder.events.js';
import { on } from '../../src/kernel/event-handlers.js';
import { overstapEvents } from '../../src/toegang/overstap/overstap.events.js';
import { defineProjection, type Writer } from '../runner/projection.js';

export const OVERSTAPSTANDEN = ['aangevraagd', 'wachtlijst', 'toegekend'] as const;
export type Overstapstand = (typeof OVERSTAPSTANDEN)[number];

export interface OverstapDoc {
  readonly overstapId: string;
  readonly clientId: string;
  readonly toewijzingId: string;
  readonly regio: string;
  readonly gemeentecode: string;
  readonly productcode: string;
  readonly vanAanbiederId: string;
  readonly gewensteAanbiederId: string;
  readonly aangevraagdOp: string;
  readonly stand: Overstapstand;
  readonly reden: string | null;
  readonly verwachteDatum: string | null;
  readonly ingangsdatum: string | null;
  readonly besluitOp: string | null;
}

/** Who wants another aanbieder and who waits for it (R-CLT-02). */
export const overstappenProjection = defineProjection({
  name: 'overstappen',
  version: 1,
  tables: {
    overstap: {
      columns: {
        regio: 'text',
        gemeentecode: 'text',
        stand: 'text',
        aangevraagdOp: 'date',
        gewensteAanbiederId: 'text',
      },
    },
    aanbieder: { columns: { regio: 'text' } },
  },
  on: [
    on(aanbiederEvents, {
      AanbiederRegistered: ({ data: { aanbiederId, naam }, regio }, write: Writer) => {
        write.put('aanbieder', aanbiederId, () => ({ aanbiederId, regio, naam }));
      },
    }),
    on(overstapEvents, {
      OverstapRequested: ({ data, regio, occurredAt }, write: Writer) => {
        write.put<OverstapDoc>('overstap', data.overstapId, () => ({
          ...data,
          regio,
          aangevraagdOp: occurredAt,
          ...{ stand: 'aangevraagd', reden: null, verwachteDatum: null, ingangsdatum: null, besluitOp: null },
        }));
      },
      OverstapWaitlisted: ({ data: { overstapId, reden, verwachteDatum } }, write) => {
        write.put<OverstapDoc>('overstap', overstapId, (doc) =>
          doc === undefined ? null : { ...doc, stand: 'wachtlijst', reden, verwachteDatum },
        );
      },
      OverstapGranted: ({ data: { overstapId, ingangsdatum }, occurredAt }, write) => {
        write.put<OverstapDoc>('overstap', overstapId, (doc) =>
          doc === undefined ? null : { ...doc, stand: 'toegekend', ingangsdatum, besluitOp: occurredAt },
        );
      },
    }),
  ],
});
