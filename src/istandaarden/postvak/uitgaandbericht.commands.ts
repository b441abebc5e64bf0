import { type CommandEnvelope } from '../../platform/event-store/command.js';

/** The transport has taken the message. */
export class HandOverUitgaandBericht {
  constructor(
    readonly data: { readonly uitgaandBerichtId: string },
    readonly envelope: CommandEnvelope,
  ) {}
}

/** From the deadline. */
export class SignalUitgaandBerichtOverdue {
  constructor(
    readonly data: { readonly uitgaandBerichtId: string },
    readonly envelope: CommandEnvelope,
  ) {}
}
