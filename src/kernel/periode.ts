import { z } from 'zod';
import { type Datum, zDatum } from './datum.js';

/** A closed period of calendar dates: both ends belong to it. No `eind` means open-ended. */
export interface Periode {
  readonly begin: Datum;
  readonly eind?: Datum | undefined;
}

export const zPeriode = z.strictObject({ begin: zDatum, eind: zDatum.optional() });

export function contains(periode: Periode, datum: Datum): boolean {
  return datum >= periode.begin && (periode.eind === undefined || datum <= periode.eind);
}

export function overlaps(a: Periode, b: Periode): boolean {
  return (b.eind === undefined || a.begin <= b.eind) && (a.eind === undefined || b.begin <= a.eind);
}

/** True when every day of `inner` lies in `outer`. */
export function covers(outer: Periode, inner: Periode): boolean {
  return (
    inner.begin >= outer.begin && (outer.eind === undefined || (inner.eind !== undefined && inner.eind <= outer.eind))
  );
}
