import { type Datum } from '../../kernel/datum.js';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { type Wet } from '../../regio/regioconfiguratie/inhoud/product.js';

export class SetOnderdrukkingsregel {
  constructor(
    readonly data: {
      readonly onderwerp: 'marktanalyse';
      readonly wet: Wet;
      readonly perceel: string;
      readonly maat: 'aandelen';
      readonly reden: string;
      readonly geldigVanaf: Datum;
    },
    readonly envelope: CommandEnvelope,
  ) {}
}
