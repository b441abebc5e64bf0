import { type Bedrag } from '../../kernel/bedrag.js';
import { type Datum } from '../../kernel/datum.js';
import { type CommandEnvelope } from '../../platform/event-store/command.js';

export class SetTrajectprijs {
  constructor(
    readonly data: {
      readonly productcode: string;
      readonly bedrag: Bedrag;
      readonly geldigVanaf: Datum;
      readonly geldigTot?: Datum | null | undefined;
      readonly bron: string;
    },
    readonly envelope: CommandEnvelope,
  ) {}
}
