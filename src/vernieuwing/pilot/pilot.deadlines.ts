import { z } from 'zod';
import { addDays, startOfDay } from '../../kernel/datum.js';
import { on } from '../../kernel/event-handlers.js';
import { defineDeadline } from '../../platform/deadlines/deadline.js';
import { ActOnPilot } from './pilot.commands.js';
import { UITERLIJK } from './pilot.decider.js';
import { PILOTTERMIJNEN, pilotEvents, type Pilottermijn } from './pilot.events.js';

const zPayload = z.object({ pilotId: z.string(), termijn: z.enum(PILOTTERMIJNEN) });
const keyOf = (pilotId: string, termijn: Pilottermijn): string => `${pilotId}/${termijn}`;

/** The plan, the partners and the start each have a last day that the region set (R-INN-06): missed on the day after. */
export const pilottermijnen = defineDeadline({
  name: 'pilottermijnen',
  on: [
    on(pilotEvents, {
      PilotDefined: ({ data: { pilotId, regels } }) =>
        PILOTTERMIJNEN.flatMap((termijn) => {
          const uiterlijk = regels?.[UITERLIJK[termijn]] ?? null;
          if (uiterlijk === null) return [];
          const payload = { pilotId, termijn };
          return [{ set: keyOf(pilotId, termijn), dueAt: startOfDay(addDays(uiterlijk, 1)), payload }];
        }),
      PilotplanAdopted: ({ data: { pilotId } }) => [{ cancel: keyOf(pilotId, 'plan') }],
      PilotselectionCompleted: ({ data: { pilotId } }) => [{ cancel: keyOf(pilotId, 'selectie') }],
      PilotStarted: ({ data: { pilotId } }) => [{ cancel: keyOf(pilotId, 'start') }],
      PilotEnded: ({ data: { pilotId } }) => PILOTTERMIJNEN.map((termijn) => ({ cancel: keyOf(pilotId, termijn) })),
    }),
  ],
  command: ({ payload }, envelope) => {
    const { pilotId, termijn } = zPayload.parse(payload);
    return new ActOnPilot(pilotId, { type: 'MissPilottermijn', termijn }, {}, envelope);
  },
});
