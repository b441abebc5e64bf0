import { on } from '../../../kernel/event-handlers.js';
import { derivedId } from '../../../kernel/ids.js';
import { definePolicy, type EnvelopeFor } from '../../../platform/process-managers/policy.js';
import { verbeterplanEvents } from '../../verbeterplan/verbeterplan.events.js';
import { RequireContractconsequentie } from '../contractconsequentie.commands.js';

/** A failure asks people for a consequence (R-KPI-08). It asks; it never imposes one. */
export const whenVerbeterplanFailedThenRequireContractconsequentie = definePolicy({
  name: 'when-verbeterplan-failed-then-require-contractconsequentie',
  on: [
    on(verbeterplanEvents, {
      VerbeterplanFailed: ({ data, occurredAt }, envelope: EnvelopeFor) => {
        const { verbeterplanId, aanbiederId, kpiId, segment, gemeentecode, jaar } = data;
        const consequentieId = derivedId('contractconsequentie', verbeterplanId);
        const subject = { consequentieId, verbeterplanId, aanbiederId, kpiId, segment, gemeentecode, jaar };
        return [new RequireContractconsequentie({ ...subject, op: occurredAt }, envelope())];
      },
    }),
  ],
});
