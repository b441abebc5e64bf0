import { type Datum } from '../../kernel/datum.js';

/** What every command about one aanbieder gets from outside the request. */
export interface Dossierkader {
  readonly aanbiederId: string;
  readonly vandaag: Datum;
}

/** A command as a controller knows it, before the dossier adds whom it is about and the day. */
export type Bare<C> = C extends unknown ? Omit<C, keyof Dossierkader> : never;
