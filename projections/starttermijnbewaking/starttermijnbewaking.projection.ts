import { aanbiederEvents } from '../../src/inkoop/aanbieder/aanbieder.events.js';
import { on } from '../../src/kernel/event-handlers.js';
import { type Werkdagenkalender } from '../../src/kernel/werkdagen.js';
import { regioconfiguratieEvents } from '../../src/regio/regioconfiguratie/regioconfiguratie.events.js';
import { toewijzingEvents } from '../../src/toegang/toewijzing/toewijzing.events.js';
import { defineProjection, type Writer } from '../runner/projection.js';

/** Statuses that follow from events. `vervallen` comes on top at the question: it follows from the date asked. */
export const STATUSSEN = [
  'wacht',
  'gestart',
  'tijdig-gestart',
  'te-laat-gestart',
  'overschreden',
  'geweigerd',
  'ingetrokken',
  'vervallen',
] as const;
export type Status = (typeof STATUSSEN)[number];

export interface ToewijzingDoc {
  readonly toewijzingId: string;
  readonly toewijzingnummer: string;
  readonly clientId: string;
  readonly regio: string;
  readonly aanbiederId: string;
  readonly gemeentecode: string;
  readonly segment: string | null;
  readonly productcode: string;
  readonly gewensteStartdatum: string;
  /** Year of the gewenste startdatum. */
  readonly jaar: number;
  readonly einddatum: string | null;
  readonly toegewezenOp: string;
  readonly termijn: {
    readonly werkdagen: number;
    readonly kalenderVersie: string;
    readonly configVersie: string | null;
    readonly uiterste: string;
  } | null;
  readonly start: {
    readonly begindatum: string;
    readonly tijdig: boolean | null;
    readonly werkdagen: number | null;
  } | null;
  readonly overschreden: boolean;
  readonly geaccepteerd: boolean;
  readonly geweigerd: boolean;
  readonly ingetrokken: boolean;
  readonly status: Status;
}

export interface AanbiederDoc {
  readonly aanbiederId: string;
  readonly regio: string;
  readonly naam: string;
}

export interface KalenderDoc {
  readonly regio: string;
  readonly kalender: Werkdagenkalender;
}

function statusOf(doc: Omit<ToewijzingDoc, 'status'>): Status {
  if (doc.ingetrokken) return 'ingetrokken';
  if (doc.start !== null) {
    if (doc.start.tijdig === null) return 'gestart';
    return doc.start.tijdig ? 'tijdig-gestart' : 'te-laat-gestart';
  }
  if (doc.geweigerd) return 'geweigerd';
  return doc.overschreden ? 'overschreden' : 'wacht';
}

type Own = { readonly data: { readonly toewijzingId: string } };

function change(event: Own, write: Writer, part: (doc: ToewijzingDoc) => Partial<ToewijzingDoc>): void {
  write.put<ToewijzingDoc>('toewijzing', event.data.toewijzingId, (doc) => {
    if (doc === undefined) return null;
    const next = { ...doc, ...part(doc) };
    return { ...next, status: statusOf(next) };
  });
}

const yearOf = (datum: string): number => Number(datum.slice(0, 4));

/** Which toewijzingen did not start within the term, and at which aanbieders is that frequent (R-KPI-03, Q-004). */
export const starttermijnbewakingProjection = defineProjection({
  name: 'starttermijnbewaking',
  version: 1,
  tables: {
    toewijzing: {
      columns: {
        regio: 'text',
        aanbiederId: 'text',
        gemeentecode: 'text',
        segment: 'text',
        productcode: 'text',
        jaar: 'integer',
        status: 'text',
        gewensteStartdatum: 'date',
        einddatum: 'date',
      },
    },
    aanbieder: { columns: { regio: 'text' } },
    kalender: {},
  },
  on: [
    on(aanbiederEvents, {
      AanbiederRegistered: ({ data: { aanbiederId, naam }, regio }, write: Writer) => {
        write.put<AanbiederDoc>('aanbieder', aanbiederId, () => ({ aanbiederId, regio, naam }));
      },
    }),
    on(regioconfiguratieEvents, {
      RegioconfiguratiePublished: ({ data: { kalenders }, regio }, write: Writer) => {
        for (const kalender of kalenders) {
          write.put<KalenderDoc>('kalender', `${regio}/${kalender.versie}`, () => ({ regio, kalender }));
        }
      },
    }),
    on(toewijzingEvents, {
      ToewijzingSent: ({ data, regio }, write: Writer) => {
        const { toewijzingId, toewijzingnummer, clientId, aanbiederId, gemeentecode, segment, productcode } = data;
        const { gewensteStartdatum, einddatum, toegewezenOp } = data;
        const doc: Omit<ToewijzingDoc, 'status'> = {
          ...{ toewijzingId, toewijzingnummer, clientId, regio, aanbiederId, gemeentecode, segment, productcode },
          ...{ gewensteStartdatum, einddatum, toegewezenOp, jaar: yearOf(gewensteStartdatum) },
          ...{ termijn: null, start: null },
          ...{ overschreden: false, geaccepteerd: false, geweigerd: false, ingetrokken: false },
        };
        write.put<ToewijzingDoc>('toewijzing', toewijzingId, () => ({ ...doc, status: statusOf(doc) }));
      },
      StarttermijnStarted: (event, write) => {
        const { werkdagen, kalenderVersie, uiterste } = event.data;
        change(event, write, () => ({
          termijn: { werkdagen, kalenderVersie, uiterste, configVersie: event.configVersion },
        }));
      },
      StarttermijnWithdrawn: (event, write) => {
        change(event, write, () => ({ termijn: null }));
      },
      ToewijzingAccepted: (event, write) => {
        change(event, write, () => ({ geaccepteerd: true }));
      },
      ToewijzingDeclined: (event, write) => {
        change(event, write, () => ({ geweigerd: true }));
      },
      ZorgStarted: (event, write) => {
        const { begindatum, tijdig, werkdagen } = event.data;
        change(event, write, () => ({ start: { begindatum, tijdig, werkdagen }, geaccepteerd: true }));
      },
      ZorgStartCorrected: (event, write) => {
        const { begindatum, tijdig, werkdagen } = event.data;
        change(event, write, () => ({ start: { begindatum, tijdig, werkdagen } }));
      },
      ZorgStartRemoved: (event, write) => {
        change(event, write, () => ({ start: null }));
      },
      StarttermijnExceeded: (event, write) => {
        change(event, write, () => ({ overschreden: true }));
      },
      StarttermijnExceededWithdrawn: (event, write) => {
        change(event, write, () => ({ overschreden: false }));
      },
      ToewijzingCorrected: (event, write) => {
        const { gewensteStartdatum, einddatum } = event.data;
        change(event, write, (doc) => ({
          gewensteStartdatum,
          einddatum,
          jaar: yearOf(gewensteStartdatum),
          termijn: gewensteStartdatum === doc.gewensteStartdatum ? doc.termijn : null,
        }));
      },
      ToewijzingWithdrawn: (event, write) => {
        change(event, write, () => ({ ingetrokken: true }));
      },
    }),
  ],
});
