import { z } from 'zod';
import { zDatum } from '../../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../../kernel/event-definition.js';
import { zVrijeTekst } from '../../../kernel/vrije-tekst.js';
import { zBron, zSleutel } from '../../../regio/besluitvorming/inhoud/gedeeld.js';

export const OMVANGKLASSEN = ['klein', 'middel', 'groot'] as const;
export const DOELGROEPEN = ['ontwikkelingsgericht', 'stabilisatiegericht', 'beide'] as const;
export const PUNTSOORTEN = ['aandachtspunt', 'verbeterpunt'] as const;
export const RISICOAARDEN = ['financieel', 'personeel', 'bestuur', 'afhankelijkheid', 'kwaliteit', 'anders'] as const;
export const RISICOERNST = ['laag', 'middel', 'hoog'] as const;

const aanbiederId = z.uuid();

/** What contact with an aanbieder rests on: its class on three axes, its points, its pilots, its continuity. */
export const relatieprofielEvents = defineEvents('relatieprofiel', {
  /** Replaces the class before it; an axis that the region does not use is null (R-PAR-14). */
  AanbiederClassified: {
    version: 1,
    schema: z.strictObject({
      aanbiederId,
      zorgvormen: z.array(z.string().min(1)).min(1).nullable(),
      /** People choose the class: no source draws a line. The number is what they saw. */
      omvang: z.strictObject({ klasse: z.enum(OMVANGKLASSEN), clienten: z.int().nonnegative() }).nullable(),
      doelgroep: z.enum(DOELGROEPEN).nullable(),
      reden: zVrijeTekst,
      ingedeeldOp: zDatum,
    }),
  },
  VerbeterpuntSet: {
    version: 1,
    schema: z.strictObject({
      aanbiederId,
      verbeterpuntId: z.uuid(),
      soort: z.enum(PUNTSOORTEN),
      punt: zVrijeTekst,
      /** Last day; null where none was agreed. */
      uiterlijk: zDatum.nullable(),
      gesteldOp: zDatum,
    }),
  },
  VerbeterpuntClosed: {
    version: 1,
    schema: z.strictObject({ aanbiederId, verbeterpuntId: z.uuid(), uitkomst: zVrijeTekst, afgerondOp: zDatum }),
  },
  /** Taking part in a pilot counts later, when contracts are awarded (R-PRC-29). */
  PilotpartnerSelected: {
    version: 1,
    schema: z.strictObject({
      aanbiederId,
      pilot: zSleutel,
      naam: zVrijeTekst,
      vanaf: zDatum,
      /** Last day; null where it is not known. */
      laatsteDag: zDatum.nullable(),
      bron: zBron,
    }),
  },
  /** Watched so that the region can step in in time (R-TZH-09). */
  ContinuiteitsrisicoReported: {
    version: 1,
    schema: z.strictObject({
      aanbiederId,
      risicoId: z.uuid(),
      aard: z.enum(RISICOAARDEN),
      ernst: z.enum(RISICOERNST),
      toelichting: zVrijeTekst,
      bron: zBron,
      gemeldOp: zDatum,
    }),
  },
  ContinuiteitsinterventieStarted: {
    version: 1,
    schema: z.strictObject({ aanbiederId, risicoId: z.uuid(), maatregel: zVrijeTekst, gestartOp: zDatum }),
  },
  ContinuiteitsrisicoEnded: {
    version: 1,
    schema: z.strictObject({ aanbiederId, risicoId: z.uuid(), reden: zVrijeTekst, geeindigdOp: zDatum }),
  },
});

export type RelatieprofielEvent = EventOf<typeof relatieprofielEvents>;
