import { type Datum } from '../../kernel/datum.js';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { type VERBLIJFSVORMEN } from './verblijf.events.js';

export class StartVerblijf {
  constructor(
    readonly data: {
      readonly toewijzingId: string;
      readonly vorm: (typeof VERBLIJFSVORMEN)[number];
      /** Today where it is left out. */
      readonly vanaf?: Datum | undefined;
    },
    readonly envelope: CommandEnvelope,
  ) {}
}

export class EndVerblijf {
  constructor(
    /** `tot`: the day of leaving; today where it is left out. */
    readonly data: { readonly verblijfId: string; readonly tot?: Datum | undefined },
    readonly envelope: CommandEnvelope,
  ) {}
}
