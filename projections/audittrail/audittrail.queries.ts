import { Inject, Injectable } from '@nestjs/common';
import { addDays, type Datum, startOfDay } from '../../src/kernel/datum.js';
import { ReadModels } from '../runner/read-models.js';
import { type AuditRegel, audittrailProjection } from './audittrail.projection.js';

export interface AuditVraag {
  readonly regio: string;
  readonly actor?: string | undefined;
  readonly aggregaat?: string | undefined;
  readonly stream?: string | undefined;
  readonly type?: string | undefined;
  readonly correlatieId?: string | undefined;
  /** First and last day of recording, in the Netherlands; both count. */
  readonly vanaf?: Datum | undefined;
  readonly tot?: Datum | undefined;
  readonly pagina: number;
  readonly paginagrootte: number;
}

@Injectable()
export class AudittrailQueries {
  constructor(@Inject(ReadModels) private readonly readModels: ReadModels) {}

  /** The newest line first. `aantal` counts all lines that match, not only those of this page. */
  async search(vraag: AuditVraag): Promise<{ aantal: number; resultaten: AuditRegel[] }> {
    const values: unknown[] = [];
    const conditions: string[] = [];
    const add = (condition: string, value: unknown): void => {
      if (value !== undefined) conditions.push(`${condition} $${values.push(value)}`);
    };
    add('regio =', vraag.regio);
    add('actor =', vraag.actor);
    add('aggregaat =', vraag.aggregaat);
    add('stream =', vraag.stream);
    add('type =', vraag.type);
    add('correlatie_id =', vraag.correlatieId);
    add('vastgelegd_tijdstip >=', vraag.vanaf && startOfDay(vraag.vanaf));
    add('vastgelegd_tijdstip <', vraag.tot && startOfDay(addDays(vraag.tot, 1)));
    const where = `WHERE ${conditions.join(' AND ')}`;
    return this.readModels.read(audittrailProjection.name, async (db) => {
      const from = `FROM ${db.asOf('regel')} ${where}`;
      const [counted] = await db.sql<{ aantal: string }>(`SELECT count(*) AS aantal ${from}`, values);
      const rows = await db.sql<{ doc: AuditRegel }>(
        `SELECT doc ${from} ORDER BY positie DESC LIMIT $${values.length + 1} OFFSET $${values.length + 2}`,
        [...values, vraag.paginagrootte, (vraag.pagina - 1) * vraag.paginagrootte],
      );
      return { aantal: Number(counted?.aantal ?? 0), resultaten: rows.map(({ doc }) => doc) };
    });
  }
}
