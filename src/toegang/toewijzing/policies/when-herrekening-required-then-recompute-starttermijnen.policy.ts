import { on } from '../../../kernel/event-handlers.js';
import { definePolicy, type EnvelopeFor } from '../../../platform/process-managers/policy.js';
import { herrekeningEvents } from '../../../regio/herrekening/herrekening.events.js';
import { RecomputeStarttermijn } from '../toewijzing.commands.js';

/** A rule that was corrected for the past gives other terms; what was recorded under the old one stays (R-REG-21). */
export const whenHerrekeningRequiredThenRecomputeStarttermijnen = definePolicy({
  name: 'when-herrekening-required-then-recompute-starttermijnen',
  on: [
    on(herrekeningEvents, {
      HerrekeningRequired: ({ data: { starttermijnen, versieId } }, envelope: EnvelopeFor) =>
        starttermijnen.map(
          (toewijzingId) =>
            new RecomputeStarttermijn(
              { toewijzingId, reden: `regel gecorrigeerd in ${versieId}` },
              envelope(toewijzingId),
            ),
        ),
    }),
  ],
});
