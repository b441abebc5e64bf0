import { aanbiederEvents } from '../../src/inkoop/aanbieder/aanbieder.events.js';
import {
  type Contractaanbod,
  contractaanbod,
  contractEvents,
  metVerlenging,
} from '../../src/inkoop/contract/contract.events.js';
import {
  type NietplaatsbareaanvraagEvent,
  nietplaatsbareaanvraagEvents,
} from '../../src/inkoop/partijen/aanvraag/nietplaatsbareaanvraag.events.js';
import { type CapaciteitEvent, capaciteitEvents } from '../../src/inkoop/partijen/capaciteit/capaciteit.events.js';
import { type Datum } from '../../src/kernel/datum.js';
import { on } from '../../src/kernel/event-handlers.js';
import { deelnameIn } from '../../src/regio/regio/deelname-facts.js';
import { regioEvents } from '../../src/regio/regio/regio.events.js';
import { type Product } from '../../src/regio/regioconfiguratie/inhoud/product.js';
import { regioconfiguratieEvents } from '../../src/regio/regioconfiguratie/regioconfiguratie.events.js';
import { defineProjection } from '../runner/projection.js';

type DataOf<E extends { readonly type: string; readonly data: object }, T extends E['type']> = Extract<
  E,
  { readonly type: T }
>['data'];

export type OpgaveDoc = DataOf<CapaciteitEvent, 'BeschikbaarheidReported'> & { readonly regio: string };
export type TekortDoc = DataOf<CapaciteitEvent, 'CapaciteitstekortReported'> & {
  readonly regio: string;
  readonly hersteldOp: Datum | null;
};
export type AanvraagDoc = DataOf<NietplaatsbareaanvraagEvent, 'PassendAanbodNotFound'> & {
  readonly regio: string;
  readonly gevonden: { readonly oplossing: string; readonly aanbiederId: string | null; readonly op: Datum } | null;
};

export interface CapaciteitaanbiederDoc {
  readonly regio: string;
  readonly aanbiederId: string;
  readonly naam: string;
}

export interface CatalogusDoc {
  readonly regio: string;
  readonly versie: number;
  readonly versieId: string;
  readonly geldigVanaf: Datum;
  readonly producten: readonly Product[];
}

/** What room there is beside what was contracted, and what was asked and is not there (RM-CAP). */
export const capaciteitProjection = defineProjection({
  name: 'capaciteit',
  version: 1,
  tables: {
    aanbod: { columns: { regio: 'text' } },
    aanbieders: { columns: { regio: 'text' } },
    deelname: {},
    catalogi: { columns: { regio: 'text' } },
    opgaven: { once: true, columns: { regio: 'text' } },
    tekorten: { columns: { regio: 'text' } },
    aanvragen: { columns: { regio: 'text' } },
  },
  on: [
    on(contractEvents, {
      ContractSigned: ({ data, regio }, write) =>
        write.put<Contractaanbod>('aanbod', data.contractId, () => contractaanbod(regio, data)),
      ContractExtended: ({ data }, write) =>
        write.put<Contractaanbod>('aanbod', data.contractId, (doc) => metVerlenging(doc, data)),
    }),
    on(aanbiederEvents, {
      AanbiederRegistered: ({ data: { aanbiederId, naam }, regio }, write) =>
        write.put<CapaciteitaanbiederDoc>('aanbieders', aanbiederId, () => ({ regio, aanbiederId, naam })),
    }),
    on(regioEvents, deelnameIn('deelname')),
    on(regioconfiguratieEvents, {
      RegioconfiguratiePublished: ({ data }, write) => {
        const { regioId: regio, versie, versieId, geldigVanaf, producten } = data;
        write.put<CatalogusDoc>('catalogi', versieId, () => ({ regio, versie, versieId, geldigVanaf, producten }));
      },
    }),
    on(capaciteitEvents, {
      BeschikbaarheidReported: ({ id, data, regio }, write) => write.add<OpgaveDoc>('opgaven', id, { ...data, regio }),
      CapaciteitstekortReported: ({ data, regio }, write) =>
        write.put<TekortDoc>('tekorten', data.tekortId, () => ({ ...data, regio, hersteldOp: null })),
      CapaciteitRestored: ({ data: { tekortId, hersteldOp } }, write) =>
        write.put<TekortDoc>('tekorten', tekortId, (doc) => (doc === undefined ? null : { ...doc, hersteldOp })),
    }),
    on(nietplaatsbareaanvraagEvents, {
      PassendAanbodNotFound: ({ data, regio }, write) =>
        write.put<AanvraagDoc>('aanvragen', data.aanvraagId, () => ({ ...data, regio, gevonden: null })),
      PassendAanbodFound: ({ data: { aanvraagId, oplossing, aanbiederId, gevondenOp } }, write) =>
        write.put<AanvraagDoc>('aanvragen', aanvraagId, (doc) =>
          doc === undefined ? null : { ...doc, gevonden: { oplossing, aanbiederId, op: gevondenOp } },
        ),
    }),
  ],
});
