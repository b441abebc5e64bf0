import { type Tijdstip } from '../../src/kernel/datum.js';
import { type AnyConsumedEvent, on } from '../../src/kernel/event-handlers.js';
import { deelnameIn } from '../../src/regio/regio/deelname-facts.js';
import { regioEvents } from '../../src/regio/regio/regio.events.js';
import { afwijkingenIn } from '../../src/regio/regioconfiguratie/afwijking-facts.js';
import { type Publicatie } from '../../src/regio/regioconfiguratie/inhoud/herkomst.js';
import {
  regioconfiguratieEvents,
  type Regioconfiguratieversie,
} from '../../src/regio/regioconfiguratie/regioconfiguratie.events.js';
import { GEVOLGEN_LEESMODEL } from '../../src/regio/regioconfiguratie/regioconfiguratie-gevolgen-facts.js';
import { defineProjection, type Writer } from '../runner/projection.js';
import { GEBRUIK_TABEL, regelgebruikHandlers } from './regelgebruik.js';

export interface RegioDoc {
  readonly regio: string;
  readonly naam: string;
  readonly rechtsvorm: string | null;
  readonly wetten: readonly string[];
  readonly bron: string;
}

export interface VersieDoc extends Regioconfiguratieversie {
  readonly regio: string;
  readonly gepubliceerdTijdstip: Tijdstip;
}

export interface PublicatieDoc extends Publicatie {
  readonly regio: string;
}

const afwijkingen = afwijkingenIn('afwijkingen');

type Change = AnyConsumedEvent & { readonly data: { readonly versie: number; readonly versieId: string } };

function publicatie(
  { data: { versie, versieId }, ...event }: Change,
  soort: Publicatie['soort'],
  { reden, besluit }: { readonly reden: string | null; readonly besluit: string | null },
  write: Writer,
): void {
  const { subject: wie, rol, organisatie = null } = event.actor;
  const doc = { regio: event.regio, versie, versieId, soort, wie, rol, organisatie, reden, besluit };
  const tijden = { geldigVanaf: event.occurredAt, tijdstip: event.recordedAt };
  // A publication that ends overrides is one version.
  write.put<PublicatieDoc>('publicaties', versieId, (current) => current ?? { ...doc, ...tijden });
}

/**
 * What each region has set, since when, by which version, who published it, and what rests on it (RM-REGIO). In one read
 * model, so that an answer about a corrected rule and what rested on it is of one moment.
 */
export const regioconfiguratieProjection = defineProjection({
  name: GEVOLGEN_LEESMODEL,
  version: 4,
  tables: {
    regios: { columns: { regio: 'text' } },
    deelname: {},
    versies: { columns: { regio: 'text', versie: 'integer' } },
    afwijkingen: { columns: { regio: 'text', versie: 'integer' } },
    publicaties: { columns: { regio: 'text', versie: 'integer' } },
    gebruik: GEBRUIK_TABEL,
  },
  on: [
    on(regioEvents, {
      RegioRegistered: ({ data: { regioId: regio, ...data } }, write) =>
        write.put<RegioDoc>('regios', regio, () => ({ regio, ...data })),
    }),
    on(regioEvents, deelnameIn('deelname')),
    on(regioconfiguratieEvents, {
      RegioconfiguratiePublished: (event, write) => {
        const { data, regio, recordedAt } = event;
        publicatie(event, 'profiel', data, write);
        write.put<VersieDoc>('versies', data.versieId, () => ({ regio, ...data, gepubliceerdTijdstip: recordedAt }));
      },
      ParameterOverridden: (event, write) => {
        publicatie(event, 'afwijking', { reden: null, besluit: event.data.besluit }, write);
        afwijkingen.ParameterOverridden(event, write);
      },
      ParameterOverrideWithdrawn: (event, write) => {
        publicatie(event, 'intrekking', event.data, write);
        afwijkingen.ParameterOverrideWithdrawn(event, write);
      },
    }),
    ...regelgebruikHandlers,
  ],
});
