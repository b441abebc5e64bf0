import { Inject, Injectable } from '@nestjs/common';
import { type Tijdstip } from '../../kernel/datum.js';
import { fold } from '../../kernel/decider.js';
import { EVENT_STORE, type EventStore, type RecordedEvent } from '../../platform/event-store/event-store.js';
import { type Publicatie } from './inhoud/herkomst.js';
import { regioconfiguratieDecider, type RegioconfiguratieState } from './regioconfiguratie.decider.js';
import { type RegioconfiguratieEvent } from './regioconfiguratie.events.js';

export interface Historie {
  readonly stand: RegioconfiguratieState;
  readonly publicaties: readonly Publicatie[];
}

const SOORT: Readonly<Record<RegioconfiguratieEvent['type'], Publicatie['soort']>> = {
  RegioconfiguratiePublished: 'profiel',
  ParameterOverridden: 'afwijking',
  ParameterOverrideWithdrawn: 'intrekking',
};

/** The configuration of a region with who made it when, from its stream: for who has no read model at hand. */
@Injectable()
export class RegioconfiguratieHistorie {
  constructor(@Inject(EVENT_STORE) private readonly store: EventStore) {}

  /** As known at a moment (transaction time); as known now where it is left out. */
  async van(regio: string, bekendOp?: Tijdstip): Promise<Historie> {
    const stream = await this.store.readStream(`${regioconfiguratieDecider.category}-${regio}`);
    const bekend = stream.filter(({ recordedAt }) => bekendOp === undefined || recordedAt <= bekendOp);
    return {
      stand: fold(regioconfiguratieDecider, bekend as unknown as RegioconfiguratieEvent[]),
      publicaties: bekend.map(publicatieVan),
    };
  }
}

function publicatieVan(recorded: RecordedEvent): Publicatie {
  const event = recorded as unknown as RegioconfiguratieEvent;
  const { versie, versieId, besluit } = event.data;
  const { subject: wie, rol, organisatie = null } = recorded.actor;
  const reden = event.type === 'ParameterOverridden' ? null : event.data.reden;
  return {
    ...{ versie, versieId, soort: SOORT[event.type], wie, rol, organisatie, reden, besluit },
    ...{ geldigVanaf: recorded.occurredAt, tijdstip: recorded.recordedAt },
  };
}
