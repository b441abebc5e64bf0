import { Inject, Injectable } from '@nestjs/common';
import { type Datum } from '../../src/kernel/datum.js';
import { Rejection } from '../../src/kernel/rejection.js';
import { CLOCK, type Clock } from '../../src/platform/clock/clock.js';
import { peildag } from '../../src/platform/http/bekend.js';
import { type Scope } from '../../src/platform/identity/principal.js';
import { ReadModels } from '../runner/read-models.js';
import {
  type PilotAntwoord,
  type PilotpuntenAntwoord,
  type PilotpuntenQuery,
  type PilotsAntwoord,
  type PilotsQuery,
} from './pilots.dto.js';
import { type PilotaanbiederDoc, type PilotDoc, pilotsProjection } from './pilots.projection.js';
import { pilotOp, regelVan } from './pilotstand.js';

@Injectable()
export class PilotsQueries {
  constructor(
    @Inject(ReadModels) private readonly readModels: ReadModels,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async find(scope: Scope, { geldigOp = peildag(this.clock), stand }: PilotsQuery): Promise<PilotsAntwoord> {
    const resultaten = (await this.all(scope, geldigOp))
      .filter((pilot) => stand === undefined || pilot.stand === stand)
      .map(regelVan);
    const metAndereBekostiging = resultaten.filter(({ bekostiging }) => bekostiging !== 'inspanningsgericht').length;
    return { aantal: resultaten.length, geldigOp, metAndereBekostiging, resultaten };
  }

  async get(scope: Scope, pilotId: string, geldigOp: Datum = peildag(this.clock)): Promise<PilotAntwoord> {
    const found = (await this.all(scope, geldigOp)).find((pilot) => pilot.pilotId === pilotId);
    if (found !== undefined) return found;
    throw new Rejection('PILOT_ONBEKEND', 'Deze pilot is in de regio op deze dag niet bekend.', 'not-found');
  }

  /** What evaluations say must land somewhere, open points first, with their evidence. */
  async punten(scope: Scope, query: PilotpuntenQuery): Promise<PilotpuntenAntwoord> {
    const { geldigOp = peildag(this.clock), bestemming, stand } = query;
    const resultaten = (await this.all(scope, geldigOp))
      .flatMap(({ punten }) => punten)
      .filter((punt) => bestemming === undefined || punt.bestemming === bestemming)
      .filter((punt) => stand === undefined || punt.stand === stand)
      .sort((a, b) => Number(a.stand !== 'open') - Number(b.stand !== 'open'));
    return { aantal: resultaten.length, geldigOp, resultaten };
  }

  private all({ regio }: Scope, geldigOp: Datum): Promise<PilotAntwoord[]> {
    return this.readModels.read(pilotsProjection.name, async (db) => {
      const docs = await db.find<PilotDoc>('pilots', { where: { regio } });
      const aanbieders = await db.find<PilotaanbiederDoc>('aanbieders', { where: { regio } });
      const namen = new Map(aanbieders.map(({ aanbiederId, naam }) => [aanbiederId, naam]));
      return docs
        .flatMap((doc) => pilotOp(doc, geldigOp, namen) ?? [])
        .sort((a, b) => (`${a.vanaf} ${a.pilot}` < `${b.vanaf} ${b.pilot}` ? -1 : 1));
    });
  }
}
