import { type CommandEnvelope } from '../../platform/event-store/command.js';

export class ApproveResultaatbetaling {
  constructor(
    readonly data: { readonly toewijzingId: string; readonly resultaatId: string },
    readonly envelope: CommandEnvelope,
  ) {}
}
