import { addDays, startOfDay } from '../../kernel/datum.js';
import { on } from '../../kernel/event-handlers.js';
import { defineDeadline, type DeadlineChange } from '../../platform/deadlines/deadline.js';
import { type Drempel, DREMPELS } from './inhoud/overdracht.js';
import { SignalOverdracht } from './overdracht.commands.js';
import { overdrachtEvents } from './overdracht.events.js';

type Specs = typeof overdrachtEvents.specs;
type Changes = readonly DeadlineChange[];
const drempels = Object.keys(DREMPELS) as Drempel[];

function weg({ data: { overdrachtId } }: { readonly data: { readonly overdrachtId: string } }): Changes {
  return drempels.map((drempel) => ({ cancel: `${overdrachtId}/${drempel}` }));
}

/** A client that has no new aanbieder shortly before, and on, the last day of the contract (R-CON-10). */
export const overdrachtOverdue = defineDeadline({
  name: 'overdracht-overdue',
  on: [
    on<Specs, [], Changes>(overdrachtEvents, {
      OverdrachtStarted: ({ data: { overdrachtId, uiterlijk } }) =>
        drempels.map((drempel) => ({
          set: `${overdrachtId}/${drempel}`,
          dueAt: startOfDay(addDays(uiterlijk, -DREMPELS[drempel])),
          payload: { overdrachtId, drempel },
        })),
      OverdrachtCompleted: weg,
      OverdrachtEnded: weg,
    }),
  ],
  command: ({ payload }, envelope) =>
    new SignalOverdracht(
      {
        overdrachtId: String(payload['overdrachtId']),
        drempel: payload['drempel'] === 'vooraf' ? 'vooraf' : 'uiterlijk',
      },
      envelope,
    ),
});
