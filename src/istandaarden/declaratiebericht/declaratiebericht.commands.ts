import { type CommandEnvelope } from '../../platform/event-store/command.js';

/** Judges what is left of a 323 that was received; quiet where nothing is. From the policy. */
export class AssessDeclaratiebericht {
  constructor(
    readonly data: { readonly berichtId: string; readonly declaratieberichtId: string },
    readonly envelope: CommandEnvelope,
  ) {}
}
