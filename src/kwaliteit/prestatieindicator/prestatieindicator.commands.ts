import { type Datum } from '../../kernel/datum.js';
import { type CommandEnvelope } from '../../platform/event-store/command.js';

/** Reports on a prestatie-indicator of a year; the same subject and day again corrects it (R-RES-13). */
export class ReportPrestatieIndicator {
  constructor(
    readonly data: {
      readonly kpiId: string;
      readonly aanbiederId: string;
      readonly segment: string | null;
      readonly gemeentecode: string | null;
      readonly jaar: number;
      readonly teller: number;
      readonly noemer: number;
      readonly peildatum: Datum;
      readonly toelichting: string | null;
    },
    readonly envelope: CommandEnvelope,
  ) {}
}
