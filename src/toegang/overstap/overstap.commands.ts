import { type Datum } from '../../kernel/datum.js';
import { type CommandEnvelope } from '../../platform/event-store/command.js';

export class RequestOverstap {
  constructor(
    readonly data: { readonly toewijzingId: string; readonly gewensteAanbiederId: string },
    readonly envelope: CommandEnvelope,
  ) {}
}

export class GrantOverstap {
  constructor(
    readonly data: { readonly overstapId: string; readonly ingangsdatum: Datum },
    readonly envelope: CommandEnvelope,
  ) {}
}

export class WaitlistOverstap {
  constructor(
    readonly data: { readonly overstapId: string; readonly reden: string; readonly verwachteDatum: Datum | null },
    readonly envelope: CommandEnvelope,
  ) {}
}
