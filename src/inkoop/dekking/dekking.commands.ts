import { type CommandEnvelope } from '../../platform/event-store/command.js';

/** Looks at the coverage of the whole region of the envelope, as it is known now. */
export class EvaluateDekking {
  constructor(readonly envelope: CommandEnvelope) {}
}
