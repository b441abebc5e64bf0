import { on } from '../../../kernel/event-handlers.js';
import { definePolicy, type EnvelopeFor } from '../../../platform/process-managers/policy.js';
import { declaratieEvents } from '../../../declaratie/declaratie/declaratie.events.js';
import { EvaluateBestedingsruimte } from '../bestedingsruimte.commands.js';

/** The use of a contract follows what was approved; an approval that was given elsewhere names no toewijzing, so no contract. */
export const whenDeclaratieApprovedThenEvaluateBestedingsruimte = definePolicy({
  name: 'when-declaratie-approved-then-evaluate-bestedingsruimte',
  on: [
    on(declaratieEvents, {
      // What came in a message asks once, when the whole message was judged.
      DeclaratieApproved: ({ data: { toewijzingId, berichtId }, position }, envelope: EnvelopeFor) =>
        toewijzingId === null || berichtId !== null
          ? []
          : [new EvaluateBestedingsruimte({ betreft: { toewijzingId }, positie: position.toString() }, envelope())],
    }),
  ],
});
