import { on } from '../../../kernel/event-handlers.js';
import { definePolicy, type EnvelopeFor } from '../../../platform/process-managers/policy.js';
import { contractEvents } from '../../../inkoop/contract/contract.events.js';
import { ExpectTevredenheidsonderzoek } from '../tevredenheidsonderzoek.commands.js';
import { UITVOERDERS } from '../tevredenheidsonderzoek.events.js';

/** The obligation to run surveys starts with the contract (R-KPI-04). */
export const whenContractSignedThenExpectTevredenheidsonderzoek = definePolicy({
  name: 'when-contract-signed-then-expect-tevredenheidsonderzoek',
  on: [
    on(contractEvents, {
      ContractSigned: ({ data }, envelope: EnvelopeFor) =>
        UITVOERDERS.map((uitvoerder) => {
          const { aanbiederId, ingangsdatum } = data;
          return new ExpectTevredenheidsonderzoek(
            { aanbiederId, uitvoerder, vanaf: ingangsdatum },
            envelope(uitvoerder),
          );
        }),
    }),
  ],
});
