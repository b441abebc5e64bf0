import { Inject, Injectable } from '@nestjs/common';
import { type Bedrag } from '../../src/kernel/bedrag.js';
import { type UitgavenFacts, type Uitgavenvraag } from '../../src/declaratie/budget/uitgaven-facts.js';
import { Problem } from '../../src/platform/http/problem.js';
import { READ_MODEL_POSITIONS, type ReadModelPositions } from '../../src/platform/http/read-model-positions.js';
import { ReadModels } from '../runner/read-models.js';
import { uitgavenmonitorProjection } from './uitgavenmonitor.projection.js';

const WACHTTIJD_MS = 15_000;

/** The sum that a ceiling is judged by: always as known now. */
@Injectable()
export class UitgavenmonitorFacts implements UitgavenFacts {
  constructor(
    @Inject(ReadModels) private readonly readModels: ReadModels,
    @Inject(READ_MODEL_POSITIONS) private readonly positions: ReadModelPositions,
  ) {}

  async besteed({ regio, gemeentecode, productcodes, jaar }: Uitgavenvraag, positie: bigint): Promise<Bedrag> {
    const { name } = uitgavenmonitorProjection;
    if (!(await this.positions.waitUntil(name, positie, WACHTTIJD_MS))) {
      throw new Problem(
        503,
        'UITGAVEN_NOG_NIET_BIJ',
        'De uitgaven zijn nog niet bijgewerkt. Geef de opdracht over een halve minuut opnieuw.',
        { 'Retry-After': '30' },
      );
    }
    return this.readModels.readCurrent(name, async (db) => {
      const [row] = await db.sql<{ som: string }>(
        `SELECT coalesce(sum(bedrag), 0) AS som FROM ${db.asOfWrittenOnce('uitgaven')}
         WHERE regio = $1 AND jaar = $2 AND productcode = ANY($3) AND ($4::text IS NULL OR gemeentecode = $4)`,
        [regio, jaar, [...productcodes], gemeentecode],
      );
      return Number(row!.som);
    });
  }
}
