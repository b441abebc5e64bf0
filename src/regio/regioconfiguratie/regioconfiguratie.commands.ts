import { type Datum } from '../../kernel/datum.js';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { type Regioprofiel } from './profiel/lees-profiel.js';

export class PublishRegioconfiguratie {
  constructor(
    readonly data: Regioprofiel,
    readonly envelope: CommandEnvelope,
    readonly waarom: Publicatiereden = {},
  ) {}
}

export interface Publicatiereden {
  readonly reden?: string | null | undefined;
  readonly besluit?: string | null | undefined;
  /** Number of the version on which the publisher saw the effect; refused where another came since. */
  readonly gezienVersie?: number | undefined;
}

export interface PublishedRegioconfiguratie {
  readonly regioId: string;
  readonly versieId: string;
  /** False where the profile said nothing new. */
  readonly gewijzigd: boolean;
}

/** A gemeente sets a parameter for itself, where the region left it to her (R-REG-10, R-REG-11). */
export class OverrideParameterForGemeente {
  constructor(
    readonly data: {
      readonly sleutel: string;
      /** Null is open: the gemeente sets nothing. */
      readonly waarde: unknown;
      readonly gemeentecode: string;
      readonly segment: string | null;
      readonly product: string | null;
      readonly geldigVanaf: Datum;
      readonly geldigTot: Datum | null;
      readonly bron: string;
      readonly besluit: string;
    },
    readonly envelope: CommandEnvelope,
  ) {}
}

export class WithdrawParameterOverride {
  constructor(
    readonly data: {
      readonly afwijkingId: string;
      readonly vanaf: Datum;
      readonly reden: string;
      readonly besluit: string | null;
    },
    readonly envelope: CommandEnvelope,
  ) {}
}

export interface GewijzigdeAfwijking {
  readonly afwijkingId: string;
  /** The version that decisions name from now on. */
  readonly versieId: string;
}
