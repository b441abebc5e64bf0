import { on } from '../../../kernel/event-handlers.js';
import { definePolicy } from '../../../platform/process-managers/policy.js';
import { PlanSchouwWhenDue } from '../schouw.commands.js';
import { schouwEvents } from '../schouw.events.js';

/** Yearly for as long as care runs (R-RES-03): a schouw that was held, or missed, plans that of the next year. */
export const whenSchouwClosedThenPlanNextSchouw = definePolicy({
  name: 'when-schouw-closed-then-plan-next-schouw',
  on: [
    on(schouwEvents, {
      SchouwConducted: ({ data: { toewijzingId, jaar } }, envelope) => [
        new PlanSchouwWhenDue({ toewijzingId, jaar: jaar + 1 }, envelope()),
      ],
      SchouwOverdue: ({ data: { toewijzingId, jaar } }, envelope) => [
        new PlanSchouwWhenDue({ toewijzingId, jaar: jaar + 1 }, envelope()),
      ],
    }),
  ],
});
