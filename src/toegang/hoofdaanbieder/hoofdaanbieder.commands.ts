import { type Datum } from '../../kernel/datum.js';
import { type CommandEnvelope } from '../../platform/event-store/command.js';

/** Makes the aanbieder of a toewijzing answer for the result of its client. */
export class AssignHoofdaanbieder {
  constructor(
    readonly data: { readonly toewijzingId: string },
    readonly envelope: CommandEnvelope,
  ) {}
}

export class EndHoofdaanbieder {
  constructor(
    readonly data: { readonly toewijzingId: string; readonly laatsteDag: Datum; readonly reden: string },
    readonly envelope: CommandEnvelope,
  ) {}
}

export interface EngageOnderaannemerData {
  readonly toewijzingId: string;
  readonly onderaannemingId: string;
  readonly vanaf: Datum;
  readonly laatsteDag: Datum | null;
}

/** An onderaannemer of the contract works for this client, under the hoofdaanbieder; answers `{ inzetId }`. */
export class EngageOnderaannemer {
  constructor(
    readonly data: EngageOnderaannemerData,
    readonly envelope: CommandEnvelope,
  ) {}
}
