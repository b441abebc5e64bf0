import { Inject, Injectable } from '@nestjs/common';
import {
  type ClienttellingFacts,
  type Clienttellingvraag,
} from '../../src/inkoop/partijen/contractpartijen/clienttelling-facts.js';
import { Problem } from '../../src/platform/http/problem.js';
import { READ_MODEL_POSITIONS, type ReadModelPositions } from '../../src/platform/http/read-model-positions.js';
import { ReadModels } from '../runner/read-models.js';
import { aanbiedersprofielProjection } from './aanbiedersprofiel.projection.js';

const WACHTTIJD_MS = 15_000;

/** What a minimum number of clients is counted from: always as known now. */
@Injectable()
export class AanbiedersprofielFacts implements ClienttellingFacts {
  constructor(
    @Inject(ReadModels) private readonly readModels: ReadModels,
    @Inject(READ_MODEL_POSITIONS) private readonly positions: ReadModelPositions,
  ) {}

  async upTo(positie: bigint): Promise<void> {
    if (await this.positions.waitUntil(aanbiedersprofielProjection.name, positie, WACHTTIJD_MS)) return;
    throw new Problem(
      503,
      'TOEWIJZINGEN_NOG_NIET_BIJ',
      'De toewijzingen zijn nog niet bijgewerkt. Geef de opdracht over een halve minuut opnieuw.',
      { 'Retry-After': '30' },
    );
  }

  async clienten({ contractId, productcodes, van, tot }: Clienttellingvraag): Promise<number> {
    return this.readModels.readCurrent(aanbiedersprofielProjection.name, async (db) => {
      const [row] = await db.sql<{ clienten: string }>(
        `SELECT count(DISTINCT client_id) AS clienten FROM ${db.asOf('toewijzingen')}
         WHERE contract_id = $1 AND productcode = ANY($2) AND ingetrokken_op IS NULL AND geweigerd_op IS NULL
           AND startdag <= $4 AND (einddag IS NULL OR einddag >= $3)`,
        [contractId, [...productcodes], van, tot],
      );
      return Number(row!.clienten);
    });
  }
}
