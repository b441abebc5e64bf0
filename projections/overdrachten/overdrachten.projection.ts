import { aanbiederEvents } from '../../src/inkoop/aanbieder/aanbieder.events.js';
import { contractEvents } from '../../src/inkoop/contract/contract.events.js';
import { on } from '../../src/kernel/event-handlers.js';
import { overdrachtEvents } from '../../src/toegang/overdracht/overdracht.events.js';
import { toewijzingEvents } from '../../src/toegang/toewijzing/toewijzing.events.js';
import { defineProjection, type Writer } from '../runner/projection.js';
import { type BeeindigingDoc, type OverdrachtDoc, type Stap, type ToewijzingsdagenDoc } from './overdrachten.docs.js';

type VanOverdracht = { readonly data: { readonly overdrachtId: string }; readonly occurredAt: string };

function stap({ data: { overdrachtId }, occurredAt: op }: VanOverdracht, write: Writer, wat: Omit<Stap, 'op'>): void {
  write.put<OverdrachtDoc>('overdracht', overdrachtId, (doc) =>
    doc === undefined ? null : { ...doc, stappen: [...doc.stappen, { ...wat, op }] },
  );
}

function dagen(toewijzingId: string, write: Writer, deel: Partial<ToewijzingsdagenDoc>): void {
  write.put<ToewijzingsdagenDoc>('toewijzing', toewijzingId, (doc) => (doc === undefined ? null : { ...doc, ...deel }));
}

/** Clients of an aanbieder whose contract ends early, followed to the last one (R-CON-10). */
export const overdrachtenProjection = defineProjection({
  name: 'overdrachten',
  version: 1,
  tables: {
    overdracht: { columns: { regio: 'text', gemeentecode: 'text', contractId: 'text' } },
    toewijzing: { columns: { regio: 'text', gemeentecode: 'text', contractId: 'text' } },
    beeindiging: { columns: { regio: 'text', contractId: 'text' } },
    aanbieder: { columns: { regio: 'text' } },
  },
  on: [
    on(aanbiederEvents, {
      AanbiederRegistered: ({ data: { aanbiederId, naam }, regio }, write: Writer) => {
        write.put('aanbieder', aanbiederId, () => ({ aanbiederId, regio, naam }));
      },
    }),
    on(contractEvents, {
      ContractTerminated: ({ data, regio, occurredAt }, write: Writer) => {
        const { contractId, beeindigingId, einddatum, grond } = data;
        write.put<BeeindigingDoc>('beeindiging', beeindigingId, () => ({
          ...{ regio, contractId, beeindigingId, uiterlijk: einddatum, grond },
          ...{ besluitOp: occurredAt, ingetrokkenOp: null },
        }));
      },
      ContractTerminationWithdrawn: ({ data: { beeindigingId }, occurredAt }, write) => {
        write.put<BeeindigingDoc>('beeindiging', beeindigingId, (doc) =>
          doc === undefined ? null : { ...doc, ingetrokkenOp: occurredAt },
        );
      },
    }),
    on(toewijzingEvents, {
      ToewijzingSent: ({ data, regio }, write: Writer) => {
        const { toewijzingId, contractId, gemeentecode, aanbiederId, toegewezenOp, einddatum } = data;
        write.put<ToewijzingsdagenDoc>('toewijzing', toewijzingId, () => ({
          ...{ regio, toewijzingId, contractId, gemeentecode, aanbiederId, toegewezenOp, einddatum, wegOp: null },
        }));
      },
      ToewijzingCorrected: ({ data: { toewijzingId, einddatum } }, write) => dagen(toewijzingId, write, { einddatum }),
      ToewijzingDeclined: ({ data: { toewijzingId }, occurredAt }, write) =>
        dagen(toewijzingId, write, { wegOp: occurredAt }),
      // Who starts after a refusal takes the client after all.
      ToewijzingAccepted: ({ data: { toewijzingId } }, write) => dagen(toewijzingId, write, { wegOp: null }),
      ZorgStarted: ({ data: { toewijzingId } }, write) => dagen(toewijzingId, write, { wegOp: null }),
      ZorgEnded: ({ data: { toewijzingId, einddatum } }, write) => dagen(toewijzingId, write, { wegOp: einddatum }),
      ZorgResumed: ({ data: { toewijzingId } }, write) => dagen(toewijzingId, write, { wegOp: null }),
      ZorgStopRemoved: ({ data: { toewijzingId } }, write) => dagen(toewijzingId, write, { wegOp: null }),
      ToewijzingWithdrawn: ({ data: { toewijzingId }, occurredAt }, write) =>
        dagen(toewijzingId, write, { wegOp: occurredAt }),
    }),
    on(overdrachtEvents, {
      OverdrachtStarted: ({ data, regio, occurredAt }, write: Writer) => {
        write.put<OverdrachtDoc>('overdracht', data.overdrachtId, () => ({
          ...{ ...data, regio, gestartOp: occurredAt, stappen: [] },
        }));
      },
      OntvangerProposed: (event, write) =>
        stap(event, write, { stand: 'voorgesteld', aanbiederId: event.data.aanbiederId }),
      OntvangerAccepted: (event, write) => stap(event, write, { stand: 'aanvaard' }),
      OntvangerRefused: (event, write) => stap(event, write, { stand: 'geweigerd', reden: event.data.reden }),
      GegevensoverdrachtRecorded: (event, write) =>
        stap(event, write, { gegevensoverdracht: { kenmerk: event.data.kenmerk, grondslag: event.data.grondslag } }),
      OverdrachtCompleted: (event, write) =>
        stap(event, write, { stand: 'overgedragen', nieuweToewijzingId: event.data.nieuweToewijzingId }),
      OverdrachtEnded: (event, write) => stap(event, write, { stand: 'geeindigd', reden: event.data.reden }),
      OverdrachtOverdue: (event, write) => stap(event, write, { signaal: event.data.drempel }),
    }),
  ],
});
