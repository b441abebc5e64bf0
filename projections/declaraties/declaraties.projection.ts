import { type Bedrag } from '../../src/kernel/bedrag.js';
import { type Datum } from '../../src/kernel/datum.js';
import { on } from '../../src/kernel/event-handlers.js';
import {
  type Betaler,
  declaratieEvents,
  type GoedgekeurdeDeclaratie,
  rekeningVan,
} from '../../src/declaratie/declaratie/declaratie.events.js';
import { aanbiederEvents } from '../../src/inkoop/aanbieder/aanbieder.events.js';
import { defineProjection, type Writer } from '../runner/projection.js';

export const DECLARATIESTATUSSEN = ['ingediend', 'goedgekeurd', 'afgekeurd'] as const;
export type Declaratiestatus = (typeof DECLARATIESTATUSSEN)[number];

/** Without the client: who it is about stands with the toewijzing, where looking is logged. */
export interface DeclaratieDoc {
  readonly regio: string;
  readonly declaratieId: string;
  readonly aanbiederId: string;
  readonly gemeentecode: string;
  /** The gemeente for whose account it is, once approved; before that the one of the toewijzing. */
  readonly rekening: string;
  readonly toewijzingId: string | null;
  readonly productcode: string;
  readonly jaar: number;
  /** Days that were declared; null where it was approved elsewhere, and only the year is known. */
  readonly periodeVan: Datum | null;
  readonly periodeTot: Datum | null;
  readonly volume: number | null;
  readonly eenheid: string | null;
  readonly bedrag: Bedrag;
  readonly ingediendOp: Datum;
  readonly status: Declaratiestatus;
  readonly besluitOp: Datum | null;
  readonly redenen: readonly Afkeurreden[];
  /** The 323 in which it came, and how the aanbieder calls it there; null where it came in another way. */
  readonly berichtId: string | null;
  readonly referentie: string | null;
  /** The declaratie that it takes back whole. */
  readonly crediteert: string | null;
  readonly betaler: Betaler | null;
  /** Version of the regioconfiguratie that it was checked against; null where it was not checked by Kroniek. */
  readonly configuratieversie: string | null;
}

export interface Afkeurreden {
  readonly regel: string;
  readonly reden: string;
  /** Code of list WJ001 in the 325; null where it did not come in a message. */
  readonly retourcode: string | null;
}

export interface AanbiederDoc {
  readonly regio: string;
  readonly aanbiederId: string;
  readonly naam: string;
}

type Write = Writer<'declaraties' | 'aanbieders'>;

/** An approval that was given elsewhere was never submitted here. */
function elders({ goedgekeurdOp, betaler: _betaler, ...data }: GoedgekeurdeDeclaratie, regio: string): DeclaratieDoc {
  const { declaratieId, aanbiederId, gemeentecode, toewijzingId, productcode, jaar, bedrag } = data;
  return {
    ...{ regio, declaratieId, aanbiederId, gemeentecode, rekening: gemeentecode, toewijzingId, productcode, jaar },
    ...{ periodeVan: null, periodeTot: null, volume: null, eenheid: null, bedrag, ingediendOp: goedgekeurdOp },
    ...{ status: 'goedgekeurd', besluitOp: goedgekeurdOp, redenen: [], betaler: null, configuratieversie: null },
    ...{ berichtId: null, referentie: null, crediteert: null },
  };
}

function redenVan({ regel, reden, retourcode }: Afkeurreden): Afkeurreden {
  return { regel, reden, retourcode };
}

/** What became of each declaratie, and why (R-BEK-05, R-BEK-15). */
export const declaratiesProjection = defineProjection({
  name: 'declaraties',
  version: 2,
  tables: {
    aanbieders: { columns: { regio: 'text' } },
    declaraties: {
      columns: {
        ...{ regio: 'text', aanbiederId: 'text', gemeentecode: 'text', rekening: 'text', toewijzingId: 'text' },
        berichtId: 'text',
        ...{
          status: 'text',
          jaar: 'integer',
          periodeVan: 'date',
          periodeTot: 'date',
          ingediendOp: 'date',
          besluitOp: 'date',
        },
      },
    },
  },
  on: [
    on(aanbiederEvents, {
      AanbiederRegistered: ({ data: { aanbiederId, naam }, regio }, write: Write) =>
        write.put<AanbiederDoc>('aanbieders', aanbiederId, () => ({ regio, aanbiederId, naam })),
    }),
    on(declaratieEvents, {
      DeclaratieSubmitted: ({ data, regio }, write: Write) => {
        const { clientId: _client, perceel: _perceel, wet: _wet, periode, bericht, ...rest } = data;
        const { berichtId, referentie } = bericht ?? { berichtId: null, referentie: null };
        write.put<DeclaratieDoc>('declaraties', data.declaratieId, () => ({
          ...{
            regio,
            ...rest,
            periodeVan: periode.van,
            periodeTot: periode.tot,
            rekening: data.gemeentecode,
            status: 'ingediend',
          },
          ...{ berichtId, referentie },
          ...{ besluitOp: null, redenen: [], betaler: null, configuratieversie: null },
        }));
      },
      DeclaratieApproved: ({ data, regio, configVersion }, write: Write) =>
        write.put<DeclaratieDoc>('declaraties', data.declaratieId, (doc) => ({
          ...(doc ?? elders(data, regio)),
          ...{ status: 'goedgekeurd', besluitOp: data.goedgekeurdOp, rekening: rekeningVan(data) },
          ...{ betaler: data.betaler, configuratieversie: configVersion },
        })),
      DeclaratieRejected: ({ data: { declaratieId, beoordeeldOp, ...waarom }, configVersion }, write: Write) =>
        write.put<DeclaratieDoc>('declaraties', declaratieId, (doc) =>
          doc === undefined
            ? null
            : {
                ...{ ...doc, status: 'afgekeurd', besluitOp: beoordeeldOp, redenen: [redenVan(waarom)] },
                configuratieversie: configVersion,
              },
        ),
    }),
  ],
});
