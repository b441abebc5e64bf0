import { type CommandEnvelope } from '../../platform/event-store/command.js';

/** An iWmo message as it came in, byte for byte. */
export class ReceiveBericht {
  constructor(
    readonly data: { readonly xml: Uint8Array },
    readonly envelope: CommandEnvelope,
  ) {}
}
