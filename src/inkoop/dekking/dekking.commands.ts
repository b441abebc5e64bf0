import { type CommandEnvelope } from '../../platform/event-store/command.js';

/** Looks at the coverage of the whole region of the envelope, as it is known now. */
export class EvaluateDekking {
  constructor(
    /** `positie`: the log must be counted up to there at least. */
    readonly data: { readonly positie: string },
    readonly envelope: CommandEnvelope,
  ) {}
}
