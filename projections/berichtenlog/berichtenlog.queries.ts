import { Inject, Injectable } from '@nestjs/common';
import { type Scope } from '../../src/platform/identity/principal.js';
import { ReadModels } from '../runner/read-models.js';
import { type AgbDoc, type BerichtDoc, berichtenlogProjection, type BerichtStatus } from './berichtenlog.projection.js';
import { type ReadModelDb } from '../runner/read-models.js';

export interface Berichtvraag {
  readonly afzender?: string | undefined;
  readonly berichtcode?: string | undefined;
  readonly status?: BerichtStatus | undefined;
  /** Of the message as its sender names it; more than one text can have come under it. */
  readonly berichtId?: string | undefined;
  /** Messages that brought something about for this toewijzing, or wait for it. */
  readonly toewijzingId?: string | undefined;
  /** From 1. */
  readonly pagina: number;
  readonly paginagrootte: number;
}

export interface Berichten {
  readonly aantal: number;
  readonly pagina: number;
  readonly paginagrootte: number;
  readonly resultaten: readonly BerichtDoc[];
}

@Injectable()
export class BerichtenlogQueries {
  constructor(@Inject(ReadModels) private readonly readModels: ReadModels) {}

  /**
   * Newest first. A gemeente or aanbieder sees the messages to and from itself that were carried out or wait, and of the refused
   * ones only those it handed in itself: another may have put its code in the header. `metClient`: whether the caller may
   * open the case, and so may know its pseudonym.
   */
  async findBerichten(scope: Scope, vraag: Berichtvraag, metClient: boolean): Promise<Berichten> {
    const { pagina, paginagrootte, toewijzingId, ...filters } = vraag;
    return this.readModels.read(berichtenlogProjection.name, async (db) => {
      const values: unknown[] = [];
      const parameter = (value: unknown): string => `$${values.push(value)}`;
      const conditions = [`regio = ${parameter(scope.regio)}`];
      for (const [column, value] of Object.entries(filters)) {
        if (value !== undefined) conditions.push(`${COLUMNS[column as keyof typeof COLUMNS]} = ${parameter(value)}`);
      }
      if (toewijzingId !== undefined) {
        const over = `SELECT betreft.doc->>'bericht' FROM ${db.asOf('betreft')}`;
        conditions.push(`berichten.key IN (${over} WHERE betreft.toewijzing_id = ${parameter(toewijzingId)})`);
      }
      const organisatie = scope.aanbiederId ?? scope.gemeente;
      if (organisatie !== undefined) {
        const own = parameter(await codesVan(db, scope));
        const party = `(afzender = ANY(${own}::text[]) OR ontvanger = ANY(${own}::text[]))`;
        conditions.push(`(indiener = ${parameter(organisatie)} OR (status IN ('verwerkt', 'wacht') AND ${party}))`);
      }
      const from = `FROM ${db.asOf('berichten')} WHERE ${conditions.join(' AND ')}`;
      const [count] = await db.sql<{ aantal: string }>(`SELECT count(*) AS aantal ${from}`, values);
      const page = `LIMIT ${parameter(paginagrootte)} OFFSET ${parameter((pagina - 1) * paginagrootte)}`;
      const rows = await db.sql<{ doc: BerichtDoc }>(
        `SELECT doc ${from} ORDER BY aangeleverd_op DESC, key ${page}`,
        values,
      );
      const resultaten = rows.map(({ doc }) => (metClient ? doc : { ...doc, clientId: null }));
      return { aantal: Number(count?.aantal ?? 0), pagina, paginagrootte, resultaten };
    });
  }
}

/** Codes with which messages name who asks; of someone who sees the whole region none. */
export async function codesVan(db: ReadModelDb, { regio, aanbiederId, gemeente }: Scope): Promise<string[]> {
  if (aanbiederId === undefined) return gemeente === undefined ? [] : [gemeente];
  const found = await db.find<AgbDoc>('agbcodes', { where: { regio, aanbiederId } });
  return found.map(({ agbcode }) => agbcode);
}

const COLUMNS = {
  afzender: 'afzender',
  berichtcode: 'berichtcode',
  status: 'status',
  berichtId: 'bericht_id',
} as const;
