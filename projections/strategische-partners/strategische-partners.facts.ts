import { Inject, Injectable } from '@nestjs/common';
import {
  type PartnerFacts,
  type Productie,
  type Productievraag,
} from '../../src/leveranciersmanagement/partnerschap/partner-facts.js';
import { Problem } from '../../src/platform/http/problem.js';
import { READ_MODEL_POSITIONS, type ReadModelPositions } from '../../src/platform/http/read-model-positions.js';
import { ReadModels } from '../runner/read-models.js';
import { strategischePartnersProjection } from './strategische-partners.projection.js';

const WACHTTIJD_MS = 15_000;

/** What the criteria are counted from: always as known now. */
@Injectable()
export class StrategischePartnersFacts implements PartnerFacts {
  constructor(
    @Inject(ReadModels) private readonly readModels: ReadModels,
    @Inject(READ_MODEL_POSITIONS) private readonly positions: ReadModelPositions,
  ) {}

  async upTo(positie: bigint): Promise<void> {
    if (await this.positions.waitUntil(strategischePartnersProjection.name, positie, WACHTTIJD_MS)) return;
    throw new Problem(
      503,
      'DECLARATIES_NOG_NIET_BIJ',
      'De declaraties zijn nog niet bijgewerkt. Geef de opdracht over een halve minuut opnieuw.',
      { 'Retry-After': '30' },
    );
  }

  async productie({ regio, aanbiederId, jaar, productcodes }: Productievraag): Promise<Productie> {
    return this.readModels.readCurrent(strategischePartnersProjection.name, async (db) => {
      const [row] = await db.sql<{ omzet: string; clienten: string; declaraties: string }>(
        `SELECT coalesce(sum(bedrag), 0) AS omzet, count(DISTINCT client_id) AS clienten, count(*) AS declaraties
         FROM ${db.asOfWrittenOnce('declaraties')}
         WHERE regio = $1 AND aanbieder_id = $2 AND jaar = $3 AND ($4::text[] IS NULL OR productcode = ANY($4))`,
        [regio, aanbiederId, jaar, productcodes === null ? null : [...productcodes]],
      );
      const { omzet, clienten, declaraties } = row!;
      return { omzet: Number(omzet), clienten: Number(clienten), declaraties: Number(declaraties) };
    });
  }
}
