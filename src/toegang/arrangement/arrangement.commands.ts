import { type Datum } from '../../kernel/datum.js';
import { type CommandEnvelope } from '../../platform/event-store/command.js';

export class OpenArrangement {
  constructor(
    readonly data: { readonly clientId: string },
    readonly envelope: CommandEnvelope,
  ) {}
}

export class SetResultaatgebieden {
  constructor(
    readonly data: { readonly arrangementId: string; readonly resultaatgebieden: readonly string[] },
    readonly envelope: CommandEnvelope,
  ) {}
}

export class ComposeArrangement {
  constructor(
    readonly data: {
      readonly arrangementId: string;
      readonly matrix: string;
      /** Axis -> value, for the axes that somebody chooses. */
      readonly keuzes: Readonly<Record<string, string>>;
      /** Today where it is left out. */
      readonly ingangsdatum?: Datum | undefined;
      /** Old words of the kruistabel. */
      readonly vervangt: readonly string[];
    },
    readonly envelope: CommandEnvelope,
  ) {}
}

export class ClassifyOndersteuning {
  constructor(
    readonly data: {
      readonly arrangementId: string;
      readonly toewijzingId: string | null;
      readonly perspectief: string;
      readonly kenmerken: Readonly<Record<string, string>>;
      /** Today where it is left out. */
      readonly op?: Datum | undefined;
    },
    readonly envelope: CommandEnvelope,
  ) {}
}

export class RequestMaatwerk {
  constructor(
    readonly data: {
      readonly arrangementId: string;
      /** Personal: goes to the vault and nowhere else. */
      readonly motivering: string;
    },
    readonly envelope: CommandEnvelope,
  ) {}
}

export class ApproveMaatwerk {
  constructor(
    readonly data: {
      readonly arrangementId: string;
      /** Integer eurocents. */
      readonly bedrag: number | null;
      readonly vanaf: Datum;
      readonly tot: Datum | null;
    },
    readonly envelope: CommandEnvelope,
  ) {}
}
