import { z } from 'zod';
import { startOfDay } from '../../kernel/datum.js';
import { on } from '../../kernel/event-handlers.js';
import { defineDeadline } from '../../platform/deadlines/deadline.js';
import { ActOnPartnerschap } from './partnerschap.commands.js';
import { partnerschapEvents } from './partnerschap.events.js';

const zPayload = z.object({
  aanbiederId: z.string(),
  segment: z.string(),
  gemeentecode: z.string().nullable(),
  jaar: z.int(),
});

/** The year after the judged one must be judged too: due on the day after its last (R-PAR-01). */
export const partnerbeoordelingNodig = defineDeadline({
  name: 'partnerbeoordeling-nodig',
  on: [
    on(partnerschapEvents, {
      PartnerschapEstablished: ({ data: { partnerschapId, aanbiederId, segment, gemeentecode, jaar } }) => [
        {
          set: partnerschapId,
          dueAt: startOfDay(`${jaar + 2}-01-01`),
          payload: { aanbiederId, segment, gemeentecode, jaar: jaar + 1 },
        },
      ],
      PartnerschapEnded: ({ data }) => [{ cancel: data.partnerschapId }],
    }),
  ],
  command: ({ payload }, envelope) => {
    const { jaar, ...sleutel } = zPayload.parse(payload);
    return new ActOnPartnerschap(sleutel, { type: 'SignalPartnerbeoordelingDue', jaar }, envelope);
  },
});
