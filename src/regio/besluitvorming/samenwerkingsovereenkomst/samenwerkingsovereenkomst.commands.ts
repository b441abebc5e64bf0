import { type CommandEnvelope } from '../../../platform/event-store/command.js';
import { type Samenwerkingsinhoud } from './samenwerkingsovereenkomst.events.js';

export class SignSamenwerkingsovereenkomst {
  constructor(
    readonly inhoud: Samenwerkingsinhoud,
    readonly envelope: CommandEnvelope,
  ) {}
}

export class CorrectSamenwerkingsovereenkomst {
  constructor(
    readonly samenwerkingsovereenkomstId: string,
    readonly inhoud: Samenwerkingsinhoud,
    readonly reden: string,
    readonly envelope: CommandEnvelope,
  ) {}
}
