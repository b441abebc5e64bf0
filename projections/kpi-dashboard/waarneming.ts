import { type Datum } from '../../src/kernel/datum.js';
import { type Onderdeel } from '../../src/kwaliteit/kpimeting/inhoud/score.js';
import { type KpiObservatie, type Telling } from '../../src/kwaliteit/kpimeting/kpi-facts.js';

export interface Bewijsfeit {
  readonly eventId: string;
  readonly datum: Datum;
}

export interface Plek {
  readonly segment: string | null;
  readonly gemeentecode: string | null;
}

/** Null in the question is "all of them". */
export function inPlek(doc: Plek, vraag: Plek): boolean {
  return (
    (vraag.segment === null || doc.segment === vraag.segment) &&
    (vraag.gemeentecode === null || doc.gemeentecode === vraag.gemeentecode)
  );
}

/** Whether a KPI counts this case of a client. */
export function inTelling(
  doc: { readonly segment: string | null; readonly productcode: string },
  { segmenten, producten, zonder }: Pick<Telling, 'segmenten' | 'producten' | 'zonder'>,
): boolean {
  return (
    (segmenten === null || (doc.segment !== null && segmenten.includes(doc.segment))) &&
    (producten === null || producten.includes(doc.productcode)) &&
    !zonder.includes(doc.productcode)
  );
}

/** An observation with its evidence; each case was observed once unless said otherwise. */
export function observation(
  counts: Pick<KpiObservatie, 'teller' | 'noemer' | 'ontbrekend'>,
  bewijs: readonly Bewijsfeit[],
  onderdelen: readonly Onderdeel[] = [],
): KpiObservatie {
  const dates = bewijs.map(({ datum }) => datum).sort();
  return {
    ...counts,
    waarnemingen: counts.noemer,
    onderdelen,
    bewijs: bewijs.map(({ eventId }) => eventId).sort(),
    bewijsVan: dates[0] ?? null,
    bewijsTot: dates.at(-1) ?? null,
  };
}
