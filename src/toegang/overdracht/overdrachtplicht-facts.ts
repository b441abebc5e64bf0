import { type Datum } from '../../kernel/datum.js';
import { type ConsumedEvent } from '../../kernel/event-handlers.js';
import { type EventOf } from '../../kernel/event-definition.js';
import { type toewijzingEvents } from '../toewijzing/toewijzing.events.js';

/** From when to when an aanbieder has to give care under a toewijzing, as a read model keeps it. */
export interface ToewijzingsdagenDoc {
  readonly regio: string;
  readonly toewijzingId: string;
  readonly contractId: string;
  readonly gemeentecode: string;
  readonly aanbiederId: string;
  readonly toegewezenOp: Datum;
  readonly einddatum: Datum | null;
  /** From this day nobody gives care under it any more. */
  readonly wegOp: Datum | null;
}

type Dagentype =
  | 'ToewijzingSent'
  | 'ToewijzingCorrected'
  | 'ToewijzingDeclined'
  | 'ToewijzingAccepted'
  | 'ToewijzingWithdrawn'
  | 'ZorgStarted'
  | 'ZorgEnded'
  | 'ZorgResumed'
  | 'ZorgStopRemoved';
type Of<Type extends Dagentype> = Extract<EventOf<typeof toewijzingEvents>, { type: Type }>['data'];

interface Writer {
  put<D extends object>(table: string, key: string, fold: (current: D | undefined) => D | null): void;
}
type Volgt<Type extends Dagentype> = (event: ConsumedEvent<Type, Of<Type>>, write: Writer) => void;

/** Handlers for a projection that keeps, in this table, which toewijzingen run (R-CON-10). */
export function toewijzingsdagenIn(table: string): { readonly [T in Dagentype]: Volgt<T> } {
  const dagen = (toewijzingId: string, write: Writer, deel: Partial<ToewijzingsdagenDoc>): void =>
    write.put<ToewijzingsdagenDoc>(table, toewijzingId, (doc) => (doc === undefined ? null : { ...doc, ...deel }));
  type OverToewijzing = { readonly data: { readonly toewijzingId: string }; readonly occurredAt: string };
  const weg = ({ data: { toewijzingId }, occurredAt }: OverToewijzing, write: Writer): void =>
    dagen(toewijzingId, write, { wegOp: occurredAt });
  // Who starts after a refusal takes the client after all.
  const weer = ({ data: { toewijzingId } }: OverToewijzing, write: Writer): void =>
    dagen(toewijzingId, write, { wegOp: null });
  return {
    ToewijzingSent: ({ data, regio }, write) => {
      const { toewijzingId, contractId, gemeentecode, aanbiederId, toegewezenOp, einddatum } = data;
      write.put<ToewijzingsdagenDoc>(table, toewijzingId, () => ({
        ...{ regio, toewijzingId, contractId, gemeentecode, aanbiederId, toegewezenOp, einddatum, wegOp: null },
      }));
    },
    ToewijzingCorrected: ({ data: { toewijzingId, einddatum } }, write) => dagen(toewijzingId, write, { einddatum }),
    ToewijzingDeclined: weg,
    ToewijzingAccepted: weer,
    ZorgStarted: weer,
    ZorgEnded: ({ data: { toewijzingId, einddatum } }, write) => dagen(toewijzingId, write, { wegOp: einddatum }),
    ZorgResumed: weer,
    ZorgStopRemoved: weer,
    ToewijzingWithdrawn: weg,
  };
}

/** Whether a toewijzing goes on after the last day of its contract. */
export function looptDoorNa({ einddatum }: Pick<ToewijzingsdagenDoc, 'einddatum'>, uiterlijk: Datum): boolean {
  return einddatum === null || einddatum > uiterlijk;
}

/** True where on that day the client still needs another aanbieder after the last day of the contract. */
export function moetOver(doc: ToewijzingsdagenDoc, uiterlijk: Datum, dag: Datum): boolean {
  return doc.toegewezenOp <= dag && looptDoorNa(doc, uiterlijk) && (doc.wegOp === null || doc.wegOp > dag);
}
