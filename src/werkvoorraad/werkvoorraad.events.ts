import { z } from 'zod';
import { zDatum } from '../kernel/datum.js';
import { defineEvents, type EventOf } from '../kernel/event-definition.js';
import { zVrijeTekst } from '../kernel/vrije-tekst.js';

const zBetreft = {
  werkId: z.uuid(),
  /** The signal in its own words, e.g. `contract-einde/<contractId>/2025-12-31`; never a person. */
  sleutel: z.string().min(1),
  /** Role of who acted; the person stands with the event. */
  rol: z.string().min(1),
};

/** What people do with a signal of the work list where no other event says it. One stream per signal. */
export const werkvoorraadEvents = defineEvents('werkvoorraad', {
  /** Someone does it; a second one takes it over. */
  WerkTakenUp: { version: 1, schema: z.strictObject({ ...zBetreft, opgepaktOp: zDatum }) },
  /** Off the list until `tot`; never beyond a last day that is still to come. */
  WerkPostponed: {
    version: 1,
    schema: z.strictObject({ ...zBetreft, tot: zDatum, reden: zVrijeTekst, uitgesteldOp: zDatum }),
  },
  WerkHandled: { version: 1, schema: z.strictObject({ ...zBetreft, reden: zVrijeTekst, afgehandeldOp: zDatum }) },
  /** Undoes that it was postponed or handled. */
  WerkReopened: { version: 1, schema: z.strictObject({ ...zBetreft, reden: zVrijeTekst, heropendOp: zDatum }) },
});
export type WerkvoorraadEvent = EventOf<typeof werkvoorraadEvents>;
