import { Inject, Injectable } from '@nestjs/common';
import { encodeEvent } from '../../kernel/event-definition.js';
import { type Clock, CLOCK } from '../../platform/clock/clock.js';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { EVENT_STORE, type EventStore, type Position } from '../../platform/event-store/event-store.js';
import { type InzageEvent, inzageEvents } from './inzage.events.js';

/** Records each look at a person's data, before the data are given. */
@Injectable()
export class InzageLog {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Call it before answering; when it throws, give nothing. `doel` is the purpose that the caller stated, `gegevens` the
   * names (not the values) of what is shown, for soort `persoonsgegevens`. Gives the position of the event.
   */
  async record(
    clientId: string,
    doel: string,
    soort: 'persoonsgegevens' | 'casus',
    envelope: CommandEnvelope,
    gegevens: readonly string[] = [],
  ): Promise<Position> {
    const occurredAt = this.clock.now().toISOString();
    const event: InzageEvent =
      soort === 'casus'
        ? { type: 'CasusViewed', data: { clientId, doel }, occurredAt }
        : { type: 'PersoonsgegevensViewed', data: { clientId, doel, gegevens }, occurredAt };
    const { position } = await this.store.append({
      appends: [
        {
          stream: `${inzageEvents.aggregate}-${clientId}`,
          expected: { any: 'a look does not depend on the looks before it' },
          events: [{ type: event.type, occurredAt, ...encodeEvent(event) }],
        },
      ],
      metadata: {
        actor: envelope.actor,
        correlationId: envelope.correlationId,
        causationId: envelope.causationId,
        processingActivity: envelope.processingActivity,
        regio: envelope.regio,
        configVersion: null,
      },
    });
    return position;
  }
}
