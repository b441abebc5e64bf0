import { type Datum } from '../../src/kernel/datum.js';
import { on } from '../../src/kernel/event-handlers.js';
import { aanbiederEvents } from '../../src/inkoop/aanbieder/aanbieder.events.js';
import { kpimetingEvents } from '../../src/kwaliteit/kpimeting/kpimeting.events.js';
import { predicaatEvents } from '../../src/kwaliteit/predicaat/predicaat.events.js';
import { defineProjection, type Writer } from '../runner/projection.js';

export interface AanbiederDoc {
  readonly regio: string;
  readonly aanbiederId: string;
  readonly naam: string;
}

export interface PredicaatDoc {
  readonly regio: string;
  readonly aanbiederId: string;
  readonly jaar: number;
  readonly metingen: readonly string[];
  readonly besluitDatum: Datum;
  readonly status: 'toegekend' | 'ingetrokken';
  /** `tot` is the first day off the list. */
  readonly publicatie: { readonly jaar: number; readonly vanaf: Datum; readonly tot: Datum | null } | null;
  readonly reden: string | null;
  /** Measurements under the award that are no longer hoog: people decide what that means. */
  readonly vervallenMetingen: readonly string[];
}

type Write = Writer<'aanbieders' | 'predicaten'>;

function predicaat(
  { regio, data }: { readonly regio: string; readonly data: { readonly aanbiederId: string } },
  write: Write,
  fold: (doc: PredicaatDoc) => PredicaatDoc,
): void {
  const key = `${regio}/${data.aanbiederId}`;
  write.put<PredicaatDoc>('predicaten', key, (doc) => (doc === undefined ? null : fold(doc)));
}

/** Whether a measurement still carries the award. */
function carries(doc: PredicaatDoc, metingId: string, hoog: boolean): PredicaatDoc {
  if (!doc.metingen.includes(metingId)) return doc;
  const others = doc.vervallenMetingen.filter((id) => id !== metingId);
  return { ...doc, vervallenMetingen: hoog ? others : [...others, metingId] };
}

/** Awarded predicaten and their place on the public list (R-KPI-05, R-KPI-18). */
export const excellenteAanbiedersProjection = defineProjection({
  name: 'excellente-aanbieders',
  version: 1,
  tables: {
    aanbieders: { columns: { regio: 'text' } },
    predicaten: { columns: { regio: 'text', aanbiederId: 'text', status: 'text' } },
  },
  on: [
    on(aanbiederEvents, {
      AanbiederRegistered: ({ data, regio }, write: Write) => {
        const { aanbiederId, naam } = data;
        write.put<AanbiederDoc>('aanbieders', aanbiederId, () => ({ regio, aanbiederId, naam }));
      },
    }),
    on(predicaatEvents, {
      PredicaatAwarded: ({ data, regio }, write: Write) => {
        const { aanbiederId, jaar, metingen, besluitDatum } = data;
        write.put<PredicaatDoc>('predicaten', `${regio}/${aanbiederId}`, (doc) => ({
          regio,
          aanbiederId,
          jaar,
          metingen,
          besluitDatum,
          status: 'toegekend',
          publicatie: doc?.status === 'toegekend' ? doc.publicatie : null,
          reden: null,
          vervallenMetingen: [],
        }));
      },
      PredicaatPublished: (event, write: Write) => {
        const { jaar, vanaf } = event.data;
        predicaat(event, write, (doc) => ({ ...doc, publicatie: { jaar, vanaf, tot: null } }));
      },
      PredicaatUnpublished: (event, write: Write) => {
        const { vanaf, reden } = event.data;
        predicaat(event, write, (doc) => ({
          ...doc,
          publicatie: doc.publicatie === null ? null : { ...doc.publicatie, tot: vanaf },
          reden,
        }));
      },
      PredicaatWithdrawn: (event, write: Write) => {
        const { reden } = event.data;
        predicaat(event, write, (doc) => ({ ...doc, status: 'ingetrokken', publicatie: null, reden }));
      },
    }),
    on(kpimetingEvents, {
      KpiVerdictEstablished: (event, write: Write) => {
        const { metingId, verdict } = event.data;
        predicaat(event, write, (doc) => carries(doc, metingId, verdict === 'hoog'));
      },
      KpiVerdictWithheld: (event, write: Write) =>
        predicaat(event, write, (doc) => carries(doc, event.data.metingId, false)),
    }),
  ],
});
