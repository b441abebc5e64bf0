import { type Datum } from '../../kernel/datum.js';
import { type CommandEnvelope } from '../../platform/event-store/command.js';

export class RegisterAanbieder {
  constructor(
    readonly data: {
      readonly naam: string;
      readonly agbcode: string;
      readonly kvkNummer: string | null;
      readonly sinds: Datum;
    },
    readonly envelope: CommandEnvelope,
  ) {}
}
