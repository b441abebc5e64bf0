import { Inject, Injectable } from '@nestjs/common';
import { type Datum } from '../../src/kernel/datum.js';
import { Rejection } from '../../src/kernel/rejection.js';
import { CLOCK, type Clock } from '../../src/platform/clock/clock.js';
import { peildag } from '../../src/platform/http/bekend.js';
import { type Scope } from '../../src/platform/identity/principal.js';
import { type ReadModelDb, ReadModels } from '../runner/read-models.js';
import {
  type AanbiederDoc,
  type DeclaratieDoc,
  declaratiesProjection,
  type Declaratiestatus,
} from './declaraties.projection.js';

export interface DeclaratieVraag {
  readonly geldigOp?: Datum | undefined;
  readonly status?: Declaratiestatus | undefined;
  readonly aanbiederId?: string | undefined;
  readonly gemeentecode?: string | undefined;
  readonly toewijzingId?: string | undefined;
  /** The 323 in which they came. */
  readonly berichtId?: string | undefined;
  /** Declaraties that touch these days; of what was approved elsewhere the year counts. */
  readonly van?: Datum | undefined;
  readonly tot?: Datum | undefined;
  readonly pagina: number;
  readonly paginagrootte: number;
}

export type Declaratie = Omit<DeclaratieDoc, 'regio'> & { readonly aanbiederNaam: string | null };
export type PerStatus = Partial<Record<Declaratiestatus, { readonly aantal: number; readonly bedrag: number }>>;

@Injectable()
export class DeclaratiesQueries {
  constructor(
    @Inject(ReadModels) private readonly readModels: ReadModels,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** As they stood on a day, the last submitted first. */
  declaraties(
    scope: Scope,
    vraag: DeclaratieVraag,
  ): Promise<{ aantal: number; geldigOp: Datum; perStatus: PerStatus; resultaten: Declaratie[] }> {
    const geldigOp = vraag.geldigOp ?? peildag(this.clock);
    return this.readModels.read(declaratiesProjection.name, async (db) => {
      const { from, values } = gevraagd(db, scope, geldigOp, vraag);
      const counts = await db.sql<{ status: Declaratiestatus; aantal: number; bedrag: string }>(
        `SELECT stand AS status, count(*)::int AS aantal, sum((doc->>'bedrag')::bigint)::text AS bedrag
         FROM ${from} GROUP BY stand ORDER BY stand`,
        values,
      );
      const rows = await db.sql<{ doc: DeclaratieDoc }>(
        `SELECT doc FROM ${from} ORDER BY ingediend_op DESC, key
         LIMIT ${vraag.paginagrootte} OFFSET ${(vraag.pagina - 1) * vraag.paginagrootte}`,
        values,
      );
      const resultaten: Declaratie[] = [];
      for (const { doc } of rows) resultaten.push(await getoond(db, doc, geldigOp));
      return {
        aantal: counts.reduce((total, { aantal }) => total + aantal, 0),
        geldigOp,
        perStatus: Object.fromEntries(
          counts.map(({ status, aantal, bedrag }) => [status, { aantal, bedrag: Number(bedrag) }]),
        ),
        resultaten,
      };
    });
  }

  /** Throws Rejection DECLARATIE_ONBEKEND, also where it is outside the scope. */
  declaratie(scope: Scope, declaratieId: string, asked?: Datum): Promise<Declaratie & { readonly geldigOp: Datum }> {
    const geldigOp = asked ?? peildag(this.clock);
    return this.readModels.read(declaratiesProjection.name, async (db) => {
      const { from, values } = gevraagd(db, scope, geldigOp, { declaratieId });
      const [row] = await db.sql<{ doc: DeclaratieDoc }>(`SELECT doc FROM ${from}`, values);
      if (row === undefined) {
        throw new Rejection(
          'DECLARATIE_ONBEKEND',
          'Deze declaratie is niet ingediend. Controleer het kenmerk.',
          'not-found',
        );
      }
      return { ...(await getoond(db, row.doc, geldigOp)), geldigOp };
    });
  }
}

type Gevraagd = Partial<DeclaratieVraag> & { readonly declaratieId?: string | undefined };

/** A gemeente sees what is about it and what it pays, an aanbieder only its own. */
function gevraagd(
  db: ReadModelDb,
  scope: Scope,
  geldigOp: Datum,
  vraag: Gevraagd,
): { readonly from: string; readonly values: unknown[] } {
  const values: unknown[] = [];
  const $ = (value: unknown): string => `$${values.push(value)}`;
  const op = $(geldigOp);
  const parts = [`regio = ${$(scope.regio)}`, `ingediend_op <= ${op}::date`];
  const equal = {
    key: vraag.declaratieId,
    stand: vraag.status,
    toewijzing_id: vraag.toewijzingId,
    bericht_id: vraag.berichtId,
  };
  for (const [column, value] of Object.entries({ ...equal, aanbieder_id: vraag.aanbiederId })) {
    if (value !== undefined) parts.push(`${column} = ${$(value)}`);
  }
  if (scope.aanbiederId !== undefined) parts.push(`aanbieder_id = ${$(scope.aanbiederId)}`);
  for (const code of [scope.gemeente, vraag.gemeentecode].filter((one) => one !== undefined)) {
    const eigen = $(code);
    parts.push(`(gemeentecode = ${eigen} OR rekening = ${eigen})`);
  }
  if (vraag.van !== undefined) parts.push(`coalesce(periode_tot, make_date(jaar, 12, 31)) >= ${$(vraag.van)}::date`);
  if (vraag.tot !== undefined) parts.push(`coalesce(periode_van, make_date(jaar, 1, 1)) <= ${$(vraag.tot)}::date`);
  const stand = `CASE WHEN besluit_op <= ${op}::date THEN status ELSE 'ingediend' END`;
  const all = `(SELECT *, ${stand} AS stand FROM ${db.asOf('declaraties')}) AS gevraagd`;
  return { from: `${all} WHERE ${parts.join(' AND ')}`, values };
}

/** What was decided after the day is not told yet. */
async function getoond(
  db: ReadModelDb,
  { regio: _regio, ...doc }: DeclaratieDoc,
  geldigOp: Datum,
): Promise<Declaratie> {
  const aanbiederNaam = (await db.get<AanbiederDoc>('aanbieders', doc.aanbiederId))?.naam ?? null;
  if (doc.besluitOp !== null && doc.besluitOp <= geldigOp) return { ...doc, aanbiederNaam };
  const { gemeentecode: rekening } = doc;
  const open = { rekening, status: 'ingediend', besluitOp: null, redenen: [], betaler: null } as const;
  return { ...doc, ...open, configuratieversie: null, aanbiederNaam };
}
