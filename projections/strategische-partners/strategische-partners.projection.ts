import { type Bedrag } from '../../src/kernel/bedrag.js';
import { type Datum } from '../../src/kernel/datum.js';
import { type ConsumedEvent, on } from '../../src/kernel/event-handlers.js';
import { aanbiederEvents } from '../../src/inkoop/aanbieder/aanbieder.events.js';
import { declaratieEvents } from '../../src/declaratie/declaratie/declaratie.events.js';
import {
  partnerschapEvents,
  type PartnerschapEvent,
} from '../../src/leveranciersmanagement/partnerschap/partnerschap.events.js';
import { type Parameter } from '../../src/regio/regioconfiguratie/inhoud/parameter.js';
import { regioconfiguratieEvents } from '../../src/regio/regioconfiguratie/regioconfiguratie.events.js';
import { defineProjection, type Writer } from '../runner/projection.js';

export const KLEIN = 'privacy.kleineAantallen';

export interface DeclaratieDoc {
  readonly regio: string;
  readonly aanbiederId: string;
  readonly jaar: number;
  readonly productcode: string;
  readonly clientId: string;
  readonly bedrag: Bedrag;
}

type Regel<T extends PartnerschapEvent['type']> = Extract<PartnerschapEvent, { type: T }>['data'] & {
  /** Valid time. */
  readonly op: Datum;
};

export interface PartnerDoc {
  readonly regio: string;
  readonly partnerschapId: string;
  readonly aanbiederId: string;
  readonly segment: string;
  readonly gemeentecode: string | null;
  readonly oordelen: readonly Regel<'PartnercriteriumRecorded'>[];
  readonly beoordelingen: readonly Regel<'PartnerschapAssessed'>[];
  readonly verloop: readonly (
    | (Regel<'PartnerschapEstablished'> & { readonly stand: 'partner' })
    | (Regel<'PartnerschapEnded'> & { readonly stand: 'geen-partner' })
  )[];
  readonly signalen: readonly Regel<'PartnerbeoordelingDue'>[];
  readonly doelen: readonly Regel<'OntwikkeldoelCommitted'>[];
  readonly meldingen: readonly Regel<'OntwikkeldoelReported'>[];
  readonly signalering: readonly Regel<'SignaleringsafspraakAgreed'>[];
}

export interface NaamDoc {
  readonly regio: string;
  readonly aanbiederId: string;
  readonly naam: string;
}

export interface PrivacyDoc {
  readonly regio: string;
  readonly versie: number;
  readonly versieId: string;
  readonly geldigVanaf: Datum;
  readonly parameters: readonly Parameter[];
}

type Lijst = 'oordelen' | 'beoordelingen' | 'signalen' | 'doelen' | 'meldingen' | 'signalering';
type Sleutel = Pick<PartnerDoc, 'partnerschapId' | 'aanbiederId' | 'segment' | 'gemeentecode'>;

function fold(
  event: { readonly data: Sleutel; readonly regio: string },
  write: Writer,
  change: (doc: PartnerDoc) => Partial<PartnerDoc>,
): void {
  const { partnerschapId, aanbiederId, segment, gemeentecode } = event.data;
  write.put<PartnerDoc>('partnerschappen', partnerschapId, (current) => {
    const doc = current ?? {
      ...{ regio: event.regio, partnerschapId, aanbiederId, segment, gemeentecode },
      ...{ oordelen: [], beoordelingen: [], verloop: [], signalen: [], doelen: [], meldingen: [], signalering: [] },
    };
    return { ...doc, ...change(doc) };
  });
}

const bij =
  (lijst: Lijst) =>
  <T extends string, D extends Sleutel>(event: ConsumedEvent<T, D>, write: Writer): void =>
    fold(event, write, (doc) => ({ [lijst]: [...doc[lijst], { ...event.data, op: event.occurredAt }] }));

/** Strategic partners: what was judged and decided per year, and the production that it is counted from (RM-PART). */
export const strategischePartnersProjection = defineProjection({
  name: 'strategische-partners',
  version: 1,
  tables: {
    declaraties: {
      once: true,
      columns: {
        regio: 'text',
        aanbiederId: 'text',
        jaar: 'integer',
        productcode: 'text',
        clientId: 'text',
        bedrag: 'bigint',
      },
    },
    partnerschappen: { columns: { regio: 'text' } },
    aanbieders: { columns: { regio: 'text' } },
    privacy: { columns: { regio: 'text' } },
  },
  on: [
    on(declaratieEvents, {
      DeclaratieApproved: ({ data, regio }, write) => {
        const { declaratieId, aanbiederId, jaar, productcode, clientId, bedrag } = data;
        write.add<DeclaratieDoc>('declaraties', declaratieId, {
          regio,
          aanbiederId,
          jaar,
          productcode,
          clientId,
          bedrag,
        });
      },
    }),
    on(partnerschapEvents, {
      PartnercriteriumRecorded: bij('oordelen'),
      PartnerschapAssessed: bij('beoordelingen'),
      PartnerschapEstablished: (event, write: Writer) =>
        fold(event, write, (doc) => ({
          verloop: [...doc.verloop, { ...event.data, op: event.occurredAt, stand: 'partner' }],
        })),
      PartnerschapEnded: (event, write: Writer) =>
        fold(event, write, (doc) => ({
          verloop: [...doc.verloop, { ...event.data, op: event.occurredAt, stand: 'geen-partner' }],
        })),
      PartnerbeoordelingDue: bij('signalen'),
      OntwikkeldoelCommitted: bij('doelen'),
      OntwikkeldoelReported: bij('meldingen'),
      SignaleringsafspraakAgreed: bij('signalering'),
    }),
    on(aanbiederEvents, {
      AanbiederRegistered: ({ data: { aanbiederId, naam }, regio }, write) =>
        write.put<NaamDoc>('aanbieders', aanbiederId, () => ({ regio, aanbiederId, naam })),
    }),
    on(regioconfiguratieEvents, {
      RegioconfiguratiePublished: ({ data }, write) => {
        const { regioId: regio, versie, versieId, geldigVanaf } = data;
        const parameters = data.parameters.filter(({ sleutel }) => sleutel === KLEIN);
        write.put<PrivacyDoc>('privacy', versieId, () => ({ regio, versie, versieId, geldigVanaf, parameters }));
      },
    }),
  ],
});
