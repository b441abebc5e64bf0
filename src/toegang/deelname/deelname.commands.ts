import { type Datum } from '../../kernel/datum.js';
import { type CommandEnvelope } from '../../platform/event-store/command.js';

export interface Deelnameplaats {
  readonly clientId: string | null;
  readonly aanbiederId: string;
  readonly gemeentecode: string;
  readonly productcode: string;
}

export class PassToegangstoets {
  constructor(
    /** `op`: today where it is left out. */
    readonly data: Deelnameplaats & { readonly op?: Datum | undefined },
    readonly envelope: CommandEnvelope,
  ) {}
}

/** Without a toets, of a freely accessible voorziening. */
export class RegisterDeelname {
  constructor(
    /** `vanaf`: today where it is left out. */
    readonly data: Deelnameplaats & { readonly vanaf?: Datum | undefined },
    readonly envelope: CommandEnvelope,
  ) {}
}

/** After a toets that was passed: who, where and what stand in the toets. */
export class RegisterDeelnameAfterToets {
  constructor(
    readonly data: { readonly deelnameId: string; readonly vanaf?: Datum | undefined },
    readonly envelope: CommandEnvelope,
  ) {}
}
