import { z } from 'zod';
import { addDays, startOfDay, zDatum } from '../../../kernel/datum.js';
import { on } from '../../../kernel/event-handlers.js';
import { defineDeadline, type DeadlineChange } from '../../../platform/deadlines/deadline.js';
import { type Instroommoment } from '../inhoud/ronde.js';
import { TurnInstroommoment } from './inkoopronde.commands.js';
import { inkooprondeEvents } from './inkoopronde.events.js';

const zPayload = z.object({ rondeId: z.string(), sleutel: z.string(), wat: z.enum(['opent', 'sluit']), op: zDatum });

/** Each plan of a moment is a deadline of its own: one that fell due for an earlier plan stays quiet. */
function moment(rondeId: string, { sleutel, opent, sluit }: Instroommoment): readonly DeadlineChange[] {
  const key = `${rondeId}/${sleutel}`;
  const opens: DeadlineChange = {
    set: `${key}/opent/${opent}`,
    dueAt: startOfDay(opent),
    payload: { rondeId, sleutel, wat: 'opent', op: opent },
  };
  if (sluit === null) return [opens];
  const closes: DeadlineChange = {
    set: `${key}/sluit/${sluit}`,
    dueAt: startOfDay(addDays(sluit, 1)),
    payload: { rondeId, sleutel, wat: 'sluit', op: sluit },
  };
  return [opens, closes];
}

interface Gepland {
  readonly data: { readonly rondeId: string; readonly moment: Instroommoment; readonly gepubliceerd: boolean };
}
const gepland = ({ data }: Gepland): readonly DeadlineChange[] =>
  data.gepubliceerd ? moment(data.rondeId, data.moment) : [];

/** Opens a moment on its first day and closes it on the day after its last (R-PRC-02, R-PRC-03, R-PRC-10). */
export const instroommomentDeadline = defineDeadline({
  name: 'instroommoment',
  on: [
    on(inkooprondeEvents, {
      InstroommomentPlanned: gepland,
      InstroommomentReplanned: gepland,
      InkooprondePublished: ({ data: { rondeId, momenten } }) => momenten.flatMap((one) => moment(rondeId, one)),
      TussentijdseInstroomOpened: ({ data }) => moment(data.rondeId, data.moment),
    }),
  ],
  command: ({ payload }, envelope) => new TurnInstroommoment(zPayload.parse(payload), envelope),
});
