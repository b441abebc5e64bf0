import { z } from 'zod';
import { addDays, startOfDay, zDatum } from '../../kernel/datum.js';
import { on } from '../../kernel/event-handlers.js';
import { defineDeadline, type DeadlineChange } from '../../platform/deadlines/deadline.js';
import { type Leverperiode } from '../inhoud/levering.js';
import { CloseLeverperiode } from './gegevenslevering.commands.js';
import { gegevensleveringEvents } from './gegevenslevering.events.js';

const zPayload = z.object({ afspraakId: z.string(), van: zDatum });

/** Per period: setting one that already fell due leaves it as it is. */
function expectPeriode(afspraakId: string, periode: Leverperiode | null): readonly DeadlineChange[] {
  if (periode === null) return [];
  const { van, uiterste } = periode;
  return [{ set: `${afspraakId}/${van}`, dueAt: startOfDay(addDays(uiterste, 1)), payload: { afspraakId, van } }];
}

/** Falls due on the day after the term of each period, one after the other (R-DAT-05). */
export const leverperiodeVerstreken = defineDeadline({
  name: 'leverperiode-verstreken',
  on: [
    on(gegevensleveringEvents, {
      GegevensleveringAgreed: ({ data: { afspraakId, verwacht } }) => expectPeriode(afspraakId, verwacht),
      GegevensleveringCompleted: ({ data: { afspraakId, volgende } }) => expectPeriode(afspraakId, volgende),
      GegevensleveringOverdue: ({ data: { afspraakId, volgende } }) => expectPeriode(afspraakId, volgende),
      GegevensleveringEnded: ({ data: { afspraakId, verwacht } }) => expectPeriode(afspraakId, verwacht),
    }),
  ],
  command: ({ payload }, envelope) => new CloseLeverperiode(zPayload.parse(payload), envelope),
});
