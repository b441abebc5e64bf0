import { type Datum } from '../../kernel/datum.js';
import { type CommandEnvelope } from '../../platform/event-store/command.js';

export class FixPeildatum {
  constructor(
    readonly data: {
      readonly onderwerp: 'marktanalyse';
      readonly jaar: number;
      readonly peildatum: Datum;
      readonly scope: readonly string[];
      readonly uitgesloten: readonly string[];
      readonly bron: string;
    },
    readonly envelope: CommandEnvelope,
  ) {}
}
