import { Inject, Injectable } from '@nestjs/common';
import { type Datum } from '../../src/kernel/datum.js';
import { Rejection } from '../../src/kernel/rejection.js';
import { CLOCK, type Clock } from '../../src/platform/clock/clock.js';
import { peildag } from '../../src/platform/http/bekend.js';
import { type Scope } from '../../src/platform/identity/principal.js';
import { ReadModels } from '../runner/read-models.js';
import {
  type ConsultatieAntwoord,
  type Consultatieregel,
  type ConsultatiesAntwoord,
  type ConsultatiesQuery,
} from './consultaties.dto.js';
import { type ConsultatieDoc, consultatiesProjection } from './consultaties.projection.js';
import { consultatieOp, regelVan } from './consultatiestand.js';

@Injectable()
export class ConsultatiesQueries {
  constructor(
    @Inject(ReadModels) private readonly readModels: ReadModels,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The consultations of the region, the last one first (R-OVL-08). */
  lijst({ regio }: Scope, { geldigOp = peildag(this.clock), stand }: ConsultatiesQuery): Promise<ConsultatiesAntwoord> {
    return this.readModels.read(consultatiesProjection.name, async (db) => {
      const docs = await db.find<ConsultatieDoc>('consultaties', { where: { regio } });
      const resultaten = docs
        .flatMap((doc) => consultatieOp(doc, geldigOp) ?? [])
        .map(regelVan)
        .filter((one) => stand === undefined || one.stand === stand)
        .sort((a, b) => (sleutel(a) > sleutel(b) ? -1 : 1));
      return { aantal: resultaten.length, geldigOp, resultaten };
    });
  }

  /** One of them, with every advice and what was done with each point (R-OVL-09). */
  een({ regio }: Scope, consultatieId: string, geldigOp: Datum = peildag(this.clock)): Promise<ConsultatieAntwoord> {
    return this.readModels.read(consultatiesProjection.name, async (db) => {
      const doc = await db.get<ConsultatieDoc>('consultaties', consultatieId);
      const gevonden = doc?.regio === regio ? consultatieOp(doc, geldigOp) : undefined;
      if (gevonden !== undefined) return gevonden;
      const melding = 'Deze consultatie is in deze regio op die dag niet bekend.';
      throw new Rejection('CONSULTATIE_ONBEKEND', melding, 'not-found');
    });
  }
}

const sleutel = ({ van, consultatieId }: Consultatieregel): string => `${van} ${consultatieId}`;
