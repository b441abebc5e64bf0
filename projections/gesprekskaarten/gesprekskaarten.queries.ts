import { Inject, Injectable } from '@nestjs/common';
import { type Datum } from '../../src/kernel/datum.js';
import { Rejection } from '../../src/kernel/rejection.js';
import { CLOCK, type Clock } from '../../src/platform/clock/clock.js';
import { peildag } from '../../src/platform/http/bekend.js';
import { type Scope } from '../../src/platform/identity/principal.js';
import { type ReadModelDb, ReadModels } from '../runner/read-models.js';
import { kaartOp, regelVan } from './gesprekskaart.js';
import {
  type GesprekskaartAntwoord,
  type GesprekskaartenAntwoord,
  type GesprekskaartenQuery,
  type Kaartregel,
} from './gesprekskaarten.dto.js';
import {
  type GesprekskaartDoc,
  gesprekskaartenProjection,
  type KaartaanbiederDoc,
  type KaartactieDoc,
  type KaartoverlegDoc,
} from './gesprekskaarten.projection.js';

@Injectable()
export class GesprekskaartenQueries {
  constructor(
    @Inject(ReadModels) private readonly readModels: ReadModels,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The conversations about contracts, the last one first. */
  lijst({ regio }: Scope, query: GesprekskaartenQuery): Promise<GesprekskaartenAntwoord> {
    const { geldigOp = peildag(this.clock), aanbiederId, stand } = query;
    return this.readModels.read(gesprekskaartenProjection.name, async (db) => {
      const resultaten = (await kaartenOp(db, regio, geldigOp))
        .map(regelVan)
        .filter((one) => aanbiederId === undefined || one.aanbiederId === aanbiederId)
        .filter((one) => stand === undefined || one.stand === stand)
        .sort((a, b) => (sleutel(a) > sleutel(b) ? -1 : 1));
      return { aantal: resultaten.length, geldigOp, resultaten };
    });
  }

  een(
    { regio }: Scope,
    gesprekskaartId: string,
    geldigOp: Datum = peildag(this.clock),
  ): Promise<GesprekskaartAntwoord> {
    return this.readModels.read(gesprekskaartenProjection.name, async (db) => {
      const kaart = (await kaartenOp(db, regio, geldigOp)).find((one) => one.gesprekskaartId === gesprekskaartId);
      if (kaart !== undefined) return kaart;
      const melding = 'Deze gesprekskaart is in deze regio op die dag niet bekend.';
      throw new Rejection('GESPREKSKAART_ONBEKEND', melding, 'not-found');
    });
  }
}

const sleutel = ({ datum, gesprekskaartId }: Kaartregel): string => `${datum} ${gesprekskaartId}`;

async function kaartenOp(db: ReadModelDb, regio: string, op: Datum): Promise<GesprekskaartAntwoord[]> {
  const query = { where: { regio } };
  const overleggen = await db.find<KaartoverlegDoc>('overleggen', query);
  const acties = await db.find<KaartactieDoc>('acties', query);
  const aanbieders = await db.find<KaartaanbiederDoc>('aanbieders', query);
  const feiten = {
    overleggen: new Map(overleggen.map((one) => [one.overlegId, one])),
    acties: new Map(acties.map((one) => [one.actieId, one])),
    namen: new Map(aanbieders.map(({ aanbiederId, naam }) => [aanbiederId, naam])),
  };
  const docs = await db.find<GesprekskaartDoc>('kaarten', query);
  return docs.flatMap((doc) => kaartOp(doc, feiten, op) ?? []);
}
