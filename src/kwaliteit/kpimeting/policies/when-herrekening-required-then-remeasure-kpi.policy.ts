import { on } from '../../../kernel/event-handlers.js';
import { definePolicy, type EnvelopeFor } from '../../../platform/process-managers/policy.js';
import { herrekeningEvents } from '../../../regio/herrekening/herrekening.events.js';
import { RemeasureKpi } from '../kpimeting.commands.js';

/** Measures again what rests on a rule that was corrected for the past; the earlier verdict stays in the log (R-REG-21). */
export const whenHerrekeningRequiredThenRemeasureKpi = definePolicy({
  name: 'when-herrekening-required-then-remeasure-kpi',
  on: [
    on(herrekeningEvents, {
      HerrekeningRequired: ({ data: { kpimetingen }, position }, envelope: EnvelopeFor) =>
        kpimetingen.map(
          (metingId) =>
            new RemeasureKpi(
              { betreft: { soort: 'meting', metingId }, positie: position.toString() },
              envelope(metingId),
            ),
        ),
    }),
  ],
});
