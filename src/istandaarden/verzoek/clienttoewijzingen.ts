import { Inject, Injectable } from '@nestjs/common';
import { type Datum } from '../../kernel/datum.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { EVENT_STORE, type EventStore } from '../../platform/event-store/event-store.js';
import { RegioconfiguratieReader } from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { toewijzingDecider } from '../../toegang/toewijzing/toewijzing.decider.js';
import { type ToewijzingState } from '../../toegang/toewijzing/toewijzing.state.js';
import { CLIENTTOEWIJZINGEN, type Clienttoewijzingen } from './verzoek-facts.js';
import { type Verzoekgegevens } from './verzoek.events.js';

type Wie = Pick<Verzoekgegevens, 'clientId' | 'aanbiederId' | 'gemeentecode' | 'wet'>;

/** What an aanbieder has for a client in one gemeente under one law, from the log as it is now. */
@Injectable()
export class Toewijzingenlezer {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(RegioconfiguratieReader) private readonly configuraties: RegioconfiguratieReader,
    @Inject(CLIENTTOEWIJZINGEN) private readonly kandidaten: Clienttoewijzingen,
  ) {}

  /** All toewijzingen by their id, also those that ended. */
  async van(
    { clientId, aanbiederId, gemeentecode, wet }: Wie,
    regio: string,
    vandaag: Datum,
  ): Promise<ReadonlyMap<string, ToewijzingState>> {
    const { position } = await this.store.head();
    const ids = await this.kandidaten.van(regio, clientId, aanbiederId, position);
    const states = await this.aggregates.states(toewijzingDecider, ids, regio);
    const configuratie = await this.configuraties.at(regio, { geldigOp: vandaag });
    const found = new Map<string, ToewijzingState>();
    for (const [id, { state }] of states) {
      if (state.stand === 'onbekend' || state.gegevens.gemeentecode !== gemeentecode) continue;
      // A product that is in the catalogue no more is still care under the law of its request.
      if ((configuratie.product(state.gegevens.productcode)?.wet ?? wet) === wet) found.set(id, state);
    }
    return found;
  }
}
