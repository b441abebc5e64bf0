import { type Contractlooptijd, einddatumOp } from '../../../inkoop/contract/contract.events.js';
import { addMonths, type Datum } from '../../../kernel/datum.js';
import { type Overlegnorm } from './overlegnorm.js';

/** When the next conversation with an aanbieder or a strategic partner is due (R-PAR-09, R-PAR-15). Pure. */

/** A norm for conversations one to one; an overleg every week is about casussen, not about a contract. */
export interface Gespreksnorm extends Overlegnorm {
  readonly per: 'aanbieder' | 'partner';
}

export function isGespreksnorm(norm: Overlegnorm): norm is Gespreksnorm {
  return (norm.per === 'aanbieder' || norm.per === 'partner') && norm.ritme !== 'wekelijks';
}

const MAANDEN: Readonly<Record<string, number>> = { maandelijks: 1, kwartaal: 3, halfjaar: 6, jaarlijks: 12 };

/** A strategic partner is judged anew every year (R-PAR-01): that year holds where the region left the rhythm open. */
const PARTNERJAAR = 12;

/** The most months between two conversations; null where nothing says it. */
export function gespreksmaanden({ per, minPerJaar, ritme = 'open' }: Gespreksnorm): number | null {
  if (typeof minPerJaar === 'number' && minPerJaar > 0 && minPerJaar <= 12) return Math.floor(12 / minPerJaar);
  return MAANDEN[ritme] ?? (per === 'partner' && ritme === 'open' ? PARTNERJAAR : null);
}

export interface Gesprekscontract extends Contractlooptijd {
  readonly aanbiederId: string;
  readonly ingangsdatum: Datum;
}

export interface Partnerloop {
  readonly aanbiederId: string;
  /** In the order in which it was decided. */
  readonly verloop: readonly { readonly op: Datum; readonly partner: boolean }[];
}

/** With whom conversations are held, and since when without a break. */
export interface Gesprekspartij {
  readonly aanbiederId: string;
  readonly sinds: Datum;
}

/** The aanbieders with a contract that runs on the day. */
export function contractpartijen(contracten: readonly Gesprekscontract[], op: Datum): Gesprekspartij[] {
  return eerste(
    contracten
      .filter((contract) => contract.ingangsdatum <= op && op <= einddatumOp(contract, op))
      .map(({ aanbiederId, ingangsdatum: sinds }) => ({ aanbiederId, sinds })),
  );
}

/** The strategic partners of the day, whatever the segment or gemeente. */
export function partners(lopen: readonly Partnerloop[], op: Datum): Gesprekspartij[] {
  return eerste(
    lopen.flatMap(({ aanbiederId, verloop }) => {
      const sinds = verloop
        .filter((one) => one.op <= op)
        .reduce<Datum | null>((since, one) => (one.partner ? (since ?? one.op) : null), null);
      return sinds === null ? [] : [{ aanbiederId, sinds }];
    }),
  );
}

function eerste(partijen: readonly Gesprekspartij[]): Gesprekspartij[] {
  const perAanbieder = new Map<string, Gesprekspartij>();
  for (const partij of partijen) {
    const sinds = perAanbieder.get(partij.aanbiederId)?.sinds;
    if (sinds === undefined || partij.sinds < sinds) perAanbieder.set(partij.aanbiederId, partij);
  }
  return [...perAanbieder.values()].sort((a, b) => (a.aanbiederId < b.aanbiederId ? -1 : 1));
}

/** Whether the unit of an overleg is this aanbieder: by its id, or by its name as people write it. */
export function isMet(
  eenheid: string | null,
  aanbieder: { readonly aanbiederId: string; readonly naam: string },
): boolean {
  const gelijk = eenheid?.trim().toLowerCase();
  return gelijk === aanbieder.aanbiederId || gelijk === aanbieder.naam.trim().toLowerCase();
}

export interface Gesprekstermijn {
  /** The conversation before, or the first day of the contract or the partnership. */
  readonly vanaf: Datum;
  readonly uiterlijk: Datum;
  /** The conversation that ended the term; null as long as there was none. */
  readonly gehoudenOp: Datum | null;
}

/** One term after another: each conversation ends one and begins the next. `gehouden` in any order. */
export function gesprekstermijnen(sinds: Datum, gehouden: readonly Datum[], maanden: number): Gesprekstermijn[] {
  const ankers = [sinds, ...gehouden.filter((dag) => dag > sinds).sort()];
  return ankers.map((vanaf, index) => ({
    ...{ vanaf, uiterlijk: addMonths(vanaf, maanden), gehoudenOp: ankers[index + 1] ?? null },
  }));
}
