import { aanbiederEvents } from '../../src/inkoop/aanbieder/aanbieder.events.js';
import { type Datum } from '../../src/kernel/datum.js';
import { on } from '../../src/kernel/event-handlers.js';
import { actieEvents, type ActieEvent } from '../../src/leveranciersmanagement/actie/actie.events.js';
import {
  gesprekskaartEvents,
  type GesprekskaartEvent,
} from '../../src/leveranciersmanagement/gesprek/gesprekskaart.events.js';
import { overlegjaarEvents } from '../../src/leveranciersmanagement/overleg/overlegjaar.events.js';
import { defineProjection, type Writer } from '../runner/projection.js';

type DataOf<T extends GesprekskaartEvent['type']> = Omit<
  Extract<GesprekskaartEvent, { type: T }>['data'],
  'gesprekskaartId'
>;
type ActieData<T extends ActieEvent['type']> = Extract<ActieEvent, { type: T }>['data'];

export interface GesprekskaartDoc extends DataOf<'ContractgesprekInvited'> {
  readonly regio: string;
  readonly gesprekskaartId: string;
  /** The role that invited. */
  readonly uitgenodigdDoor: string;
  readonly ingevuld: (DataOf<'GesprekskaartCompleted'> & { readonly door: string }) | null;
  readonly correcties: readonly (DataOf<'GesprekskaartCorrected'> & { readonly door: string })[];
}

/** How the conversation stands in the calendar. */
export interface KaartoverlegDoc {
  readonly regio: string;
  readonly overlegId: string;
  readonly deelnemers: readonly string[];
  /** `op`: the day on which it was decided. */
  readonly dagen: readonly { readonly op: Datum; readonly datum: Datum; readonly reden: string | null }[];
  readonly gehouden: { readonly op: Datum; readonly aanwezig: readonly string[] } | null;
  readonly vervallen: { readonly op: Datum; readonly reden: string } | null;
}

export interface KaartactieDoc {
  readonly regio: string;
  readonly actieId: string;
  readonly wat: string;
  readonly wie: string;
  readonly dagen: readonly { readonly op: Datum; readonly uiterlijk: Datum }[];
  readonly klaar: { readonly op: Datum; readonly hoe: 'gesloten' | 'vervallen'; readonly tekst: string } | null;
}

export interface KaartaanbiederDoc {
  readonly regio: string;
  readonly aanbiederId: string;
  readonly naam: string;
}

/** One record per conversation about a contract, with how its actions stand (R-OVL-04, R-KPI-10, R-PAR-09; RM-MEET). */
export const gesprekskaartenProjection = defineProjection({
  name: 'gesprekskaarten',
  version: 1,
  tables: {
    kaarten: { columns: { regio: 'text' } },
    overleggen: { columns: { regio: 'text' } },
    acties: { columns: { regio: 'text' } },
    aanbieders: { columns: { regio: 'text' } },
  },
  on: [
    on(gesprekskaartEvents, {
      ContractgesprekInvited: ({ data, regio, actor }, write) =>
        write.put<GesprekskaartDoc>('kaarten', data.gesprekskaartId, () => ({
          ...{ ...data, regio, uitgenodigdDoor: actor.rol, ingevuld: null, correcties: [] },
        })),
      GesprekskaartCompleted: ({ data: { gesprekskaartId, ...verslag }, actor: { rol: door } }, write) =>
        write.put<GesprekskaartDoc>('kaarten', gesprekskaartId, (doc) =>
          doc === undefined ? null : { ...doc, ingevuld: { ...verslag, door } },
        ),
      GesprekskaartCorrected: ({ data: { gesprekskaartId, ...correctie }, actor: { rol: door } }, write) =>
        write.put<GesprekskaartDoc>('kaarten', gesprekskaartId, (doc) =>
          doc === undefined ? null : { ...doc, correcties: [...doc.correcties, { ...correctie, door }] },
        ),
    }),
    on(overlegjaarEvents, {
      OverlegPlanned: ({ data: { overlegId, deelnemers, datum }, regio, occurredAt: op }, write) =>
        write.put<KaartoverlegDoc>('overleggen', overlegId, () => ({
          ...{ regio, overlegId, deelnemers, dagen: [{ op, datum, reden: null }], gehouden: null, vervallen: null },
        })),
      OverlegMoved: ({ data: { overlegId, datum, reden }, occurredAt: op }, write) =>
        overleg(write, overlegId, (doc) => ({ ...doc, dagen: [...doc.dagen, { op, datum, reden }] })),
      OverlegHeld: ({ data: { overlegId, gehoudenOp: op, aanwezig } }, write) =>
        overleg(write, overlegId, (doc) => ({ ...doc, gehouden: { op, aanwezig } })),
      OverlegCancelled: ({ data: { overlegId, reden }, occurredAt: op }, write) =>
        overleg(write, overlegId, (doc) => ({ ...doc, vervallen: { op, reden } })),
    }),
    on(actieEvents, {
      ActieAgreed: ({ data, regio }, write) => {
        if (data.bron !== 'contractgesprek') return;
        write.put<KaartactieDoc>('acties', data.actieId, () => nieuweActie(regio, data));
      },
      ActieMoved: ({ data: { actieId, uiterlijk, verplaatstOp: op } }, write) =>
        actie(write, actieId, (doc) => ({ ...doc, dagen: [...doc.dagen, { op, uiterlijk }] })),
      ActieClosed: ({ data: { actieId, geslotenOp: op, resultaat: tekst } }, write) =>
        actie(write, actieId, (doc) => ({ ...doc, klaar: { op, hoe: 'gesloten', tekst } })),
      ActieDropped: ({ data: { actieId, vervallenOp: op, reden: tekst } }, write) =>
        actie(write, actieId, (doc) => ({ ...doc, klaar: { op, hoe: 'vervallen', tekst } })),
    }),
    on(aanbiederEvents, {
      AanbiederRegistered: ({ data: { aanbiederId, naam }, regio }, write) =>
        write.put<KaartaanbiederDoc>('aanbieders', aanbiederId, () => ({ regio, aanbiederId, naam })),
    }),
  ],
});

function nieuweActie(regio: string, { actieId, wat, wie, afgesprokenOp, uiterlijk }: ActieData<'ActieAgreed'>) {
  return { regio, actieId, wat, wie, dagen: [{ op: afgesprokenOp, uiterlijk }], klaar: null };
}

function overleg(
  write: Writer<'overleggen'>,
  overlegId: string,
  fold: (doc: KaartoverlegDoc) => KaartoverlegDoc,
): void {
  write.put<KaartoverlegDoc>('overleggen', overlegId, (doc) => (doc === undefined ? null : fold(doc)));
}

function actie(write: Writer<'acties'>, actieId: string, fold: (doc: KaartactieDoc) => KaartactieDoc): void {
  write.put<KaartactieDoc>('acties', actieId, (doc) => (doc === undefined ? null : fold(doc)));
}
