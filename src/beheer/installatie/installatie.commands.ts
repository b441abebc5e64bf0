import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { type InstallatieCommand } from './installatie.decider.js';

/** After the fact: a back-up that is there, a database that was restored, a control that was made. */
export class RecordOnderhoud {
  constructor(
    readonly feit: InstallatieCommand['feit'],
    readonly envelope: CommandEnvelope,
  ) {}
}
