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
      /** Hundredths of a grade from 1 to 10. */
      readonly gemiddelde: number;
      readonly respondenten: number;
      readonly uitgenodigd: number;
      readonly peildatum: Datum;
    },
    readonly envelope: CommandEnvelope,
  ) {}
}

/** Starts the cycle of surveys of an aanbieder under contract. */
export class ExpectTevredenheidsonderzoek {
  constructor(
    readonly data: { readonly aanbiederId: string; readonly uitvoerder: Uitvoerder; readonly vanaf: Datum },
    readonly envelope: CommandEnvelope,
  ) {}
}

/** From the deadline: the term has passed. */
export class SignalTevredenheidsonderzoekOverdue {
  constructor(
    readonly data: { readonly aanbiederId: string; readonly uitvoerder: Uitvoerder; readonly uiterste: Datum },
    readonly envelope: CommandEnvelope,
  ) {}
}
