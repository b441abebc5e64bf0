import { z } from 'zod';
import { addDays, addMonths, type Datum, startOfDay } from '../../kernel/datum.js';
import { on } from '../../kernel/event-handlers.js';
import { defineDeadline, type DeadlineChange } from '../../platform/deadlines/deadline.js';
import { regioconfiguratieEvents } from '../../regio/regioconfiguratie/regioconfiguratie.events.js';
import { contractEvents } from '../contract/contract.events.js';
import { EvaluateDekking } from './dekking.commands.js';

/** How far ahead a shortfall is signalled: the time to contract another aanbieder outside a ronde. A choice of Kroniek. */
export const VOORUIT_MAANDEN = 6;

type Specs = typeof contractEvents.specs;
type Changes = readonly DeadlineChange[];
interface Bron {
  readonly id: string;
  readonly regio: string;
  readonly recordedAt: string;
  readonly position: bigint;
}
const zPayload = z.object({ positie: z.string() });

/** Now, for what is known from now on, and once per region on each day on which the offer itself changes. */
function kijk({ id, regio, recordedAt, position }: Bron, dagen: readonly Datum[]): Changes {
  // What is looked at must count this event; later ones have looks of their own.
  const payload = { positie: position.toString() };
  return [
    { set: `${regio}/${id}`, dueAt: recordedAt, payload },
    ...dagen
      .filter((dag) => startOfDay(dag) > recordedAt)
      .map((dag): DeadlineChange => ({ set: `${regio}/${dag}`, dueAt: startOfDay(dag), payload })),
  ];
}

/** The first day without it, and when that comes into sight. */
function naEinde(laatsteDag: Datum): Datum[] {
  const eersteZonder = addDays(laatsteDag, 1);
  return [addMonths(eersteZonder, -VOORUIT_MAANDEN), eersteZonder];
}

/** When the coverage of a region is looked at: what is signed, ends, stops or is asked for changes it (R-PRC-05). */
export const dekkingVerandert = defineDeadline({
  name: 'dekking-verandert',
  on: [
    on<Specs, [], Changes>(contractEvents, {
      ContractSigned: (event) => kijk(event, [event.data.ingangsdatum, ...naEinde(event.data.einddatum)]),
      ContractExtended: (event) => kijk(event, naEinde(event.data.nieuweEinddatum)),
      ContractTerminated: (event) => kijk(event, naEinde(event.data.einddatum)),
      ContractTerminationWithdrawn: (event) => kijk(event, naEinde(event.data.nieuweEinddatum)),
      ClientenstopGranted: (event) => {
        const { ingangsdatum, laatsteDag } = event.data;
        return kijk(event, [ingangsdatum, ...(laatsteDag === null ? [] : [addDays(laatsteDag, 1)])]);
      },
      ClientenstopLifted: (event) => kijk(event, [event.data.opgehevenPer]),
    }),
    on(regioconfiguratieEvents, {
      RegioconfiguratiePublished: (event): Changes => kijk(event, [event.data.geldigVanaf]),
    }),
  ],
  command: ({ payload }, envelope) => new EvaluateDekking(zPayload.parse(payload), envelope),
});
