import { type Belet } from './beoordeling.js';
import { type Onderdeel, scoreOf } from './inhoud/score.js';
import { type KpiObservatie, type Telling } from './kpi-facts.js';

/** One KPI of a composite with what was observed; `telling` is null where it cannot be a part. */
export interface Deel {
  readonly kpiId: string;
  readonly gewicht: number | null;
  readonly telling: Pick<Telling, 'eenheid' | 'richting'> | null;
  readonly observatie: KpiObservatie;
}

const GEEN = { teller: 0, noemer: 0 } as const;

/**
 * A composite is the weighted mean of the scores of its parts as they are shown, so that everyone can do the sum again
 * (R-RES-06). Without a score of each part there is none: a mean of the parts that happen to be there says something
 * else. Where the region left a weight open, the parts stand beside each other without a total.
 */
export function samengesteld(delen: readonly Deel[]): { readonly observatie: KpiObservatie; readonly belet: Belet } {
  const onderdelen = delen.map(onderdeel);
  const dates = (of: (observatie: KpiObservatie) => string | null): string[] =>
    delen.flatMap(({ observatie }) => of(observatie) ?? []).sort();
  const open = delen.some(({ gewicht, telling }) => gewicht === null || telling === null);
  return {
    belet: open ? 'definitie-open' : null,
    observatie: {
      ...(open ? GEEN : gewogen(onderdelen)),
      ontbrekend: onderdelen.reduce((sum, { ontbrekend }) => sum + ontbrekend, 0),
      waarnemingen: Math.min(...delen.map(({ observatie }) => observatie.waarnemingen)),
      onderdelen,
      bewijs: [...new Set(delen.flatMap(({ observatie }) => observatie.bewijs))].sort(),
      bewijsVan: dates(({ bewijsVan }) => bewijsVan)[0] ?? null,
      bewijsTot: dates(({ bewijsTot }) => bewijsTot).at(-1) ?? null,
    },
  };
}

function onderdeel({ kpiId, gewicht, telling, observatie }: Deel): Onderdeel {
  const { teller, noemer, ontbrekend } = observatie;
  const score = telling === null ? null : scoreOf(telling, observatie);
  return { soort: 'subindicator', sleutel: kpiId, teller, noemer, ontbrekend, score, gewicht };
}

function gewogen(onderdelen: readonly Onderdeel[]): Pick<KpiObservatie, 'teller' | 'noemer'> {
  let teller = 0;
  let noemer = 0;
  for (const { score, gewicht } of onderdelen) {
    if (score === null || gewicht === null) return GEEN;
    teller += score * gewicht;
    noemer += gewicht;
  }
  return { teller, noemer };
}
