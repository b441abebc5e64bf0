import { aanbiederEvents } from '../../src/inkoop/aanbieder/aanbieder.events.js';
import { type BerichtEvent, berichtEvents } from '../../src/istandaarden/bericht/bericht.events.js';
import {
  declaratieberichtEvents,
  type Regeluitkomst,
} from '../../src/istandaarden/declaratiebericht/declaratiebericht.events.js';
import { type Datum, datumOf } from '../../src/kernel/datum.js';
import { type AnyConsumedEvent, on } from '../../src/kernel/event-handlers.js';
import { toewijzingEvents } from '../../src/toegang/toewijzing/toewijzing.events.js';
import { defineProjection, type Writer } from '../runner/projection.js';

type Afwijzing = Extract<BerichtEvent, { readonly type: 'BerichtRejected' }>['data'];
type Ontvangst = Extract<BerichtEvent, { readonly type: 'BerichtReceived' }>['data'];

/** Why a message was refused: a rule of the standard or of Kroniek. */
export interface SpiegelFout {
  readonly retourcode: string | null;
  readonly regel: string;
  readonly melding: string;
}

/** A message, by its text: the same text sent again is the same message, whatever became of it then. */
export interface SpiegelBerichtDoc {
  readonly berichtId: string | null;
  readonly regio: string;
  readonly berichtcode: string | null;
  readonly afzender: string | null;
  readonly ontvanger: string | null;
  /** Gemeentecode or aanbieder id of who handed it in; null for the office itself. */
  readonly indiener: string | null;
  /** Day in the Netherlands on which it came in first. */
  readonly ontvangenOp: Datum;
  readonly afgewezen: boolean;
  /** Each rule once. */
  readonly fouten: readonly SpiegelFout[];
}

/** Of one part of a 323 how many lines were judged, and how many were rejected by which rule. */
interface Deel {
  readonly regels: number;
  readonly afgewezen: number;
  readonly codes: readonly { readonly retourcode: string | null; readonly regel: string; readonly aantal: number }[];
}

export interface SpiegelDeclaratieDoc {
  readonly berichtId: string;
  readonly regio: string;
  readonly aanbiederId: string;
  readonly gemeentecode: string;
  readonly ontvangenOp: Datum;
  /** By the number of the part. */
  readonly delen: Readonly<Record<string, Deel>>;
}

export interface SpiegelToewijzingDoc {
  readonly regio: string;
  readonly aanbiederId: string;
  readonly productcode: string;
  readonly gemeentecode: string;
  readonly toegewezenOp: Datum;
  readonly einddatum: Datum | null;
  /** Day on which the toewijzing was recorded: of a 301 the day on which it came in. */
  readonly verstuurdOp: Datum;
  /** Day on which the start was recorded: of a 305 the day on which it was carried out. */
  readonly gemeldOp: Datum | null;
  readonly begindatum: Datum | null;
  readonly geweigerd: boolean;
}

export interface SpiegelAanbiederDoc {
  readonly aanbiederId: string;
  readonly regio: string;
  readonly naam: string;
  readonly agbcode: string;
}

const dagVan = ({ recordedAt }: AnyConsumedEvent): Datum => datumOf(recordedAt);
const indienerVan = ({ actor }: AnyConsumedEvent): string | null => actor.organisatie ?? null;

/** It came in, or waits first; what was refused before stays refused. */
function ontvangen(event: AnyConsumedEvent & { readonly data: Omit<Ontvangst, 'documentId'> }, write: Writer): void {
  const { berichtId, berichtcode, afzender, ontvanger, sha256 } = event.data;
  const { regio } = event;
  write.put<SpiegelBerichtDoc>('bericht', `${regio}/${sha256}`, (current) => ({
    ...{ berichtId, regio, berichtcode, afzender, ontvanger },
    // One that waited is carried out by Kroniek itself; who handed it in was told then.
    indiener: current === undefined || current.afgewezen ? indienerVan(event) : current.indiener,
    ontvangenOp: current?.ontvangenOp ?? dagVan(event),
    afgewezen: current?.afgewezen ?? false,
    fouten: current?.fouten ?? [],
  }));
}

function foutenVan(eerder: readonly SpiegelFout[], fouten: Afwijzing['fouten']): SpiegelFout[] {
  const found = new Map(eerder.map((fout) => [fout.regel, fout]));
  for (const { code: regel, retourcode, melding } of fouten) {
    if (!found.has(regel)) found.set(regel, { regel, retourcode, melding });
  }
  return [...found.values()];
}

function deelVan(regels: readonly Regeluitkomst[]): Deel {
  const codes = new Map<string, Deel['codes'][number]>();
  for (const { uitkomst, retourcode, regel } of regels) {
    if (uitkomst === 'toegekend') continue;
    const naam = regel ?? 'ONBEKEND';
    const key = `${retourcode}/${naam}`;
    codes.set(key, { retourcode, regel: naam, aantal: (codes.get(key)?.aantal ?? 0) + 1 });
  }
  const afgewezen = regels.filter(({ uitkomst }) => uitkomst === 'afgewezen').length;
  return { regels: regels.length, afgewezen, codes: [...codes.values()] };
}

function change(
  { data: { toewijzingId } }: { readonly data: { readonly toewijzingId: string } },
  write: Writer,
  part: Partial<SpiegelToewijzingDoc>,
): void {
  write.put<SpiegelToewijzingDoc>('toewijzing', toewijzingId, (doc) =>
    doc === undefined ? null : { ...doc, ...part },
  );
}

/**
 * A mirror of the quality of the messages: what was refused, by which code and of whom, and how long it took from the
 * toewijzing (301) to the start (305). Counts only: nothing in it leads to a person (R-DAT-01).
 */
export const berichtspiegelProjection = defineProjection({
  name: 'berichtspiegel',
  version: 1,
  tables: {
    bericht: {
      columns: {
        regio: 'text',
        berichtId: 'text',
        berichtcode: 'text',
        afzender: 'text',
        ontvanger: 'text',
        indiener: 'text',
        ontvangenOp: 'date',
        afgewezen: 'boolean',
      },
    },
    declaratie: { columns: { regio: 'text', aanbiederId: 'text', gemeentecode: 'text', ontvangenOp: 'date' } },
    toewijzing: {
      columns: {
        regio: 'text',
        aanbiederId: 'text',
        productcode: 'text',
        gemeentecode: 'text',
        toegewezenOp: 'date',
        einddatum: 'date',
        verstuurdOp: 'date',
        gemeldOp: 'date',
        begindatum: 'date',
        geweigerd: 'boolean',
      },
    },
    aanbieder: { columns: { regio: 'text', agbcode: 'text' } },
  },
  on: [
    on(aanbiederEvents, {
      AanbiederRegistered: ({ data: { aanbiederId, naam, agbcode }, regio }, write: Writer) => {
        write.put<SpiegelAanbiederDoc>('aanbieder', aanbiederId, () => ({ aanbiederId, regio, naam, agbcode }));
      },
    }),
    on(berichtEvents, {
      BerichtReceived: ontvangen,
      BerichtHeld: ontvangen,
      BerichtRejected: (event, write: Writer) => {
        const { berichtId, berichtcode, afzender, ontvanger, sha256, fouten } = event.data;
        const { regio } = event;
        write.put<SpiegelBerichtDoc>('bericht', `${regio}/${sha256}`, (current) => ({
          ...(current ?? {
            ...{ berichtId, regio, berichtcode, afzender, ontvanger },
            ...{ indiener: indienerVan(event), ontvangenOp: dagVan(event) },
          }),
          afgewezen: true,
          fouten: foutenVan(current?.fouten ?? [], fouten),
        }));
      },
    }),
    on(declaratieberichtEvents, {
      DeclaratieberichtReceived: (event, write: Writer) => {
        const { berichtId, aanbiederId, gemeentecode } = event.data;
        write.put<SpiegelDeclaratieDoc>('declaratie', berichtId, () => ({
          ...{ berichtId, regio: event.regio, aanbiederId, gemeentecode, ontvangenOp: dagVan(event), delen: {} },
        }));
      },
      DeclaratieregelsAssessed: ({ data: { berichtId, deel, regels } }, write) => {
        write.put<SpiegelDeclaratieDoc>('declaratie', berichtId, (doc) =>
          doc === undefined ? null : { ...doc, delen: { ...doc.delen, [deel]: deelVan(regels) } },
        );
      },
    }),
    on(toewijzingEvents, {
      ToewijzingSent: (event, write: Writer) => {
        const { toewijzingId, aanbiederId, productcode, gemeentecode, toegewezenOp, einddatum } = event.data;
        write.put<SpiegelToewijzingDoc>('toewijzing', toewijzingId, () => ({
          ...{ regio: event.regio, aanbiederId, productcode, gemeentecode, toegewezenOp, einddatum },
          ...{ verstuurdOp: dagVan(event), gemeldOp: null, begindatum: null, geweigerd: false },
        }));
      },
      ToewijzingDeclined: (event, write) => {
        change(event, write, { geweigerd: true });
      },
      ToewijzingCorrected: (event, write) => {
        change(event, write, { einddatum: event.data.einddatum });
      },
      ZorgStarted: (event, write) => {
        change(event, write, { gemeldOp: dagVan(event), begindatum: event.data.begindatum });
      },
      ZorgStartCorrected: (event, write) => {
        change(event, write, { begindatum: event.data.begindatum });
      },
      ZorgStartRemoved: (event, write) => {
        change(event, write, { gemeldOp: null, begindatum: null });
      },
      ToewijzingWithdrawn: ({ data: { toewijzingId } }, write) => {
        write.put<SpiegelToewijzingDoc>('toewijzing', toewijzingId, () => null);
      },
    }),
  ],
});
