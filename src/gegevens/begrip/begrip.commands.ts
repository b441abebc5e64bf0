import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { type Begripinhoud } from '../inhoud/begrip.js';

export class PublishBegrip {
  constructor(
    readonly begrip: Begripinhoud,
    readonly envelope: CommandEnvelope,
  ) {}
}
