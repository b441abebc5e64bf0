import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { type Herziening, type Kaderinhoud } from './inhoud/kwaliteitskader.js';

/** A first version, or with a reason the next one. */
export class PublishKwaliteitskader {
  constructor(
    readonly inhoud: Kaderinhoud,
    readonly herziening: Herziening | null,
    readonly envelope: CommandEnvelope,
  ) {}
}
