import { on } from '../../../kernel/event-handlers.js';
import { definePolicy, type EnvelopeFor } from '../../../platform/process-managers/policy.js';
import { AssessDeclaratiebericht } from '../declaratiebericht.commands.js';
import { declaratieberichtEvents } from '../declaratiebericht.events.js';

/** Who receives a 323 judges it at once; where that was cut off, this finds it and goes on. */
export const whenDeclaratieberichtReceivedThenAssessDeclaratiebericht = definePolicy({
  name: 'when-declaratiebericht-received-then-assess-declaratiebericht',
  on: [
    on(declaratieberichtEvents, {
      DeclaratieberichtReceived: ({ data: { berichtId, declaratieberichtId } }, envelope: EnvelopeFor) => [
        new AssessDeclaratiebericht({ berichtId, declaratieberichtId }, envelope()),
      ],
    }),
  ],
});
