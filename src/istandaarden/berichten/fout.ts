import { type RejectionDetail } from '../../kernel/rejection.js';
import { type BerichtDefinition } from './definitie.js';

/** One fault in a message. Nothing in it comes from the contents of the message: that may be personal data. */
export interface BerichtFout extends RejectionDetail {
  /** Code of list WJ001 with which the standard answers this fault; null where it has none (an XSD error). */
  readonly retourcode: string | null;
}

/** Technisch afgekeurd: a rule inside the message is broken (level 2). */
export const TECHNISCH_AFGEKEURD = '0001';

/** Where a message has more faults than this, the rest adds nothing. */
export const MAX_FOUTEN = 100;

/** Throws this instead of a message. `header` is what could be read of the header before the fault. */
export class BerichtOnleesbaar extends Error {
  constructor(
    readonly fouten: readonly BerichtFout[],
    readonly kop: BerichtKop,
    /** What can be answered: set where at least the header is whole, and only rules of the standard are broken. */
    readonly heen?: { readonly definition: BerichtDefinition; readonly value: unknown },
  ) {
    super(`Bericht is onleesbaar: ${fouten.map(({ code }) => code).join(', ')}`);
    this.name = 'BerichtOnleesbaar';
  }
}

/** What is known of a message that could not be read; each value has its proper form or is null. */
export interface BerichtKop {
  readonly berichtcode: string | null;
  readonly afzender: string | null;
  readonly ontvanger: string | null;
  readonly identificatie: string | null;
}
