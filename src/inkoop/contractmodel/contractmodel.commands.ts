import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { type Modelinhoud } from './contractmodel.events.js';

export class PublishContractmodel {
  constructor(
    readonly inhoud: Modelinhoud,
    readonly envelope: CommandEnvelope,
  ) {}
}
