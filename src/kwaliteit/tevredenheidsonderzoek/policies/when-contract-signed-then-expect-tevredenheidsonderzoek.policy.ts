import { on } from '../../../kernel/event-handlers.js';
import { definePolicy, type EnvelopeFor } from '../../../platform/process-managers/policy.js';
import { contractEvents } from '../../../inkoop/contract/contract.events.js';
import { ExpectTevredenheidsonderzoek } from '../tevredenheidsonderzoek.commands.js';

/** The obligation to run surveys starts with the contract (R-KPI-04). */
export const whenContractSignedThenExpectTevredenheidsonderzoek = definePolicy({
  name: 'when-contract-signed-then-expect-tevredenheidsonderzoek',
  on: [
    on(contractEvents, {
      ContractSigned: ({ data }, envelope: EnvelopeFor) => {
        const { aanbiederId, ingangsdatum } = data;
        const producten = data.producten.map(({ productcode, segment }) => ({ productcode, segment }));
        return [new ExpectTevredenheidsonderzoek({ aanbiederId, vanaf: ingangsdatum, producten }, envelope())];
      },
    }),
  ],
});
