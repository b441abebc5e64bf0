import { type Datum } from '../../kernel/datum.js';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { type Resultaatbron } from './resultaat.events.js';

export class AgreeResultaat {
  constructor(
    readonly data: {
      readonly toewijzingId: string;
      readonly resultaatgebied: string;
      /** What the client and the gemeente agreed: personal, goes to the vault and nowhere else. */
      readonly doel: string;
      /** Today where it is left out. */
      readonly afgesprokenOp?: Datum | undefined;
    },
    readonly envelope: CommandEnvelope,
  ) {}
}

export class MeasureResultaat {
  constructor(
    readonly data: {
      readonly resultaatId: string;
      readonly behaald: boolean;
      readonly redenCode: string | null;
      /** Today where it is left out. */
      readonly gemetenOp?: Datum | undefined;
      readonly bron: Resultaatbron;
    },
    readonly envelope: CommandEnvelope,
  ) {}
}
