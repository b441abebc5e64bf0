import { Inject, Injectable } from '@nestjs/common';
import { type Clienttoewijzingen } from '../../src/istandaarden/verzoek/verzoek-facts.js';
import { Rejection } from '../../src/kernel/rejection.js';
import { READ_MODEL_POSITIONS, type ReadModelPositions } from '../../src/platform/http/read-model-positions.js';
import { ReadModels } from '../runner/read-models.js';
import { type ClienttoewijzingDoc, verzoekenProjection } from './verzoeken.projection.js';

const WACHTTIJD_MS = 15_000;

/** Always as known now. */
@Injectable()
export class VerzoekenFacts implements Clienttoewijzingen {
  constructor(
    @Inject(ReadModels) private readonly readModels: ReadModels,
    @Inject(READ_MODEL_POSITIONS) private readonly positions: ReadModelPositions,
  ) {}

  async van(regio: string, clientId: string, aanbiederId: string, positie: bigint): Promise<readonly string[]> {
    const { name } = verzoekenProjection;
    if (!(await this.positions.waitUntil(name, positie, WACHTTIJD_MS))) {
      throw new Rejection(
        'VERZOEKEN_LOPEN_ACHTER',
        'Welke toewijzingen de client heeft is nog niet bijgewerkt. Probeer het over een halve minuut opnieuw.',
      );
    }
    return this.readModels.readCurrent(name, async (db) => {
      const where = { regio, clientId, aanbiederId };
      const docs = await db.find<ClienttoewijzingDoc>('clienttoewijzing', { where });
      return docs.map(({ toewijzingId }) => toewijzingId).sort();
    });
  }
}
