import { on } from '../../../kernel/event-handlers.js';
import { definePolicy, type EnvelopeFor } from '../../../platform/process-managers/policy.js';
import { CheckDeclaratie } from '../declaratie.commands.js';
import { declaratieEvents } from '../declaratie.events.js';

/** What was submitted is checked by itself; where no rule was set, the refused command waits for a person. */
export const whenDeclaratieSubmittedThenCheckDeclaratie = definePolicy({
  name: 'when-declaratie-submitted-then-check-declaratie',
  on: [
    on(declaratieEvents, {
      // A prestatie of a message is judged with its message.
      DeclaratieSubmitted: ({ data: { declaratieId, bericht } }, envelope: EnvelopeFor) =>
        bericht === null ? [new CheckDeclaratie({ declaratieId }, envelope())] : [],
    }),
  ],
});
