import { type CommandEnvelope } from '../../platform/event-store/command.js';

/** Finds what a version changed for the past, and says what is recomputed and what stays (R-REG-21). */
export class RequireHerrekening {
  constructor(
    readonly data: {
      readonly versieId: string;
      readonly versie: number;
      /** Log position of the change, as text: the facts must be at least this new. */
      readonly positie: string;
    },
    readonly envelope: CommandEnvelope,
  ) {}
}
