import { type Tijdstip } from '../../src/kernel/datum.js';
import { on } from '../../src/kernel/event-handlers.js';
import { regioEvents } from '../../src/regio/regio/regio.events.js';
import {
  regioconfiguratieEvents,
  type Regioconfiguratieversie,
} from '../../src/regio/regioconfiguratie/regioconfiguratie.events.js';
import { defineProjection } from '../runner/projection.js';

export interface RegioDoc {
  readonly regio: string;
  readonly naam: string;
}

/** What one published version says of products. */
export interface CatalogusDoc extends Pick<
  Regioconfiguratieversie,
  | 'versie'
  | 'versieId'
  | 'geldigVanaf'
  | 'segmenten'
  | 'producten'
  | 'matrices'
  | 'perspectieven'
  | 'kruistabel'
  | 'uitgesloten'
> {
  readonly regio: string;
  readonly gepubliceerdTijdstip: Tijdstip;
}

/** Which products each region buys, what they are called elsewhere, and what it leaves to others (RM-REGIO). */
export const productcatalogusProjection = defineProjection({
  name: 'productcatalogus',
  version: 1,
  tables: {
    regios: { columns: { regio: 'text' } },
    catalogi: { columns: { regio: 'text', versie: 'integer' } },
  },
  on: [
    on(regioEvents, {
      RegioRegistered: ({ data: { regioId: regio, naam } }, write) =>
        write.put<RegioDoc>('regios', regio, () => ({ regio, naam })),
    }),
    on(regioconfiguratieEvents, {
      RegioconfiguratiePublished: ({ data, recordedAt }, write) => {
        const { regioId: regio, versie, versieId, geldigVanaf, segmenten, producten } = data;
        const { matrices, perspectieven, kruistabel, uitgesloten } = data;
        write.put<CatalogusDoc>('catalogi', versieId, () => ({
          ...{ regio, versie, versieId, geldigVanaf, gepubliceerdTijdstip: recordedAt, segmenten, producten },
          ...{ matrices, perspectieven, kruistabel, uitgesloten },
        }));
      },
    }),
  ],
});
