import { contractEvents } from '../../../inkoop/contract/contract.events.js';
import { on } from '../../../kernel/event-handlers.js';
import { definePolicy, type EnvelopeFor } from '../../../platform/process-managers/policy.js';
import { CancelOverdrachten } from '../overdracht.commands.js';

/** A contract that runs on hands over nobody: the clients stay with their aanbieder (R-CON-10). */
export const whenContractTerminationWithdrawnThenCancelOverdrachten = definePolicy({
  name: 'when-contract-termination-withdrawn-then-cancel-overdrachten',
  on: [
    on(contractEvents, {
      ContractTerminationWithdrawn: ({ data, position }, envelope: EnvelopeFor) => {
        const { contractId, beeindigingId, besluitDatum: per } = data;
        return [new CancelOverdrachten({ contractId, beeindigingId, per, positie: position.toString() }, envelope())];
      },
    }),
  ],
});
