import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { type Inwonertal } from './inhoud/regio.js';

/** Records inhabitants per gemeente and year; answers how many were given. */
export class RecordInwonertallen {
  constructor(
    readonly data: { readonly inwonertallen: readonly Inwonertal[] },
    readonly envelope: CommandEnvelope,
  ) {}
}
