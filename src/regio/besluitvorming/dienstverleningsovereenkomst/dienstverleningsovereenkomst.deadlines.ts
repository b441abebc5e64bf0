import { z } from 'zod';
import { type Datum, startOfDay, zDatum } from '../../../kernel/datum.js';
import { on } from '../../../kernel/event-handlers.js';
import { defineDeadline, type DeadlineChange } from '../../../platform/deadlines/deadline.js';
import { SignalDvoExpiry } from './dienstverleningsovereenkomst.commands.js';
import { dienstverleningsovereenkomstEvents } from './dienstverleningsovereenkomst.events.js';

const zPayload = z.object({ dvoId: z.string(), laatsteDag: zDatum });

function einde(dvoId: string, laatsteDag: Datum | null, signaalOp: Datum | null): readonly DeadlineChange[] {
  if (laatsteDag === null || signaalOp === null) return [{ cancel: dvoId }];
  return [{ set: dvoId, dueAt: startOfDay(signaalOp), payload: { dvoId, laatsteDag } }];
}

/** The day that the DVO names for the signal of its end; what changes the end moves it or takes it away (R-REG-13). */
export const dvoEindeSignaal = defineDeadline({
  name: 'dvo-einde-signaal',
  on: [
    on(dienstverleningsovereenkomstEvents, {
      DvoRegistered: ({ data }) => einde(data.dvoId, data.laatsteDag, data.signaalOp),
      DvoExtended: ({ data }) => einde(data.dvoId, data.nieuweLaatsteDag, data.signaalOp),
      DvoEnded: ({ data }) => einde(data.dvoId, data.laatsteDag, data.signaalOp),
      DvoCorrected: ({ data }) => einde(data.dvoId, data.laatsteDag, data.signaalOp),
    }),
  ],
  command: ({ payload }, envelope) => new SignalDvoExpiry(zPayload.parse(payload), envelope),
});
