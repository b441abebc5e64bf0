import { on } from '../../../kernel/event-handlers.js';
import { definePolicy } from '../../../platform/process-managers/policy.js';
import { toewijzingEvents } from '../../toewijzing/toewijzing.events.js';
import { PlanSchouwWhenDue } from '../schouw.commands.js';

/** The first yearly schouw is that of the calendar year in which care started (R-RES-03). */
export const whenZorgStartedThenPlanSchouw = definePolicy({
  name: 'when-zorg-started-then-plan-schouw',
  on: [
    on(toewijzingEvents, {
      ZorgStarted: ({ data: { toewijzingId, begindatum } }, envelope) => [
        new PlanSchouwWhenDue({ toewijzingId, jaar: Number(begindatum.slice(0, 4)) }, envelope()),
      ],
    }),
  ],
});
