import { type Decider } from '../../kernel/decider.js';
import { Rejection } from '../../kernel/rejection.js';
import { periodeFouten, refuseAll, saysTheSame } from '../../regio/besluitvorming/besluitvorming.regels.js';
import {
  type FacturatieprotocolEvent,
  facturatieprotocolEvents,
  type Facturatieprotocolversie,
} from './facturatieprotocol.events.js';

/** In the order in which they were published. */
export interface FacturatieprotocolState {
  readonly versies: readonly Facturatieprotocolversie[];
}

export interface PublishFacturatieprotocolCommand {
  readonly type: 'PublishFacturatieprotocol';
  readonly protocol: Facturatieprotocolversie;
}

export const facturatieprotocolDecider: Decider<
  FacturatieprotocolState,
  PublishFacturatieprotocolCommand,
  FacturatieprotocolEvent
> = {
  category: facturatieprotocolEvents.aggregate,
  initial: { versies: [] },
  decide({ protocol }, { versies }) {
    const bekend = versies.find(({ versie }) => versie === protocol.versie);
    if (bekend !== undefined) {
      if (saysTheSame(bekend, protocol)) return [];
      throw new Rejection(
        'FACTURATIEPROTOCOL_BESTAAT_AL',
        `Versie ${protocol.versie} is al gepubliceerd en verandert niet meer. Publiceer een nieuwe versie met een ander nummer.`,
      );
    }
    const { geldigVanaf, laatsteDag } = protocol;
    refuseAll('FACTURATIEPROTOCOL_ONGELDIG', 'Het facturatieprotocol', periodeFouten(geldigVanaf, laatsteDag));
    return [{ type: 'FacturatieprotocolPublished', data: protocol, occurredAt: geldigVanaf }];
  },
  evolve({ versies }, { data }) {
    return { versies: [...versies, data] };
  },
};
