import { addMonths, type Datum, datumOf } from '../../src/kernel/datum.js';
import { type AnyConsumedEvent, type HandlerMap } from '../../src/kernel/event-handlers.js';
import { derivedId } from '../../src/kernel/ids.js';
import { type Rol } from '../../src/platform/identity/principal.js';
import { type Writer } from '../runner/projection.js';
import { type Signaalsoort } from './soorten.js';

export interface Einde {
  readonly hoe: 'afgehandeld' | 'vervallen';
  readonly op: Datum;
  /** The event type that ended it. */
  readonly door: string;
}

/** One thing that someone must do, from the day on which it appears until an event ends it. */
export interface Signaal {
  readonly regio: string;
  /** What the signal is about, in its own words; the same thing is the same key. */
  readonly sleutel: string;
  readonly soort: Signaalsoort;
  readonly aggregaat: string;
  readonly onderwerpId: string;
  /** Whom it is about; null where it is about no aanbieder. */
  readonly aanbiederId: string | null;
  /** Null for the whole region. */
  readonly gemeenten: readonly string[] | null;
  /** Null: the roles of the kind. */
  readonly rollen: readonly Rol[] | null;
  /** Dutch, for people. */
  readonly wat: string;
  /** Null as long as nothing is asked yet. */
  readonly verschijntOp: Datum | null;
  /** Last day; null where no rule sets one. */
  readonly uiterlijk: Datum | null;
  readonly configuratieversie: string | null;
  readonly einde: Einde | null;
}

export interface SignaalDoc extends Signaal {
  /** Day of `einde`, as a column. */
  readonly eindeOp: Datum | null;
}

/** The id by which people act on a signal. */
export function werkIdVan(regio: string, sleutel: string): string {
  return derivedId('werkvoorraad', regio, sleutel);
}

/** Valid time as a day: an instant is a day on the Dutch clock. */
export function dagVan(occurredAt: string): Datum {
  return occurredAt.length === 10 ? occurredAt : datumOf(occurredAt);
}

/** The day so many months before a term, and never before the day on which the term became known. */
export function vooraf(uiterlijk: Datum, maanden: number, bekend: Datum): Datum {
  const dag = addMonths(uiterlijk, -maanden);
  return dag < bekend ? bekend : dag;
}

export type Bron = {
  readonly type: string;
  readonly regio: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly configVersion: string | null;
};
export type Write = Writer<'signalen'>;
/** What one context does to the work list. */
export type Fold = HandlerMap<[Writer], void>;

/** Several contexts may follow one event: each gets it, in this order. */
export function naElkaar(folds: readonly Fold[]): Fold {
  const types = [...new Set(folds.flatMap((fold) => [...fold.keys()]))];
  return new Map(
    types.map((type) => {
      const all = folds.flatMap((fold) => fold.get(type) ?? []);
      return [type, (event: AnyConsumedEvent, write: Writer) => all.forEach((follow) => follow(event, write))];
    }),
  );
}

type Nieuw = Pick<Signaal, 'soort' | 'aggregaat' | 'onderwerpId' | 'wat'> &
  Partial<Pick<Signaal, 'aanbiederId' | 'gemeenten' | 'rollen' | 'uiterlijk' | 'verschijntOp'>> & {
    /** Tells apart several signals of one kind about one subject. */
    readonly deel?: string | undefined;
  };

export function sleutelVan(soort: Signaalsoort, onderwerpId: string, deel?: string): string {
  return [soort, onderwerpId, ...(deel === undefined ? [] : [deel])].join('/');
}

function nieuwDoc(event: Bron, { deel, ...nieuw }: Nieuw): SignaalDoc {
  return {
    ...{ aanbiederId: null, gemeenten: null, rollen: null, uiterlijk: null },
    verschijntOp: dagVan(event.occurredAt),
    ...nieuw,
    sleutel: sleutelVan(nieuw.soort, nieuw.onderwerpId, deel),
    ...{ regio: event.regio, configuratieversie: event.configVersion, einde: null, eindeOp: null },
  };
}

/** Opens a signal, also one that was ended before; it appears on the day of the event unless the signal says another. */
export function open(event: Bron, write: Write, nieuw: Nieuw): void {
  const doc = nieuwDoc(event, nieuw);
  write.put<SignaalDoc>('signalen', `${event.regio}/${doc.sleutel}`, () => doc);
}

/** As `open`, but leaves one that is there as it is: what asks a second time asks nothing new. */
export function openEenmaal(event: Bron, write: Write, nieuw: Nieuw): void {
  const doc = nieuwDoc(event, nieuw);
  write.put<SignaalDoc>('signalen', `${event.regio}/${doc.sleutel}`, (current) => current ?? doc);
}

/** From the day on which it holds; what holds only later is handled from the day on which it was recorded. */
export function metEinde(event: Bron, hoe: Einde['hoe']) {
  const [geldt, bekend] = [dagVan(event.occurredAt), dagVan(event.recordedAt)];
  const op = geldt < bekend ? geldt : bekend;
  return (doc: SignaalDoc): SignaalDoc =>
    doc.einde === null ? { ...doc, einde: { hoe, op, door: event.type }, eindeOp: op } : doc;
}

/** Changes one signal that is known; ends nothing and makes nothing. */
export function wijzig(
  event: Bron,
  write: Write,
  [soort, onderwerpId, deel]: readonly [Signaalsoort, string, string?],
  fold: (doc: SignaalDoc) => SignaalDoc,
): void {
  write.put<SignaalDoc>('signalen', `${event.regio}/${sleutelVan(soort, onderwerpId, deel)}`, (doc) =>
    doc === undefined ? null : fold(doc),
  );
}

export function sluit(
  event: Bron,
  write: Write,
  plaats: readonly [Signaalsoort, string, string?],
  hoe: Einde['hoe'] = 'afgehandeld',
): void {
  wijzig(event, write, plaats, metEinde(event, hoe));
}

/** Ends every open signal about a subject, or those of some kinds. */
export function sluitAlle(
  event: Bron,
  write: Write,
  onderwerpId: string,
  hoe: Einde['hoe'],
  soorten?: readonly Signaalsoort[],
): void {
  write.each<SignaalDoc>('signalen', 'onderwerpId', onderwerpId, (doc) =>
    soorten === undefined || soorten.includes(doc.soort) ? metEinde(event, hoe)(doc) : doc,
  );
}
