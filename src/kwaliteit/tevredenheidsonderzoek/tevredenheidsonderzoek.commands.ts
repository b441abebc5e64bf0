import { type Datum } from '../../kernel/datum.js';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { type Uitvoerder } from './tevredenheidsonderzoek.events.js';

/** Submits the outcome of a survey; the same survey with other figures corrects it (R-KPI-04). */
export class SubmitTevredenheidsonderzoek {
  constructor(
    readonly data: {
      readonly aanbiederId: string;
      readonly segment: string | null;
      readonly gemeentecode: string | null;
      readonly jaar: number;
      readonly uitvoerder: Uitvoerder;
      /** Null where the uitvoerder has one instrument in this region. */
      readonly instrument: string | null;
      /** Hundredths of a grade from 1 to 10. */
      readonly gemiddelde: number;
      readonly respondenten: number;
      readonly uitgenodigd: number;
      readonly peildatum: Datum;
    },
    readonly envelope: CommandEnvelope,
  ) {}
}

/** Starts the cycles of surveys of an aanbieder under contract, one for each instrument with a rhythm. */
export class ExpectTevredenheidsonderzoek {
  constructor(
    readonly data: {
      readonly aanbiederId: string;
      readonly vanaf: Datum;
      readonly producten: readonly { readonly productcode: string; readonly segment: string | null }[];
    },
    readonly envelope: CommandEnvelope,
  ) {}
}

/** From the deadline: the term has passed. */
export class SignalTevredenheidsonderzoekOverdue {
  constructor(
    readonly data: {
      readonly aanbiederId: string;
      readonly uitvoerder: Uitvoerder;
      readonly instrument: string;
      readonly uiterste: Datum;
    },
    readonly envelope: CommandEnvelope,
  ) {}
}
