import { on } from '../../src/kernel/event-handlers.js';
import { aanbiederEvents } from '../../src/inkoop/aanbieder/aanbieder.events.js';
import { type BerichtEvent, berichtEvents, type Gevolg } from '../../src/istandaarden/bericht/bericht.events.js';
import {
  uitgaandBerichtEvents,
  type VoorbereidBericht,
} from '../../src/istandaarden/postvak/uitgaandbericht.events.js';
import { defineProjection } from '../runner/projection.js';

type Fout = Extract<BerichtEvent, { readonly type: 'BerichtRejected' }>['data']['fouten'][number];

/** `alsnog verwerkt`: the same text was refused first and carried out when it came again. */
export const BERICHT_STATUSSEN = ['verwerkt', 'afgewezen', 'alsnog verwerkt'] as const;
export type BerichtStatus = (typeof BERICHT_STATUSSEN)[number];

export interface BerichtDoc {
  readonly berichtId: string | null;
  readonly status: BerichtStatus;
  readonly regio: string;
  readonly berichtcode: string | null;
  readonly berichtversie: string | null;
  readonly afzender: string | null;
  readonly ontvanger: string | null;
  readonly identificatie: string | null;
  readonly dagtekening: string | null;
  readonly sha256: string;
  readonly clientId: string | null;
  readonly aantalProducten: number | null;
  readonly gevolgen: readonly Gevolg[];
  readonly fouten: readonly Fout[];
  /** Gemeentecode or aanbieder id of who handed it in; null for the office itself. */
  readonly indiener: string | null;
  /** UTC, when Kroniek recorded it. */
  readonly aangeleverdOp: string;
}

/** `te laat`: its last day is past and it still waits. */
export const UITGAAND_STATUSSEN = ['klaar', 'te laat', 'overgedragen'] as const;
export type UitgaandStatus = (typeof UITGAAND_STATUSSEN)[number];

export interface UitgaandDoc extends Omit<VoorbereidBericht, 'documentId'> {
  readonly regio: string;
  readonly status: UitgaandStatus;
  /** UTC. */
  readonly voorbereidOp: string;
  /** UTC; null while it waits. */
  readonly overgedragenOp: string | null;
}

/** Which AGB code is whose in a region: a message names an aanbieder by it. */
export interface AgbDoc {
  readonly regio: string;
  readonly agbcode: string;
  readonly aanbiederId: string;
}

/** Which messages came in, what they brought about, why others were refused, and which answers wait (R-DAT-01). */
export const berichtenlogProjection = defineProjection({
  name: 'berichtenlog',
  version: 2,
  tables: {
    berichten: {
      columns: {
        berichtId: 'text',
        status: 'text',
        regio: 'text',
        berichtcode: 'text',
        afzender: 'text',
        ontvanger: 'text',
        sha256: 'text',
        indiener: 'text',
        aangeleverdOp: 'timestamptz',
      },
    },
    uitgaand: {
      columns: {
        regio: 'text',
        status: 'text',
        berichtcode: 'text',
        van: 'text',
        naar: 'text',
        voorbereidOp: 'timestamptz',
      },
    },
    agbcodes: { columns: { regio: 'text', agbcode: 'text', aanbiederId: 'text' } },
  },
  on: [
    on(aanbiederEvents, {
      AanbiederRegistered: ({ data: { agbcode, aanbiederId }, regio }, write) => {
        write.put<AgbDoc>('agbcodes', `${regio}/${agbcode}`, () => ({ regio, agbcode, aanbiederId }));
      },
    }),
    on(uitgaandBerichtEvents, {
      UitgaandBerichtPrepared: ({ data, regio, recordedAt }, write) => {
        const { documentId: _documentId, ...bericht } = data;
        write.put<UitgaandDoc>('uitgaand', data.uitgaandBerichtId, () => ({
          ...{ ...bericht, regio, status: 'klaar', voorbereidOp: recordedAt, overgedragenOp: null },
        }));
      },
      UitgaandBerichtHandedOver: ({ data, recordedAt }, write) => {
        write.put<UitgaandDoc>('uitgaand', data.uitgaandBerichtId, (current) =>
          current === undefined ? null : { ...current, status: 'overgedragen', overgedragenOp: recordedAt },
        );
      },
      UitgaandBerichtOverdue: ({ data }, write) => {
        write.put<UitgaandDoc>('uitgaand', data.uitgaandBerichtId, (current) =>
          current === undefined ? null : { ...current, status: 'te laat' },
        );
      },
    }),
    on(berichtEvents, {
      BerichtReceived: ({ data, stream, regio, actor, recordedAt }, write) => {
        write.each<BerichtDoc>('berichten', 'sha256', data.sha256, (current) =>
          current.regio === regio && current.status === 'afgewezen'
            ? { ...current, status: 'alsnog verwerkt' }
            : current,
        );
        const { documentId: _documentId, ...header } = data;
        write.put<BerichtDoc>('berichten', stream, () => ({
          ...header,
          status: 'verwerkt',
          regio,
          gevolgen: [],
          fouten: [],
          indiener: actor.organisatie ?? null,
          aangeleverdOp: recordedAt,
        }));
      },
      BerichtProcessed: ({ data, stream }, write) => {
        const { gevolgen } = data;
        write.put<BerichtDoc>('berichten', stream, (current) =>
          current === undefined ? null : { ...current, gevolgen },
        );
      },
      BerichtRejected: ({ data, stream, regio, actor, recordedAt }, write) => {
        write.put<BerichtDoc>('berichten', stream, () => ({
          ...data,
          status: 'afgewezen',
          regio,
          berichtversie: null,
          identificatie: null,
          dagtekening: null,
          clientId: null,
          aantalProducten: null,
          gevolgen: [],
          indiener: actor.organisatie ?? null,
          aangeleverdOp: recordedAt,
        }));
      },
    }),
  ],
});
