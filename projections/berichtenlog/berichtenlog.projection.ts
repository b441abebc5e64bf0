import { on } from '../../src/kernel/event-handlers.js';
import { aanbiederEvents } from '../../src/inkoop/aanbieder/aanbieder.events.js';
import { type BerichtEvent, berichtEvents, type Gevolg } from '../../src/istandaarden/bericht/bericht.events.js';
import {
  uitgaandBerichtEvents,
  type VoorbereidBericht,
} from '../../src/istandaarden/postvak/uitgaandbericht.events.js';
import { defineProjection, type Writer } from '../runner/projection.js';

type Fout = Extract<BerichtEvent, { readonly type: 'BerichtRejected' }>['data']['fouten'][number];

/**
 * `alsnog verwerkt`: the same text was refused first and carried out when it came again. `wacht`: it came before the
 * toewijzing that it is about. `gewist`: while it waited the person was erased.
 */
export const BERICHT_STATUSSEN = ['verwerkt', 'wacht', 'afgewezen', 'alsnog verwerkt', 'gewist'] as const;
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
  /** UTC, when Kroniek recorded that it came in. */
  readonly aangeleverdOp: string;
  /** Until which day it waits, or waited; null where it never did. */
  readonly wachtTot: string | null;
}

/**
 * `te laat`: its last day is past and it still waits. `beantwoord` and `teruggestuurd`: its receiver took it, or refused it
 * with codes.
 */
export const UITGAAND_STATUSSEN = ['klaar', 'te laat', 'overgedragen', 'beantwoord', 'teruggestuurd'] as const;
export type UitgaandStatus = (typeof UITGAAND_STATUSSEN)[number];

export interface UitgaandDoc extends Omit<VoorbereidBericht, 'documentId'> {
  readonly regio: string;
  readonly status: UitgaandStatus;
  /** UTC. */
  readonly voorbereidOp: string;
  /** UTC; null while it waits. */
  readonly overgedragenOp: string | null;
  /** The return message to it; null where none came. */
  readonly retour: { readonly berichtId: string; readonly retourcodes: readonly string[] } | null;
}

/** Which AGB code is whose in a region: a message names an aanbieder by it. */
export interface AgbDoc {
  readonly regio: string;
  readonly agbcode: string;
  readonly aanbiederId: string;
}

/** A message that is about a toewijzing: it brought something about for it, or waits for it. */
export interface BetreftDoc {
  readonly toewijzingId: string;
  /** Key of the message in `berichten`. */
  readonly bericht: string;
}

function betreft(stream: string, toewijzingen: readonly string[], write: Writer): void {
  for (const toewijzingId of toewijzingen) {
    write.put<BetreftDoc>('betreft', `${stream}/${toewijzingId}`, () => ({ toewijzingId, bericht: stream }));
  }
}

/** Which messages came in, what they brought about, why others were refused, and which answers wait (R-DAT-01). */
export const berichtenlogProjection = defineProjection({
  name: 'berichtenlog',
  version: 4,
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
    betreft: { columns: { toewijzingId: 'text' } },
    uitgaand: {
      columns: {
        regio: 'text',
        status: 'text',
        berichtcode: 'text',
        van: 'text',
        naar: 'text',
        voorbereidOp: 'timestamptz',
        identificatie: 'text',
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
          ...{ ...bericht, regio, status: 'klaar', voorbereidOp: recordedAt, overgedragenOp: null, retour: null },
        }));
      },
      UitgaandBerichtHandedOver: ({ data, recordedAt }, write) => {
        write.put<UitgaandDoc>('uitgaand', data.uitgaandBerichtId, (current) =>
          current === undefined
            ? null
            : {
                ...current,
                status: current.retour === null ? 'overgedragen' : current.status,
                overgedragenOp: recordedAt,
              },
        );
      },
      UitgaandBerichtAnswered: ({ data: { uitgaandBerichtId, uitkomst, berichtId, retourcodes } }, write) => {
        const status = uitkomst === 'goedgekeurd' ? 'beantwoord' : 'teruggestuurd';
        write.put<UitgaandDoc>('uitgaand', uitgaandBerichtId, (current) =>
          current === undefined ? null : { ...current, status, retour: { berichtId, retourcodes } },
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
        write.put<BerichtDoc>('berichten', stream, (current) => {
          // Of one that waited, who handed it in and when was told then.
          const gewacht = current?.status === 'wacht' ? current : undefined;
          return {
            ...{ ...header, status: 'verwerkt', regio, gevolgen: [], fouten: [] },
            indiener: gewacht === undefined ? (actor.organisatie ?? null) : gewacht.indiener,
            aangeleverdOp: gewacht?.aangeleverdOp ?? recordedAt,
            wachtTot: gewacht?.wachtTot ?? null,
          };
        });
      },
      BerichtHeld: ({ data, stream, regio, actor, recordedAt }, write) => {
        const { documentId: _documentId, wachtOp, termijn, ...header } = data;
        betreft(stream, wachtOp, write);
        write.put<BerichtDoc>('berichten', stream, () => ({
          ...{ ...header, status: 'wacht', regio, gevolgen: [], fouten: [], wachtTot: termijn.uiterste },
          ...{ indiener: actor.organisatie ?? null, aangeleverdOp: recordedAt },
        }));
      },
      BerichtWaitEnded: ({ data: { reden, sha256 }, stream, regio }, write) => {
        if (reden === 'gewist') {
          write.put<BerichtDoc>('berichten', stream, (current) =>
            current === undefined ? null : { ...current, status: 'gewist' },
          );
          return;
        }
        // The refusal was told with the message itself, which says more of it.
        write.each<BerichtDoc>('berichten', 'sha256', sha256, (current) =>
          current.regio === regio && current.identificatie === null ? null : current,
        );
      },
      BerichtProcessed: ({ data, stream }, write) => {
        const { gevolgen } = data;
        betreft(
          stream,
          gevolgen.flatMap(({ soort, id }) => (soort === 'verzoek' || soort === 'antwoord' ? [] : [id])),
          write,
        );
        write.put<BerichtDoc>('berichten', stream, (current) =>
          current === undefined ? null : { ...current, gevolgen },
        );
      },
      BerichtRejected: ({ data, stream, regio, actor, recordedAt }, write) => {
        if (data.berichtId !== null) {
          write.each<BerichtDoc>('berichten', 'berichtId', data.berichtId, (current) =>
            current.status === 'wacht' && current.sha256 === data.sha256
              ? { ...current, status: 'afgewezen', fouten: data.fouten }
              : current,
          );
        }
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
          wachtTot: null,
        }));
      },
    }),
  ],
});
