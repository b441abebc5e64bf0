import { type Datum } from '../../src/kernel/datum.js';
import { on } from '../../src/kernel/event-handlers.js';
import { aanbiederEvents } from '../../src/inkoop/aanbieder/aanbieder.events.js';
import {
  type Contractaanbod,
  contractaanbod,
  contractEvents,
  metBeeindiging,
  metIntrekking,
  metVerlenging,
} from '../../src/inkoop/contract/contract.events.js';
import { deelnameIn } from '../../src/regio/regio/deelname-facts.js';
import { regioEvents } from '../../src/regio/regio/regio.events.js';
import { afwijkingenIn } from '../../src/regio/regioconfiguratie/afwijking-facts.js';
import { type Parameter } from '../../src/regio/regioconfiguratie/inhoud/parameter.js';
import { type Product } from '../../src/regio/regioconfiguratie/inhoud/product.js';
import { regioconfiguratieEvents } from '../../src/regio/regioconfiguratie/regioconfiguratie.events.js';
import { defineProjection } from '../runner/projection.js';

export const MINIMUM = 'keuzevrijheid.minimumAanbieders';

export interface NormDoc {
  readonly regio: string;
  readonly versie: number;
  readonly versieId: string;
  readonly geldigVanaf: Datum;
  readonly parameters: readonly Parameter[];
  readonly producten: readonly Product[];
}

export interface AanbiederDoc {
  readonly regio: string;
  readonly aanbiederId: string;
  readonly naam: string;
}

/** How many aanbieders a client can choose from, per product and gemeente (R-CLT-01). */
export const keuzevrijheidProjection = defineProjection({
  name: 'keuzevrijheid',
  version: 4,
  tables: {
    aanbod: { columns: { regio: 'text' } },
    deelname: {},
    normen: { columns: { regio: 'text', versie: 'integer' } },
    afwijkingen: { columns: { regio: 'text', versie: 'integer' } },
    aanbieders: { columns: { regio: 'text' } },
  },
  on: [
    on(contractEvents, {
      ContractSigned: ({ data, regio }, write) =>
        write.put<Contractaanbod>('aanbod', data.contractId, () => contractaanbod(regio, data)),
      ContractExtended: ({ data }, write) =>
        write.put<Contractaanbod>('aanbod', data.contractId, (doc) => metVerlenging(doc, data)),
      ContractTerminated: ({ data }, write) =>
        write.put<Contractaanbod>('aanbod', data.contractId, (doc) => metBeeindiging(doc, data)),
      ContractTerminationWithdrawn: ({ data }, write) =>
        write.put<Contractaanbod>('aanbod', data.contractId, (doc) => metIntrekking(doc, data)),
    }),
    on(aanbiederEvents, {
      AanbiederRegistered: ({ data: { aanbiederId, naam }, regio }, write) =>
        write.put<AanbiederDoc>('aanbieders', aanbiederId, () => ({ regio, aanbiederId, naam })),
    }),
    on(regioEvents, deelnameIn('deelname')),
    on(regioconfiguratieEvents, {
      RegioconfiguratiePublished: ({ data }, write) => {
        const { regioId: regio, versie, versieId, geldigVanaf, producten } = data;
        const parameters = data.parameters.filter(({ sleutel }) => sleutel === MINIMUM);
        write.put<NormDoc>('normen', versieId, () => ({
          ...{ regio, versie, versieId, geldigVanaf, parameters, producten },
        }));
      },
      ...afwijkingenIn('afwijkingen'),
    }),
  ],
});
