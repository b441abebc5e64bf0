import { Inject, Injectable } from '@nestjs/common';
import { type Datum } from '../../kernel/datum.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { aanbiederDecider } from './aanbieder.decider.js';
import { agbreserveringDecider, agbreserveringId } from './agbreservering.decider.js';

/** Finds an aanbieder of a region on the write side: what was registered a moment ago is found. */
@Injectable()
export class AanbiederZoeker {
  constructor(@Inject(Aggregates) private readonly aggregates: Aggregates) {}

  async byAgb(regio: string, agbcode: string): Promise<{ readonly aanbiederId: string } | undefined> {
    return (await this.aggregates.state(agbreserveringDecider, agbreserveringId(regio, agbcode))) ?? undefined;
  }

  /** Null where this region does not know the aanbieder. */
  async inRegio(
    regio: string,
    aanbiederId: string,
  ): Promise<{ readonly aanbiederId: string; readonly naam: string; readonly sinds: Datum } | null> {
    const aanbieder = await this.aggregates.state(aanbiederDecider, aanbiederId);
    if (aanbieder === null) return null;
    return (await this.byAgb(regio, aanbieder.agbcode))?.aanbiederId === aanbiederId ? aanbieder : null;
  }
}
