import { z } from 'zod';
import { addDays, startOfDay, zDatum } from '../../kernel/datum.js';
import { on } from '../../kernel/event-handlers.js';
import { type DeadlineChange, defineDeadline } from '../../platform/deadlines/deadline.js';
import { SignalVerbeterplanOverdue } from './verbeterplan.commands.js';
import { verbeterplanEvents } from './verbeterplan.events.js';

const zPayload = z.object({ verbeterplanId: z.string(), uiterlijkIndienen: zDatum });

function cancel({ data }: { readonly data: { readonly verbeterplanId: string } }): readonly DeadlineChange[] {
  return [{ cancel: data.verbeterplanId }];
}

/** Falls due on the first day after the term for submitting; none where the region left the term open (E-25). */
export const verbeterplanIndientermijn = defineDeadline({
  name: 'verbeterplan-te-laat',
  on: [
    on(verbeterplanEvents, {
      VerbeterplanRequired: ({ data }): readonly DeadlineChange[] => {
        const { verbeterplanId, uiterlijkIndienen } = data;
        if (uiterlijkIndienen === null) return [{ cancel: verbeterplanId }];
        const dueAt = startOfDay(addDays(uiterlijkIndienen, 1));
        return [{ set: verbeterplanId, dueAt, payload: { verbeterplanId, uiterlijkIndienen } }];
      },
      VerbeterplanSubmitted: cancel,
      VerbeterplanSucceeded: cancel,
      VerbeterplanFailed: cancel,
      VerbeterplanRequirementWithdrawn: cancel,
    }),
  ],
  command: ({ payload }, envelope) => new SignalVerbeterplanOverdue(zPayload.parse(payload), envelope),
});
