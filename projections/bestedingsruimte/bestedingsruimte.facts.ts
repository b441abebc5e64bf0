import { Inject, Injectable } from '@nestjs/common';
import { type BestedingFacts, type Bestedingsvraag } from '../../src/inkoop/bestedingsruimte/besteding-facts.js';
import { type Bedrag } from '../../src/kernel/bedrag.js';
import { Problem } from '../../src/platform/http/problem.js';
import { READ_MODEL_POSITIONS, type ReadModelPositions } from '../../src/platform/http/read-model-positions.js';
import { ReadModels } from '../runner/read-models.js';
import { besteed } from './besteed.js';
import { bestedingsruimteProjection } from './bestedingsruimte.projection.js';

const WACHTTIJD_MS = 15_000;

/** What a threshold and a guarantee are judged by: always as known now. */
@Injectable()
export class BestedingsruimteFacts implements BestedingFacts {
  constructor(
    @Inject(ReadModels) private readonly readModels: ReadModels,
    @Inject(READ_MODEL_POSITIONS) private readonly positions: ReadModelPositions,
  ) {}

  async besteed(vraag: Bestedingsvraag, positie: bigint): Promise<Bedrag> {
    const { name } = bestedingsruimteProjection;
    if (!(await this.positions.waitUntil(name, positie, WACHTTIJD_MS))) {
      throw new Problem(
        503,
        'BESTEDING_NOG_NIET_BIJ',
        'De besteding onder contracten is nog niet bijgewerkt. Geef de opdracht over een halve minuut opnieuw.',
        { 'Retry-After': '30' },
      );
    }
    return this.readModels.readCurrent(name, (db) => besteed(db, vraag, null));
  }
}
