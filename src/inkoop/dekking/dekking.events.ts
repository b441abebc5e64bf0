import { z } from 'zod';
import { zDatum } from '../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';
import { zGemeentecode } from '../../regio/regio/inhoud/deelname.js';

/** One norm of the region in one gemeente. */
const zDekking = {
  regioId: z.string().min(1),
  /** Key of the norm; with the productcategorie behind it where the norm is per categorie. */
  norm: z.string().min(1),
  naam: z.string().min(1),
  gemeentecode: zGemeentecode,
  minimum: z.int().positive(),
  /** Aanbieders that are contracted and take new clients, on the day that it is about. */
  aantal: z.int().nonnegative(),
};

export const HERSTELREDENEN = ['weer-voldoende', 'niet-meer-gevraagd'] as const;

/** Gemeenten with fewer aanbieders than the region wants (R-PRC-05). One stream per region; `occurredAt` = the day it was seen. */
export const dekkingEvents = defineEvents('dekking', {
  /** Too few from `vanaf` on, which may still come: contracts that end, a clientenstop that begins. */
  DekkingShortfallDetected: { version: 1, schema: z.strictObject({ ...zDekking, vanaf: zDatum }) },
  DekkingRestored: { version: 1, schema: z.strictObject({ ...zDekking, reden: z.enum(HERSTELREDENEN) }) },
});
export type DekkingEvent = EventOf<typeof dekkingEvents>;
export type Dekkingstekort = Extract<DekkingEvent, { type: 'DekkingShortfallDetected' }>['data'];
