import { Inject, Injectable } from '@nestjs/common';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { agbreserveringDecider, agbreserveringId } from './agbreservering.decider.js';

/** Finds an aanbieder by AGB-code on the write side: what was registered a moment ago is found. */
@Injectable()
export class AanbiederZoeker {
  constructor(@Inject(Aggregates) private readonly aggregates: Aggregates) {}

  async byAgb(regio: string, agbcode: string): Promise<{ readonly aanbiederId: string } | undefined> {
    return (await this.aggregates.state(agbreserveringDecider, agbreserveringId(regio, agbcode))) ?? undefined;
  }
}
