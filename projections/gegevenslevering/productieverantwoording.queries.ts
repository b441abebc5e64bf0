import { Inject, Injectable } from '@nestjs/common';
import { type Productieverantwoording } from '../../src/gegevens/productieverantwoording/productieverantwoording.events.js';
import { type Datum } from '../../src/kernel/datum.js';
import { CLOCK, type Clock } from '../../src/platform/clock/clock.js';
import { peildag } from '../../src/platform/http/bekend.js';
import { type Scope } from '../../src/platform/identity/principal.js';
import { type ReadModelDb, ReadModels } from '../runner/read-models.js';
import { type VerantwoordingDoc } from './gegevenslevering.docs.js';
import { gegevensleveringProjection } from './gegevenslevering.projection.js';
import { type Lijst } from './gegevenslevering.queries.js';

/** Amounts are integer eurocents. */
export interface Productievergelijking {
  readonly productcode: string;
  /** Null where the aanbieder accounts for nothing, but declaraties were approved. */
  readonly verantwoord: number | null;
  /** Approved declaraties whose care lies within the period. */
  readonly goedgekeurd: number;
  /** `goedgekeurd` minus `verantwoord`. */
  readonly verschil: number;
}

export interface Verantwoording extends Omit<Productieverantwoording, 'regels'> {
  readonly regels: readonly Productievergelijking[];
  /** Approved for care that lies only partly within the period, so it is in no line. */
  readonly deelsErbuiten: number;
  /** Approved for this year without a period: part of a whole year, and of nothing shorter. */
  readonly zonderPeriode: number;
  /** Versions that this one took the place of. */
  readonly eerder: readonly Productieverantwoording[];
}

interface Som {
  readonly productcode: string;
  readonly binnen: string;
  readonly deels: string;
  readonly zonder: string;
}

/** What an aanbieder accounts for, beside what was approved for the same days (R-DAT-06). */
@Injectable()
export class ProductieverantwoordingQueries {
  constructor(
    @Inject(ReadModels) private readonly readModels: ReadModels,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** An aanbieder sees its own; the newest period comes first. */
  async verantwoordingen(
    scope: Scope,
    vraag: {
      readonly geldigOp?: Datum | undefined;
      readonly aanbiederId?: string | undefined;
      readonly jaar?: number | undefined;
    },
  ): Promise<Lijst<Verantwoording>> {
    const geldigOp = vraag.geldigOp ?? peildag(this.clock);
    const { regio, aanbiederId: eigen } = scope;
    return this.readModels.read(gegevensleveringProjection.name, async (db) => {
      const docs = await db.find<VerantwoordingDoc>('verantwoordingen', {
        where: { regio, ...(vraag.jaar === undefined ? {} : { jaar: vraag.jaar }) },
      });
      const resultaten: Verantwoording[] = [];
      for (const { aanbiederId, versies } of docs) {
        if ([eigen, vraag.aanbiederId].some((one) => one !== undefined && one !== aanbiederId)) continue;
        const known = versies.filter(({ ingediendOp }) => ingediendOp <= geldigOp);
        const last = known.at(-1);
        if (last === undefined) continue;
        resultaten.push(vergelijk(last, known.slice(0, -1), await sommen(db, regio, last, geldigOp)));
      }
      resultaten.sort((a, b) => (keyOf(a) > keyOf(b) ? -1 : 1));
      return { aantal: resultaten.length, geldigOp, resultaten };
    });
  }
}

const keyOf = ({ periode, aanbiederId }: Verantwoording): string => `${periode.tot} ${periode.van} ${aanbiederId}`;

function sommen(
  db: ReadModelDb,
  regio: string,
  { aanbiederId, periode: { van, tot } }: Productieverantwoording,
  geldigOp: Datum,
): Promise<Som[]> {
  return db.sql<Som>(
    `SELECT productcode,
            coalesce(sum(bedrag) FILTER (WHERE eerste_dag >= $4::date AND laatste_dag <= $5::date), 0)::text AS binnen,
            coalesce(sum(bedrag) FILTER (WHERE eerste_dag <= $5::date AND laatste_dag >= $4::date
                                     AND NOT (eerste_dag >= $4::date AND laatste_dag <= $5::date)), 0)::text AS deels,
            coalesce(sum(bedrag) FILTER (WHERE eerste_dag IS NULL), 0)::text AS zonder
     FROM ${db.asOf('declaraties')}
     WHERE regio = $1 AND aanbieder_id = $2 AND jaar = $3 AND goedgekeurd_op <= $6::date
     GROUP BY productcode ORDER BY productcode`,
    [regio, aanbiederId, Number(van.slice(0, 4)), van, tot, geldigOp],
  );
}

/** Pure. A declaratie without a period is of its year, so it counts where the period is that whole year. */
function vergelijk(
  verantwoording: Productieverantwoording,
  eerder: readonly Productieverantwoording[],
  sommenPerProduct: readonly Som[],
): Verantwoording {
  const { regels, ...rest } = verantwoording;
  const heelJaar = rest.periode.van.endsWith('-01-01') && rest.periode.tot.endsWith('-12-31');
  const goedgekeurd = new Map(
    sommenPerProduct.map(({ productcode, binnen, zonder }) => [
      productcode,
      Number(binnen) + (heelJaar ? Number(zonder) : 0),
    ]),
  );
  const verantwoord = new Map(regels.map(({ productcode, bedrag }) => [productcode, bedrag]));
  const codes = [...verantwoord.keys(), ...[...goedgekeurd].flatMap(([code, bedrag]) => (bedrag === 0 ? [] : [code]))];
  return {
    ...rest,
    regels: [...new Set(codes)].sort().map((productcode) => {
      const [gezegd, wel] = [verantwoord.get(productcode) ?? null, goedgekeurd.get(productcode) ?? 0];
      return { productcode, verantwoord: gezegd, goedgekeurd: wel, verschil: wel - (gezegd ?? 0) };
    }),
    deelsErbuiten: total(sommenPerProduct, 'deels'),
    zonderPeriode: heelJaar ? 0 : total(sommenPerProduct, 'zonder'),
    eerder,
  };
}

function total(sommenPerProduct: readonly Som[], naam: 'deels' | 'zonder'): number {
  return sommenPerProduct.reduce((sum, som) => sum + Number(som[naam]), 0);
}
