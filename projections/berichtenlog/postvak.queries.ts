import { Inject, Injectable } from '@nestjs/common';
import { type VerzondenPostvak, type WachtendPostvak } from '../../src/istandaarden/postvak/postvak-facts.js';
import { type Scope } from '../../src/platform/identity/principal.js';
import { ReadModels } from '../runner/read-models.js';
import { berichtenlogProjection, type UitgaandDoc, type UitgaandStatus } from './berichtenlog.projection.js';
import { codesVan } from './berichtenlog.queries.js';

export interface Uitgaandvraag {
  readonly status?: UitgaandStatus | undefined;
  /** Whether it must still be handed over. */
  readonly open?: 'ja' | 'nee' | undefined;
  /** From 1. */
  readonly pagina: number;
  readonly paginagrootte: number;
}

export interface UitgaandeBerichten {
  readonly aantal: number;
  readonly pagina: number;
  readonly paginagrootte: number;
  readonly resultaten: readonly UitgaandDoc[];
}

/** How many of them a transport takes at a time; it asks again. */
const GREEP = 500;

/** Without a term last. */
const EERSTE_DAG = `doc->'termijn'->>'uiterste' NULLS LAST, voorbereid_op`;

/** Messages on their way out. */
@Injectable()
export class PostvakQueries implements WachtendPostvak, VerzondenPostvak {
  constructor(@Inject(ReadModels) private readonly readModels: ReadModels) {}

  /** Newest first, and what must still go out by its last day. A gemeente or aanbieder sees those from and to itself. */
  async findUitgaand(
    scope: Scope,
    { status, open, pagina, paginagrootte }: Uitgaandvraag,
  ): Promise<UitgaandeBerichten> {
    return this.readModels.read(berichtenlogProjection.name, async (db) => {
      const values: unknown[] = [];
      const parameter = (value: unknown): string => `$${values.push(value)}`;
      const conditions = [`regio = ${parameter(scope.regio)}`];
      if (status !== undefined) conditions.push(`status = ${parameter(status)}`);
      if (open !== undefined) conditions.push(`(status IN ('klaar', 'te laat')) = ${parameter(open === 'ja')}`);
      if ((scope.aanbiederId ?? scope.gemeente) !== undefined) {
        const own = parameter(await codesVan(db, scope));
        conditions.push(`(van = ANY(${own}::text[]) OR naar = ANY(${own}::text[]))`);
      }
      const from = `FROM ${db.asOf('uitgaand')} WHERE ${conditions.join(' AND ')}`;
      const [count] = await db.sql<{ aantal: string }>(`SELECT count(*) AS aantal ${from}`, values);
      const page = `LIMIT ${parameter(paginagrootte)} OFFSET ${parameter((pagina - 1) * paginagrootte)}`;
      const rows = await db.sql<{ doc: UitgaandDoc }>(
        `SELECT doc ${from} ORDER BY ${open === 'ja' ? EERSTE_DAG : 'voorbereid_op DESC'}, key ${page}`,
        values,
      );
      const resultaten = rows.map(({ doc }) => doc);
      return { aantal: Number(count?.aantal ?? 0), pagina, paginagrootte, resultaten };
    });
  }

  async metIdentificatie(regio: string, identificatie: string): Promise<readonly string[]> {
    return this.readModels.readCurrent(berichtenlogProjection.name, async (db) => {
      const docs = await db.find<UitgaandDoc>('uitgaand', { where: { regio, identificatie } });
      return docs.map(({ uitgaandBerichtId }) => uitgaandBerichtId).sort();
    });
  }

  async wachtend(regio: string): Promise<readonly string[]> {
    return this.readModels.readCurrent(berichtenlogProjection.name, async (db) => {
      const rows = await db.sql<{ id: string }>(
        `SELECT doc->>'uitgaandBerichtId' AS id FROM ${db.asOf('uitgaand')}
         WHERE regio = $1 AND status IN ('klaar', 'te laat') ORDER BY voorbereid_op, key LIMIT ${GREEP}`,
        [regio],
      );
      return rows.map(({ id }) => id);
    });
  }
}
