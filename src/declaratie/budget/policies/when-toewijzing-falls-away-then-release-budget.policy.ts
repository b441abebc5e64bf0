import { on } from '../../../kernel/event-handlers.js';
import { definePolicy, type EnvelopeFor } from '../../../platform/process-managers/policy.js';
import { toewijzingEvents } from '../../../toegang/toewijzing/toewijzing.events.js';
import { ReleaseBudget } from '../budget.commands.js';

function release(
  event: { readonly data: { readonly toewijzingId: string } },
  envelope: EnvelopeFor,
): readonly object[] {
  return [new ReleaseBudget({ toewijzingId: event.data.toewijzingId }, envelope())];
}

/** Room under a blocking ceiling (E-45) that a refused or withdrawn toewijzing took, is there for another. */
export const whenToewijzingFallsAwayThenReleaseBudget = definePolicy({
  name: 'when-toewijzing-falls-away-then-release-budget',
  on: [on(toewijzingEvents, { ToewijzingWithdrawn: release, ToewijzingDeclined: release })],
});
