import { z } from 'zod';
import { addDays, type Datum, startOfDay, zDatum } from '../../../kernel/datum.js';
import { on } from '../../../kernel/event-handlers.js';
import { defineDeadline, type DeadlineChange } from '../../../platform/deadlines/deadline.js';
import { EndBezwaartermijn } from './aanmelding.commands.js';
import { aanmeldingEvents } from './aanmelding.events.js';

const zPayload = z.object({ aanmeldingId: z.string(), bezwaarTot: zDatum });

interface Besloten {
  readonly data: { readonly aanmeldingId: string; readonly bezwaarTot: Datum | null };
}

function besloten({ data: { aanmeldingId, bezwaarTot } }: Besloten): readonly DeadlineChange[] {
  if (bezwaarTot === null) return [];
  return [
    {
      set: `${aanmeldingId}/${bezwaarTot}`,
      dueAt: startOfDay(addDays(bezwaarTot, 1)),
      payload: { aanmeldingId, bezwaarTot },
    },
  ];
}

/** The day after the last day to object against a decision on an aanmelding. */
export const bezwaartermijnVerstreken = defineDeadline({
  name: 'bezwaartermijn-verstreken',
  on: [on(aanmeldingEvents, { AanbiederAdmitted: besloten, AanmeldingRejected: besloten })],
  command: ({ payload }, envelope) => new EndBezwaartermijn(zPayload.parse(payload), envelope),
});
