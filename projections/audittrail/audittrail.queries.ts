import { Inject, Injectable } from '@nestjs/common';
import { addDays, type Datum, startOfDay } from '../../src/kernel/datum.js';
import { INSTALLATIE } from '../../src/platform/beheer/installatie.js';
import { ReadModels } from '../runner/read-models.js';
import { type AuditRegel, audittrailProjection, type Herkomst } from './audittrail.projection.js';

export interface AuditVraag {
  readonly regio: string;
  readonly actor?: string | undefined;
  readonly aggregaat?: string | undefined;
  readonly stream?: string | undefined;
  readonly type?: string | undefined;
  readonly herkomst?: Herkomst | undefined;
  readonly correlatieId?: string | undefined;
  /** First and last day of recording, in the Netherlands; both count. */
  readonly vanaf?: Datum | undefined;
  readonly tot?: Datum | undefined;
  /** Only lines before this log position: the next part of a long list, at the same cost however far one goes. */
  readonly voorPositie?: string | undefined;
  readonly pagina: number;
  readonly paginagrootte: number;
}

/** Above it counting costs more than it tells. */
export const TELGRENS = 10_000;

@Injectable()
export class AudittrailQueries {
  constructor(@Inject(ReadModels) private readonly readModels: ReadModels) {}

  /**
   * The newest line first. `aantal` counts all lines that match, not only those of this page, up to `TELGRENS`;
   * `volgende` is the `voorPositie` of the next part, null at the end.
   */
  async search(
    vraag: AuditVraag,
  ): Promise<{ aantal: number; geteldTot: number; volgende: string | null; resultaten: AuditRegel[] }> {
    const values: unknown[] = [];
    const conditions: string[] = [];
    const add = (condition: string, value: unknown): void => {
      if (value !== undefined) conditions.push(`${condition} $${values.push(value)}`);
    };
    // What concerns the whole installation, the acts of its beheerder among it, concerns every region.
    conditions.push(`regio = ANY($${values.push([vraag.regio, INSTALLATIE])})`);
    add('actor =', vraag.actor);
    add('aggregaat =', vraag.aggregaat);
    add('stream =', vraag.stream);
    add('type =', vraag.type);
    add('herkomst =', vraag.herkomst);
    add('correlatie_id =', vraag.correlatieId);
    add('vastgelegd_tijdstip >=', vraag.vanaf && startOfDay(vraag.vanaf));
    add('vastgelegd_tijdstip <', vraag.tot && startOfDay(addDays(vraag.tot, 1)));
    const counted = [...conditions];
    const countedValues = [...values];
    add('positie <', vraag.voorPositie);
    return this.readModels.read(audittrailProjection.name, async (db) => {
      const from = (which: readonly string[]): string =>
        `FROM ${db.asOfWrittenOnce('regel')} WHERE ${which.join(' AND ')}`;
      const [total] = await db.sql<{ aantal: number }>(
        `SELECT count(*)::int AS aantal FROM (SELECT 1 ${from(counted)} LIMIT ${TELGRENS}) AS counted`,
        countedValues,
      );
      const rows = await db.sql<{ doc: AuditRegel }>(
        `SELECT doc ${from(conditions)} ORDER BY positie DESC LIMIT $${values.length + 1} OFFSET $${values.length + 2}`,
        [...values, vraag.paginagrootte + 1, (vraag.pagina - 1) * vraag.paginagrootte],
      );
      const resultaten = rows.slice(0, vraag.paginagrootte).map(({ doc }) => doc);
      const volgende = rows.length > resultaten.length ? (resultaten.at(-1)?.positie ?? null) : null;
      return { aantal: total?.aantal ?? 0, geteldTot: TELGRENS, volgende, resultaten };
    });
  }
}
