import { type Datum } from '../../kernel/datum.js';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { type Beoordelaar, type Moment, type Schaal } from './evaluatie.events.js';

/** Records how far the goals of a toewijzing were reached; the same judge, moment and day again corrects it. */
export class EvaluateTraject {
  constructor(
    readonly data: {
      readonly toewijzingId: string;
      readonly moment: Moment;
      readonly beoordelaar: Beoordelaar;
      /** Today where it is left out. */
      readonly geevalueerdOp?: Datum | undefined;
      readonly indicatoren: readonly { readonly indicator: string; readonly schaal: Schaal; readonly waarde: number }[];
    },
    readonly envelope: CommandEnvelope,
  ) {}
}
