import { Inject, Injectable } from '@nestjs/common';
import { Problem } from '../../src/platform/http/problem.js';
import { READ_MODEL_POSITIONS, type ReadModelPositions } from '../../src/platform/http/read-model-positions.js';
import { type OverdrachtFacts } from '../../src/toegang/overdracht/overdracht-facts.js';
import { ReadModels } from '../runner/read-models.js';
import { type OverdrachtDoc } from './overdrachten.docs.js';
import { overdrachtenProjection } from './overdrachten.projection.js';

const WACHTTIJD_MS = 15_000;

/** Always as known now. */
@Injectable()
export class OverdrachtenFacts implements OverdrachtFacts {
  constructor(
    @Inject(ReadModels) private readonly readModels: ReadModels,
    @Inject(READ_MODEL_POSITIONS) private readonly positions: ReadModelPositions,
  ) {}

  async vanBeeindiging(regio: string, beeindigingId: string, positie: bigint): Promise<readonly string[]> {
    const { name } = overdrachtenProjection;
    if (!(await this.positions.waitUntil(name, positie, WACHTTIJD_MS))) {
      throw new Problem(
        503,
        'OVERDRACHTEN_NOG_NIET_BIJ',
        'De overdrachten zijn nog niet bijgewerkt. Geef de opdracht over een halve minuut opnieuw.',
        { 'Retry-After': '30' },
      );
    }
    return this.readModels.readCurrent(name, async (db) => {
      const docs = await db.find<OverdrachtDoc>('overdracht', { where: { regio, beeindigingId } });
      return docs.map(({ overdrachtId }) => overdrachtId).sort();
    });
  }
}
