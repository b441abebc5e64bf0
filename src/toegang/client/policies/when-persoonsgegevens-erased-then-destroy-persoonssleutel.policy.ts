import { on } from '../../../kernel/event-handlers.js';
import { definePolicy } from '../../../platform/process-managers/policy.js';
import { DestroyPersoonssleutel } from '../client.commands.js';
import { clientEvents } from '../client.events.js';

/** R-DAT-09: an erasure that was decided is carried out, also when the process died right after the decision. */
export const whenPersoonsgegevensErasedThenDestroyPersoonssleutel = definePolicy({
  name: 'when-persoonsgegevens-erased-then-destroy-persoonssleutel',
  on: [
    on(clientEvents, {
      PersoonsgegevensErased: (event, envelope) => [
        new DestroyPersoonssleutel({ clientId: event.data.clientId }, envelope()),
      ],
    }),
  ],
});
