import { type Datum } from './datum.js';

/** A closed period of calendar dates: both ends belong to it. No `eind` means open-ended. */
export interface Periode {
  readonly begin: Datum;
  readonly eind?: Datum | undefined;
}

export function overlaps(a: Periode, b: Periode): boolean {
  return (b.eind === undefined || a.begin <= b.eind) && (a.eind === undefined || b.begin <= a.eind);
}
