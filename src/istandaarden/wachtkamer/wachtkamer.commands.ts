import { type CommandEnvelope } from '../../platform/event-store/command.js';

/** A toewijzing came in: what waited for it is taken again, in the order in which it came. */
export class ResumeWachtendeBerichten {
  constructor(
    readonly data: { readonly toewijzingId: string },
    readonly envelope: CommandEnvelope,
  ) {}
}

/** A message waited as long as its answer allows: it is taken once more, and does not wait again. */
export class EndBerichtWait {
  constructor(
    readonly data: { readonly berichtId: string },
    readonly envelope: CommandEnvelope,
  ) {}
}
