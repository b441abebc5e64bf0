import { aanbiederEvents } from '../../src/inkoop/aanbieder/aanbieder.events.js';
import { contractEvents } from '../../src/inkoop/contract/contract.events.js';
import { contractwijzigingEvents } from '../../src/inkoop/contractwijziging/contractwijziging.events.js';
import { aanmeldingEvents } from '../../src/inkoop/inkoopronde/aanmelding/aanmelding.events.js';
import { gunningEvents } from '../../src/inkoop/inkoopronde/gunning/gunning.events.js';
import { inlichtingenEvents } from '../../src/inkoop/inkoopronde/inlichtingen/inlichtingen.events.js';
import { inkooprondeEvents } from '../../src/inkoop/inkoopronde/ronde/inkoopronde.events.js';
import { type Tijdstip } from '../../src/kernel/datum.js';
import { on } from '../../src/kernel/event-handlers.js';
import { regioEvents } from '../../src/regio/regio/regio.events.js';
import { regioconfiguratieEvents } from '../../src/regio/regioconfiguratie/regioconfiguratie.events.js';
import { defineProjection, type Writer } from '../runner/projection.js';
import {
  type AanbiederDoc,
  type ContractDoc,
  type Contractfeit,
  type NaamDoc,
  type RondeDoc,
  type Rondefeit,
  type Vastlegging,
  type WijzigingDoc,
} from './ocds.docs.js';

type Write = Writer<'rondes' | 'contracten' | 'wijzigingen' | 'aanbieders' | 'namen'>;

interface Vastgelegd {
  readonly id: string;
  readonly type: string;
  readonly data: unknown;
  readonly occurredAt: string;
  readonly recordedAt: Tijdstip;
}

function vastlegging({ id, occurredAt, recordedAt }: Vastgelegd): Vastlegging {
  return { eventId: id, op: occurredAt.slice(0, 10), vastgelegd: recordedAt };
}

const feit = <F>(event: Vastgelegd): F => ({ type: event.type, data: event.data, ...vastlegging(event) }) as F;

function rondefeit(event: Vastgelegd & { readonly data: { readonly rondeId: string } }, write: Write): void {
  add(write, event.data.rondeId, feit<Rondefeit>(event));
}

function add(write: Write, rondeId: string, one: Rondefeit): void {
  write.put<RondeDoc>('rondes', rondeId, (doc) =>
    doc === undefined ? null : { ...doc, verloop: [...doc.verloop, one] },
  );
}

function contractfeit(event: Vastgelegd & { readonly data: { readonly contractId: string } }, write: Write): void {
  write.put<ContractDoc>('contracten', event.data.contractId, (doc) =>
    doc === undefined ? null : { ...doc, verloop: [...doc.verloop, feit<Contractfeit>(event)] },
  );
}

/** What is public of procurement and contracts, for the Open Contracting Data Standard. */
export const ocdsProjection = defineProjection({
  name: 'ocds',
  version: 2,
  tables: {
    rondes: { columns: { regio: 'text' } },
    contracten: { columns: { regio: 'text' } },
    wijzigingen: { columns: { regio: 'text' } },
    aanbieders: { columns: { regio: 'text' } },
    namen: { columns: { regio: 'text' } },
  },
  on: [
    on(inkooprondeEvents, {
      InkooprondeStarted: (event, write: Write) => {
        const { regio } = event;
        const { rondeId } = event.data;
        write.put<RondeDoc>('rondes', rondeId, () => ({ regio, rondeId, verloop: [feit<Rondefeit>(event)] }));
      },
      EisenSet: rondefeit,
      InkooprondePublished: rondefeit,
      InstroommomentReplanned: rondefeit,
      TussentijdseInstroomOpened: rondefeit,
      InkooprondeClosed: rondefeit,
    }),
    on(inlichtingenEvents, { NotaVanInlichtingenPublished: rondefeit }),
    on(gunningEvents, {
      GunningProvisionallyAwarded: rondefeit,
      GunningWithdrawn: rondefeit,
      GunningFinallyAwarded: rondefeit,
    }),
    on(aanmeldingEvents, {
      AanbiederAdmitted: (event, write: Write) => {
        // The award of the ronde as a whole tells the others.
        if (!event.data.voorlopig) rondefeit(event, write);
      },
      BezwaarDecided: (event, write: Write) => {
        const { rondeId, aanmeldingId, heropend } = event.data;
        if (heropend.length === 0) return;
        // Not who objected nor why: only that the admission fell.
        add(write, rondeId, { type: 'ToelatingReopened', data: { aanmeldingId }, ...vastlegging(event) });
      },
    }),
    on(contractEvents, {
      ContractSigned: (event, write: Write) => {
        const { regio } = event;
        const { contractId } = event.data;
        write.put<ContractDoc>('contracten', contractId, () => ({
          ...{ regio, contractId, verloop: [feit<Contractfeit>(event)] },
        }));
      },
      TariefAgreed: contractfeit,
      TariefCorrected: contractfeit,
      ContractExtended: contractfeit,
      ContractTerminated: contractfeit,
      ContractTerminationWithdrawn: contractfeit,
      ContractExpired: contractfeit,
    }),
    on(contractwijzigingEvents, {
      ContractwijzigingProposed: ({ data: { wijzigingId, titel, grond }, regio }, write: Write) =>
        write.put<WijzigingDoc>('wijzigingen', wijzigingId, () => ({ regio, wijzigingId, titel, grond })),
      AddendumSigned: contractfeit,
    }),
    on(aanbiederEvents, {
      AanbiederRegistered: ({ data: { aanbiederId, naam, kvkNummer }, regio }, write: Write) =>
        write.put<AanbiederDoc>('aanbieders', aanbiederId, () => ({ regio, aanbiederId, naam, kvkNummer })),
    }),
    on(regioEvents, {
      RegioRegistered: ({ data: { regioId: regio, naam } }, write: Write) =>
        write.put<NaamDoc>('namen', `${regio}/regio`, () => ({ regio, code: regio, naam })),
      GemeenteJoinedRegio: ({ data: { regioId: regio, gemeentecode: code, naam } }, write: Write) =>
        write.put<NaamDoc>('namen', `${regio}/gemeente/${code}`, () => ({ regio, code, naam })),
      GemeenteContractpartnerActivated: ({ data: { regioId: regio, gemeentecode: code, naam } }, write: Write) => {
        if (naam !== null) write.put<NaamDoc>('namen', `${regio}/gemeente/${code}`, () => ({ regio, code, naam }));
      },
    }),
    on(regioconfiguratieEvents, {
      RegioconfiguratiePublished: ({ data: { regioId: regio, producten } }, write: Write) => {
        for (const { code, naam: product } of producten)
          write.put<NaamDoc>('namen', `${regio}/product/${code}`, () => ({
            regio,
            code: `product/${code}`,
            naam: product,
          }));
      },
    }),
  ],
});
