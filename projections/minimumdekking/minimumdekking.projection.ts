import { aanbiederEvents } from '../../src/inkoop/aanbieder/aanbieder.events.js';
import {
  type Contractaanbod,
  contractaanbod,
  contractEvents,
  metBeeindiging,
  metIntrekking,
  metVerlenging,
} from '../../src/inkoop/contract/contract.events.js';
import { type Datum } from '../../src/kernel/datum.js';
import { on } from '../../src/kernel/event-handlers.js';
import { deelnameIn } from '../../src/regio/regio/deelname-facts.js';
import { regioEvents } from '../../src/regio/regio/regio.events.js';
import { type Parameter } from '../../src/regio/regioconfiguratie/inhoud/parameter.js';
import { type Product } from '../../src/regio/regioconfiguratie/inhoud/product.js';
import { DEKKINGSNORM } from '../../src/regio/regioconfiguratie/inhoud/dekkingsnorm.js';
import { regioconfiguratieEvents } from '../../src/regio/regioconfiguratie/regioconfiguratie.events.js';
import { defineProjection } from '../runner/projection.js';

export interface Dekkingstop {
  readonly clientenstopId: string;
  readonly toestemmingOp: Datum;
  /** Null for all of the contract. */
  readonly gemeenten: readonly string[] | null;
  readonly productcodes: readonly string[] | null;
  readonly ingangsdatum: Datum;
  readonly laatsteDag: Datum | null;
  readonly opheffing: { readonly besluitDatum: Datum; readonly laatsteDag: Datum } | null;
}

export interface DekkingcontractDoc extends Contractaanbod {
  readonly ondertekendOp: Datum;
  readonly clientenstops: readonly Dekkingstop[];
}

export interface DekkingsnormDoc {
  readonly regio: string;
  readonly versie: number;
  readonly versieId: string;
  readonly geldigVanaf: Datum;
  readonly normen: readonly Parameter[];
  readonly producten: readonly Product[];
}

export interface DekkingaanbiederDoc {
  readonly regio: string;
  readonly aanbiederId: string;
  readonly naam: string;
}

/** How many aanbieders each gemeente has contracted, against what the region wants at least (R-PRC-05, RM-CAP). */
export const minimumdekkingProjection = defineProjection({
  name: 'minimumdekking',
  version: 2,
  tables: {
    contracten: { columns: { regio: 'text' } },
    deelname: {},
    normen: { columns: { regio: 'text' } },
    aanbieders: { columns: { regio: 'text' } },
  },
  on: [
    on(contractEvents, {
      ContractSigned: ({ data, regio }, write) => {
        const { contractId, ondertekendOp } = data;
        write.put<DekkingcontractDoc>('contracten', contractId, () => ({
          ...contractaanbod(regio, data),
          ondertekendOp,
          clientenstops: [],
        }));
      },
      ContractExtended: ({ data }, write) =>
        write.put<DekkingcontractDoc>('contracten', data.contractId, (doc) => metVerlenging(doc, data)),
      ContractTerminated: ({ data }, write) =>
        write.put<DekkingcontractDoc>('contracten', data.contractId, (doc) => metBeeindiging(doc, data)),
      ContractTerminationWithdrawn: ({ data }, write) =>
        write.put<DekkingcontractDoc>('contracten', data.contractId, (doc) => metIntrekking(doc, data)),
      ClientenstopGranted: ({ data }, write) => {
        const { contractId, clientenstopId, toestemmingOp, gemeenten, productcodes, ingangsdatum, laatsteDag } = data;
        const stop = { clientenstopId, toestemmingOp, gemeenten, productcodes, ingangsdatum, laatsteDag };
        write.put<DekkingcontractDoc>('contracten', contractId, (doc) =>
          doc === undefined ? null : { ...doc, clientenstops: [...doc.clientenstops, { ...stop, opheffing: null }] },
        );
      },
      ClientenstopLifted: ({ data: { contractId, clientenstopId, laatsteDag }, occurredAt }, write) =>
        write.put<DekkingcontractDoc>('contracten', contractId, (doc) => {
          if (doc === undefined) return null;
          const opheffing = { besluitDatum: occurredAt, laatsteDag };
          return {
            ...doc,
            clientenstops: doc.clientenstops.map((stop) =>
              stop.clientenstopId === clientenstopId ? { ...stop, opheffing } : stop,
            ),
          };
        }),
    }),
    on(aanbiederEvents, {
      AanbiederRegistered: ({ data: { aanbiederId, naam }, regio }, write) =>
        write.put<DekkingaanbiederDoc>('aanbieders', aanbiederId, () => ({ regio, aanbiederId, naam })),
    }),
    on(regioEvents, deelnameIn('deelname')),
    on(regioconfiguratieEvents, {
      RegioconfiguratiePublished: ({ data }, write) => {
        const { regioId: regio, versie, versieId, geldigVanaf, parameters, producten } = data;
        const normen = parameters.filter(({ sleutel }) => sleutel === DEKKINGSNORM);
        write.put<DekkingsnormDoc>('normen', versieId, () => ({
          regio,
          versie,
          versieId,
          geldigVanaf,
          normen,
          producten,
        }));
      },
    }),
  ],
});
