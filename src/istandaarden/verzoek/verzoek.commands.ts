import { type Datum } from '../../kernel/datum.js';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { type Omvang } from '../../toegang/toewijzing/toewijzing.events.js';

interface OpVerzoek {
  readonly verzoekId: string;
}

/** VerzoekAntwoord 2: the final answer follows. */
export class StartVerzoekOnderzoek {
  constructor(
    readonly data: OpVerzoek,
    readonly envelope: CommandEnvelope,
  ) {}
}

/** In what the toewijzing differs from what a 315 asked (IV094); what is left out is granted as asked. */
export interface Besluitafwijking {
  readonly productcode?: string | undefined;
  readonly ingangsdatum?: Datum | undefined;
  readonly einddatum?: Datum | null | undefined;
  readonly omvang?: Omvang | null | undefined;
  /** Integer eurocents. */
  readonly budget?: number | null | undefined;
}

/** Dates of a 317 that are agreed anew because the wanted day has passed (IV093). */
export interface Aangepastedatum {
  /** Place of the question in the request, from 1. */
  readonly vraag: number;
  readonly ingangsdatum?: Datum | undefined;
  readonly einddatum?: Datum | null | undefined;
}

export class GrantVerzoek {
  constructor(
    readonly data: OpVerzoek & {
      readonly afwijking?: Besluitafwijking | undefined;
      readonly data?: readonly Aangepastedatum[] | undefined;
    },
    readonly envelope: CommandEnvelope,
  ) {}
}

export class RefuseVerzoek {
  constructor(
    readonly data: OpVerzoek & {
      /** List WJ759. */
      readonly redenCode: string;
      readonly woonplaatsgemeente: string | null;
      readonly toelichting: string | null;
    },
    readonly envelope: CommandEnvelope,
  ) {}
}

/** From the deadline. */
export class SignalVerzoekOverdue {
  constructor(
    readonly data: OpVerzoek,
    readonly envelope: CommandEnvelope,
  ) {}
}
