import { Inject, Injectable } from '@nestjs/common';
import { type Datum } from '../../src/kernel/datum.js';
import {
  GEVOLGEN_LEESMODEL,
  type RegioconfiguratieGevolgenFacts,
  type Regelgebruik,
} from '../../src/regio/regioconfiguratie/regioconfiguratie-gevolgen-facts.js';
import { ReadModels } from '../runner/read-models.js';

/** What rests on the rules, from the read model's own table. */
@Injectable()
export class RegioconfiguratieGevolgen implements RegioconfiguratieGevolgenFacts {
  constructor(@Inject(ReadModels) private readonly readModels: ReadModels) {}

  gebruik(regio: string, vanaf: Datum): Promise<readonly Regelgebruik[]> {
    return this.readModels.readCurrent(GEVOLGEN_LEESMODEL, async (db) => {
      const rows = await db.sql<{ doc: Regelgebruik }>(
        `SELECT doc FROM ${db.asOf('gebruik')}
         WHERE regio = $1 AND NOT vervallen AND (open OR peildatum >= $2::date)
         ORDER BY soort, key`,
        [regio, vanaf],
      );
      return rows.map(({ doc }) => doc);
    });
  }
}
