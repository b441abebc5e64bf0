import { z } from 'zod';
import { addDays, startOfDay, zDatum } from '../../../kernel/datum.js';
import { on } from '../../../kernel/event-handlers.js';
import { defineDeadline, type DeadlineChange } from '../../../platform/deadlines/deadline.js';
import { type Gepland } from '../inhoud/gedeeld.js';
import { SignalMijlpaalMissed } from './mijlpaal.commands.js';
import { mijlpaalEvents } from './mijlpaal.events.js';

const zPayload = z.object({ mijlpaalId: z.string(), tot: zDatum });

interface Planned {
  readonly data: { readonly mijlpaalId: string; readonly gepland: Gepland };
}

function planned({ data: { mijlpaalId, gepland } }: Planned): readonly DeadlineChange[] {
  const { tot } = gepland;
  return [{ set: mijlpaalId, dueAt: startOfDay(addDays(tot, 1)), payload: { mijlpaalId, tot } }];
}

function cancel({ data }: { readonly data: { readonly mijlpaalId: string } }): readonly DeadlineChange[] {
  return [{ cancel: data.mijlpaalId }];
}

/** Falls due on the day after the last planned day; a new plan moves it (R-PLN-04). */
export const mijlpaalGemist = defineDeadline({
  name: 'mijlpaal-gemist',
  on: [
    on(mijlpaalEvents, {
      MijlpaalPlanned: planned,
      MijlpaalReplanned: planned,
      MijlpaalReached: cancel,
      MijlpaalReachedCorrected: (event) => (event.data.bereiktOp === null ? planned(event) : cancel(event)),
      MijlpaalCancelled: cancel,
    }),
  ],
  command: ({ payload }, envelope) => new SignalMijlpaalMissed(zPayload.parse(payload), envelope),
});
