import { aanbiederEvents } from '../../src/inkoop/aanbieder/aanbieder.events.js';
import { contractEvents } from '../../src/inkoop/contract/contract.events.js';
import { on } from '../../src/kernel/event-handlers.js';
import { overdrachtEvents } from '../../src/toegang/overdracht/overdracht.events.js';
import { toewijzingsdagenIn } from '../../src/toegang/overdracht/overdrachtplicht-facts.js';
import { toewijzingEvents } from '../../src/toegang/toewijzing/toewijzing.events.js';
import { defineProjection, type Writer } from '../runner/projection.js';
import { type BeeindigingDoc, type OverdrachtDoc, type Stap } from './overdrachten.docs.js';

type VanOverdracht = { readonly data: { readonly overdrachtId: string }; readonly occurredAt: string };

function stap({ data: { overdrachtId }, occurredAt: op }: VanOverdracht, write: Writer, wat: Omit<Stap, 'op'>): void {
  write.put<OverdrachtDoc>('overdracht', overdrachtId, (doc) =>
    doc === undefined ? null : { ...doc, stappen: [...doc.stappen, { ...wat, op }] },
  );
}

/** Clients of an aanbieder whose contract ends early, followed to the last one (R-CON-10). */
export const overdrachtenProjection = defineProjection({
  name: 'overdrachten',
  version: 2,
  tables: {
    overdracht: { columns: { regio: 'text', gemeentecode: 'text', contractId: 'text', beeindigingId: 'text' } },
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
    on(toewijzingEvents, toewijzingsdagenIn('toewijzing')),
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
