import { Inject, Injectable } from '@nestjs/common';
import { type DekkingFacts, type Dekkingsstand, type Dekkingsvraag } from '../../src/inkoop/dekking/dekking-facts.js';
import { Problem } from '../../src/platform/http/problem.js';
import { READ_MODEL_POSITIONS, type ReadModelPositions } from '../../src/platform/http/read-model-positions.js';
import { ReadModels } from '../runner/read-models.js';
import { beschikbaar, type Dekkingsbeeld, eisstanden } from './dekkingstand.js';
import { minimumdekkingProjection } from './minimumdekking.projection.js';
import { leesDekking } from './minimumdekking.queries.js';

const WACHTTIJD_MS = 15_000;

/** What a shortfall is decided on: always as known now. */
@Injectable()
export class MinimumdekkingFacts implements DekkingFacts {
  constructor(
    @Inject(ReadModels) private readonly readModels: ReadModels,
    @Inject(READ_MODEL_POSITIONS) private readonly positions: ReadModelPositions,
  ) {}

  async stand({ regio, op, horizon }: Dekkingsvraag, positie: bigint): Promise<Dekkingsstand> {
    const { name } = minimumdekkingProjection;
    if (!(await this.positions.waitUntil(name, positie, WACHTTIJD_MS))) {
      throw new Problem(
        503,
        'DEKKING_NOG_NIET_BIJ',
        'De minimumdekking is nog niet bijgewerkt. Geef de opdracht over een halve minuut opnieuw.',
        { 'Retry-After': '30' },
      );
    }
    return this.readModels.readCurrent(name, async (db) => {
      const { versie, beeld } = await leesDekking(db, regio, op);
      const oordelen = eisstanden(eerderIngekocht(beeld), op, horizon).map(({ eis, gemeentecode, ...stand }) => {
        const { norm, naam, minimum, producten } = eis;
        const dag = stand.tekortVanaf ?? op;
        const aantal = beschikbaar(beeld.contracten, { gemeentecode, producten, op: dag, bekend: op }).length;
        return { norm, naam, minimum, gemeentecode, aantal, vanaf: stand.tekortVanaf };
      });
      return { configuratieversie: versie?.versieId ?? null, oordelen };
    });
  }
}

/** Without the norms for which no contract was ever signed. */
function eerderIngekocht({ eisen, contracten, deelname }: Dekkingsbeeld): Dekkingsbeeld {
  const ooit = new Set(contracten.flatMap(({ productcodes }) => productcodes));
  return { contracten, deelname, eisen: eisen.filter(({ producten }) => producten.some((code) => ooit.has(code))) };
}
