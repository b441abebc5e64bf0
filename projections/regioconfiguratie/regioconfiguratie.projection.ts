import { type Tijdstip } from '../../src/kernel/datum.js';
import { on } from '../../src/kernel/event-handlers.js';
import { deelnameIn } from '../../src/regio/regio/deelname-facts.js';
import { regioEvents } from '../../src/regio/regio/regio.events.js';
import {
  regioconfiguratieEvents,
  type Regioconfiguratieversie,
} from '../../src/regio/regioconfiguratie/regioconfiguratie.events.js';
import { defineProjection } from '../runner/projection.js';

export interface RegioDoc {
  readonly regio: string;
  readonly naam: string;
  readonly rechtsvorm: string | null;
  readonly wetten: readonly string[];
  readonly bron: string;
}

export interface VersieDoc extends Omit<Regioconfiguratieversie, 'regioId'> {
  readonly regio: string;
  readonly gepubliceerdTijdstip: Tijdstip;
}

/** What each region has set, since when, by which version (RM-REGIO). */
export const regioconfiguratieProjection = defineProjection({
  name: 'regioconfiguratie',
  version: 2,
  tables: {
    regios: { columns: { regio: 'text' } },
    deelname: {},
    versies: { columns: { regio: 'text', versie: 'integer' } },
  },
  on: [
    on(regioEvents, {
      RegioRegistered: ({ data: { regioId: regio, ...data } }, write) =>
        write.put<RegioDoc>('regios', regio, () => ({ regio, ...data })),
    }),
    on(regioEvents, deelnameIn('deelname')),
    on(regioconfiguratieEvents, {
      RegioconfiguratiePublished: ({ data: { regioId: regio, ...data }, recordedAt }, write) =>
        write.put<VersieDoc>('versies', data.versieId, () => ({ regio, ...data, gepubliceerdTijdstip: recordedAt })),
    }),
  ],
});
