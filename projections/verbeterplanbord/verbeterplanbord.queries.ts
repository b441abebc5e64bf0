import { Inject, Injectable } from '@nestjs/common';
import { Rejection } from '../../src/kernel/rejection.js';
import { type Scope } from '../../src/platform/identity/principal.js';
import { type ReadModelDb, ReadModels } from '../runner/read-models.js';
import {
  type AanbiederDoc,
  type ConsequentieDoc,
  type Planstatus,
  type VerbeterplanDoc,
} from './verbeterplanbord.projection.js';

export interface VerbeterplanVraag {
  readonly aanbiederId?: string | undefined;
  readonly kpiId?: string | undefined;
  readonly jaar?: number | undefined;
  readonly status?: Planstatus | undefined;
  readonly teLaat?: boolean | undefined;
  readonly pagina: number;
  readonly paginagrootte: number;
}

export type Verbeterplan = VerbeterplanDoc & { readonly aanbiederNaam: string | null };
export type Contractconsequentie = ConsequentieDoc & { readonly aanbiederNaam: string | null };

const NAAM = 'verbeterplanbord';
interface Row<D> {
  readonly doc: D;
}

@Injectable()
export class VerbeterplanbordQueries {
  constructor(@Inject(ReadModels) private readonly readModels: ReadModels) {}

  /** Plans in the order in which they ask for attention: the first term first, without a term last. */
  verbeterplannen(
    scope: Scope,
    vraag: VerbeterplanVraag,
  ): Promise<{ aantal: number; perStatus: Partial<Record<Planstatus, number>>; resultaten: Verbeterplan[] }> {
    return this.readModels.read(NAAM, async (db) => {
      const { where, values } = conditions(scope, {
        aanbieder_id: vraag.aanbiederId,
        kpi_id: vraag.kpiId,
        jaar: vraag.jaar,
        status: vraag.status,
        te_laat: vraag.teLaat,
      });
      const from = `FROM ${db.asOf('verbeterplannen')} WHERE ${where}`;
      const counts = await db.sql<{ status: Planstatus; aantal: number }>(
        `SELECT status, count(*)::int AS aantal ${from} GROUP BY status ORDER BY status`,
        values,
      );
      const rows = await db.sql<Row<VerbeterplanDoc>>(
        `SELECT doc ${from} ORDER BY uiterlijk_indienen NULLS LAST, vereist_op, key ${page(vraag)}`,
        values,
      );
      return {
        aantal: counts.reduce((total, { aantal }) => total + aantal, 0),
        perStatus: Object.fromEntries(counts.map(({ status, aantal }) => [status, aantal])),
        resultaten: await named(db, rows),
      };
    });
  }

  /** Throws Rejection VERBETERPLAN_ONBEKEND, also where the plan is outside the scope. */
  verbeterplan(
    scope: Scope,
    verbeterplanId: string,
  ): Promise<Verbeterplan & { contractconsequentie: Contractconsequentie | null }> {
    return this.readModels.read(NAAM, async (db) => {
      const { where, values } = conditions(scope, { key: verbeterplanId });
      const rows = await db.sql<Row<VerbeterplanDoc>>(
        `SELECT doc FROM ${db.asOf('verbeterplannen')} WHERE ${where}`,
        values,
      );
      const [plan] = await named(db, rows);
      if (plan === undefined) {
        throw new Rejection(
          'VERBETERPLAN_ONBEKEND',
          'Dit verbeterplan is niet bekend. Controleer het kenmerk.',
          'not-found',
        );
      }
      const consequences = await db.find<ConsequentieDoc>('consequenties', {
        where: { verbeterplanId },
      });
      const [contractconsequentie] = await named(
        db,
        consequences.map((doc) => ({ doc })),
      );
      return { ...plan, contractconsequentie: contractconsequentie ?? null };
    });
  }

  consequenties(
    scope: Scope,
    vraag: Pick<VerbeterplanVraag, 'aanbiederId' | 'pagina' | 'paginagrootte'> & {
      readonly status?: string | undefined;
    },
  ): Promise<{ aantal: number; resultaten: Contractconsequentie[] }> {
    return this.readModels.read(NAAM, async (db) => {
      const { where, values } = conditions(scope, { status: vraag.status, aanbieder_id: vraag.aanbiederId });
      const from = `FROM ${db.asOf('consequenties')} WHERE ${where}`;
      const [total] = await db.sql<{ aantal: number }>(`SELECT count(*)::int AS aantal ${from}`, values);
      const rows = await db.sql<Row<ConsequentieDoc>>(
        `SELECT doc ${from} ORDER BY jaar DESC, key ${page(vraag)}`,
        values,
      );
      return { aantal: total?.aantal ?? 0, resultaten: await named(db, rows) };
    });
  }
}

/** A gemeente sees plans about the whole region and its own, an aanbieder only its own. Column names are ours. */
function conditions(scope: Scope, equal: Readonly<Record<string, unknown>>): { where: string; values: unknown[] } {
  const values: unknown[] = [scope.regio];
  const parts = ['regio = $1'];
  for (const [column, value] of Object.entries(equal)) {
    if (value !== undefined) parts.push(`${column} = $${values.push(value)}`);
  }
  if (scope.aanbiederId !== undefined) parts.push(`aanbieder_id = $${values.push(scope.aanbiederId)}`);
  if (scope.gemeente !== undefined)
    parts.push(`(gemeentecode IS NULL OR gemeentecode = $${values.push(scope.gemeente)})`);
  return { where: parts.join(' AND '), values };
}

function page({ pagina, paginagrootte }: { readonly pagina: number; readonly paginagrootte: number }): string {
  return `LIMIT ${paginagrootte} OFFSET ${(pagina - 1) * paginagrootte}`;
}

async function named<D extends { readonly aanbiederId: string }>(
  db: ReadModelDb,
  rows: readonly Row<D>[],
): Promise<(D & { aanbiederNaam: string | null })[]> {
  const names = new Map<string, string>();
  for (const aanbiederId of new Set(rows.map(({ doc }) => doc.aanbiederId))) {
    const aanbieder = await db.get<AanbiederDoc>('aanbieders', aanbiederId);
    if (aanbieder !== undefined) names.set(aanbiederId, aanbieder.naam);
  }
  return rows.map(({ doc }) => ({ ...doc, aanbiederNaam: names.get(doc.aanbiederId) ?? null }));
}
