import { declaratieEvents } from '../../src/declaratie/declaratie/declaratie.events.js';
import { begrippenkaderEvents } from '../../src/gegevens/begrip/begrip.events.js';
import { facturatieprotocolEvents } from '../../src/gegevens/facturatieprotocol/facturatieprotocol.events.js';
import { gegevensleveringEvents } from '../../src/gegevens/gegevenslevering/gegevenslevering.events.js';
import { productieverantwoordingEvents } from '../../src/gegevens/productieverantwoording/productieverantwoording.events.js';
import { on } from '../../src/kernel/event-handlers.js';
import { defineProjection, type Writer } from '../runner/projection.js';
import {
  type AfspraakDoc,
  type BegripDoc,
  type DeclaratieDoc,
  type ProtocolDoc,
  type VerantwoordingDoc,
} from './gegevenslevering.docs.js';

type Tabel = 'begrippen' | 'afspraken' | 'protocollen' | 'verantwoordingen' | 'declaraties';
type Write = Writer<Tabel>;

function changeAfspraak(write: Write, afspraakId: string, fold: (doc: AfspraakDoc) => AfspraakDoc): void {
  write.put<AfspraakDoc>('afspraken', afspraakId, (doc) => (doc === undefined ? null : fold(doc)));
}

/** What the parties agreed to deliver and to mean, and what came of it (R-DAT-03, R-DAT-05, R-DAT-06, R-DAT-11). */
export const gegevensleveringProjection = defineProjection({
  name: 'gegevenslevering',
  version: 1,
  tables: {
    begrippen: { columns: { regio: 'text' } },
    afspraken: { columns: { regio: 'text', gemeentecode: 'text', aanbiederId: 'text' } },
    protocollen: { columns: { regio: 'text' } },
    verantwoordingen: { columns: { regio: 'text', aanbiederId: 'text', jaar: 'integer' } },
    declaraties: {
      columns: {
        regio: 'text',
        aanbiederId: 'text',
        productcode: 'text',
        jaar: 'integer',
        eersteDag: 'date',
        laatsteDag: 'date',
        bedrag: 'bigint',
        goedgekeurdOp: 'date',
      },
    },
  },
  on: [
    on(begrippenkaderEvents, {
      BegripPublished: ({ data, regio }, write: Write) =>
        write.put<BegripDoc>('begrippen', `${regio}/${data.sleutel}`, (doc) => ({
          regio,
          versies: [...(doc?.versies ?? []), data],
        })),
    }),
    on(gegevensleveringEvents, {
      GegevensleveringAgreed: ({ data, regio }, write: Write) => {
        const { bronhouder, verwacht: _verwacht, ...afspraak } = data;
        write.put<AfspraakDoc>('afspraken', data.afspraakId, () => ({
          regio,
          ...afspraak,
          gemeentecode: bronhouder.soort === 'gemeente' ? bronhouder.gemeentecode : null,
          aanbiederId: bronhouder.soort === 'aanbieder' ? bronhouder.aanbiederId : null,
          einde: null,
          ontvangsten: [],
          intrekkingen: [],
          signalen: [],
        }));
      },
      GegevensleveringReceived: ({ data: { afspraakId, periode, ...ontvangst } }, write: Write) =>
        changeAfspraak(write, afspraakId, (doc) => ({
          ...doc,
          ontvangsten: [...zonder(doc.ontvangsten, periode.van), { van: periode.van, ...ontvangst }],
        })),
      GegevensleveringReceiptWithdrawn: ({ data: { afspraakId, periode, reden } }, write: Write) =>
        changeAfspraak(write, afspraakId, (doc) => ({
          ...doc,
          ontvangsten: zonder(doc.ontvangsten, periode.van),
          intrekkingen: [...doc.intrekkingen, { van: periode.van, reden }],
        })),
      GegevensleveringOverdue: ({ data: { afspraakId, periode }, occurredAt }, write: Write) =>
        changeAfspraak(write, afspraakId, (doc) => ({
          ...doc,
          signalen: [...zonder(doc.signalen, periode.van), { van: periode.van, op: occurredAt }],
        })),
      GegevensleveringEnded: ({ data: { afspraakId, laatsteDag, reden } }, write: Write) =>
        changeAfspraak(write, afspraakId, (doc) => ({ ...doc, einde: { laatsteDag, reden } })),
    }),
    on(facturatieprotocolEvents, {
      FacturatieprotocolPublished: ({ data, regio, revision }, write: Write) =>
        write.put<ProtocolDoc>('protocollen', `${regio}/${data.versie}`, () => ({
          regio,
          ...data,
          volgnummer: revision,
        })),
    }),
    on(productieverantwoordingEvents, {
      ProductieverantwoordingSubmitted: ({ data, regio }, write: Write) =>
        write.put<VerantwoordingDoc>('verantwoordingen', data.productieverantwoordingId, (doc) => ({
          regio,
          aanbiederId: data.aanbiederId,
          jaar: Number(data.periode.van.slice(0, 4)),
          versies: [...(doc?.versies ?? []), data],
        })),
    }),
    on(declaratieEvents, {
      DeclaratieSubmitted: ({ data, regio }, write: Write) => {
        const { declaratieId, aanbiederId, productcode, jaar, periode } = data;
        write.put<DeclaratieDoc>('declaraties', declaratieId, () => ({
          ...{ regio, aanbiederId, productcode, jaar, eersteDag: periode.van, laatsteDag: periode.tot },
          ...{ bedrag: null, goedgekeurdOp: null },
        }));
      },
      DeclaratieApproved: ({ data, regio }, write: Write) => {
        const { declaratieId, aanbiederId, productcode, jaar, bedrag, goedgekeurdOp } = data;
        write.put<DeclaratieDoc>('declaraties', declaratieId, (doc) => ({
          ...{
            regio,
            aanbiederId,
            productcode,
            jaar,
            eersteDag: doc?.eersteDag ?? null,
            laatsteDag: doc?.laatsteDag ?? null,
          },
          ...{ bedrag, goedgekeurdOp },
        }));
      },
    }),
  ],
});

function zonder<T extends { readonly van: string }>(lijst: readonly T[], van: string): readonly T[] {
  return lijst.filter((one) => one.van !== van);
}
