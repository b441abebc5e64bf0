import { aanbiederEvents } from '../../src/inkoop/aanbieder/aanbieder.events.js';
import {
  type Afwijking,
  type Toekenning,
  type Verzoekgegevens,
  verzoekEvents,
} from '../../src/istandaarden/verzoek/verzoek.events.js';
import { on } from '../../src/kernel/event-handlers.js';
import { toewijzingEvents } from '../../src/toegang/toewijzing/toewijzing.events.js';
import { defineProjection, type Writer } from '../runner/projection.js';

export const VERZOEKSTANDEN = ['ontvangen', 'onderzoek', 'toegekend', 'afgewezen'] as const;
export type Verzoekstand = (typeof VERZOEKSTANDEN)[number];

export interface VerzoekDoc extends Verzoekgegevens {
  readonly regio: string;
  readonly stand: Verzoekstand;
  /** Last day on which the next answer is in time; of a decided request the one that held then. */
  readonly uiterste: string;
  /** Whether the first answer, that it is looked into, was in time; null where there was none. */
  readonly onderzoekTijdig: boolean | null;
  readonly besluit: {
    readonly op: string;
    readonly tijdig: boolean;
    readonly redenCode: string | null;
    readonly woonplaatsgemeente: string | null;
    readonly toelichting: string | null;
    readonly toewijzingen: readonly Toekenning[];
    readonly afwijkingen: readonly Afwijking[];
  } | null;
}

/** Which aanbieder has a toewijzing for which client, also of what ended since. */
export interface ClienttoewijzingDoc {
  readonly regio: string;
  readonly toewijzingId: string;
  readonly clientId: string;
  readonly aanbiederId: string;
  readonly productcode: string;
}

/** Requests of aanbieders, from the 315 or 317 to the 301 or 319 that answers it (R-DAT-01). */
export const verzoekenProjection = defineProjection({
  name: 'verzoeken',
  version: 1,
  tables: {
    verzoek: {
      columns: {
        ...{ regio: 'text', gemeentecode: 'text', aanbiederId: 'text', stand: 'text', soort: 'text' },
        uiterste: 'date',
      },
    },
    clienttoewijzing: { columns: { regio: 'text', clientId: 'text', aanbiederId: 'text' } },
    aanbieder: { columns: { regio: 'text' } },
  },
  on: [
    on(aanbiederEvents, {
      AanbiederRegistered: ({ data: { aanbiederId, naam }, regio }, write: Writer) => {
        write.put('aanbieder', aanbiederId, () => ({ aanbiederId, regio, naam }));
      },
    }),
    on(toewijzingEvents, {
      ToewijzingSent: ({ data: { toewijzingId, clientId, aanbiederId, productcode }, regio }, write: Writer) => {
        write.put<ClienttoewijzingDoc>('clienttoewijzing', toewijzingId, () => ({
          ...{ regio, toewijzingId, clientId, aanbiederId, productcode },
        }));
      },
    }),
    on(verzoekEvents, {
      VerzoekSubmitted: ({ data, regio }, write: Writer) => {
        write.put<VerzoekDoc>('verzoek', data.verzoekId, () => ({
          ...{ ...data, regio, stand: 'ontvangen', uiterste: data.termijn.uiterste },
          ...{ onderzoekTijdig: null, besluit: null },
        }));
      },
      VerzoekOnderzoekStarted: ({ data: { verzoekId, uiterste, tijdig } }, write) => {
        wijzig(write, verzoekId, { stand: 'onderzoek', uiterste, onderzoekTijdig: tijdig });
      },
      VerzoekGranted: ({ data, occurredAt: op }, write) => {
        const { verzoekId, uiterste, tijdig, toewijzingen, afwijkingen } = data;
        const besluit = { op, tijdig, toewijzingen, afwijkingen, ...ZONDER_REDEN };
        wijzig(write, verzoekId, { stand: 'toegekend', uiterste, besluit });
      },
      VerzoekRefused: ({ data, occurredAt: op }, write) => {
        const { verzoekId, uiterste, tijdig, redenCode, woonplaatsgemeente, toelichting } = data;
        const reden = { redenCode, woonplaatsgemeente, toelichting };
        const besluit = { op, tijdig, toewijzingen: [], afwijkingen: [], ...reden };
        wijzig(write, verzoekId, { stand: 'afgewezen', uiterste, besluit });
      },
    }),
  ],
});

const ZONDER_REDEN = { redenCode: null, woonplaatsgemeente: null, toelichting: null };

function wijzig(write: Writer, verzoekId: string, nieuw: Partial<VerzoekDoc>): void {
  write.put<VerzoekDoc>('verzoek', verzoekId, (doc) => (doc === undefined ? null : { ...doc, ...nieuw }));
}
