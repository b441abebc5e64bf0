import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { type Productieverantwoording } from './productieverantwoording.events.js';

export class SubmitProductieverantwoording {
  constructor(
    readonly data: Pick<Productieverantwoording, 'aanbiederId' | 'periode' | 'regels' | 'reden'>,
    readonly envelope: CommandEnvelope,
  ) {}
}
