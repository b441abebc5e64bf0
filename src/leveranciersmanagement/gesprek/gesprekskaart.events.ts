import { z } from 'zod';
import { zDatum } from '../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';
import { zVrijeTekst } from '../../kernel/vrije-tekst.js';
import { zGemeentecode } from '../../regio/regio/inhoud/deelname.js';
import { zSleutel } from '../../regio/besluitvorming/inhoud/gedeeld.js';

/** What a point of the agenda rests on; `eigen` is one that a person added. */
export const PUNTBRONNEN = ['klacht', 'signaal', 'consulenteninput', 'kpi', 'verbeterplan', 'actie', 'eigen'] as const;
export const PUNTUITKOMSTEN = ['afgedaan', 'loopt-door', 'niet-besproken'] as const;

const kaart = z.uuid();

/** How it stood with the results on the day of the conversation: a later verdict does not change it (R-KPI-10). */
export const zKpistand = z.strictObject({
  kpiId: z.string().min(1),
  segment: z.string().min(1).nullable(),
  gemeentecode: zGemeentecode.nullable(),
  jaar: z.int(),
  verdict: z.string().min(1).nullable(),
  score: z.int().nullable(),
});
export type Kpistand = z.output<typeof zKpistand>;

const zBespreking = {
  /** One for every point of the agenda. */
  punten: z.array(
    z.strictObject({ nummer: z.int().positive(), besproken: zVrijeTekst, uitkomst: z.enum(PUNTUITKOMSTEN) }),
  ),
  /** What came up beside the agenda. */
  buitenAgenda: z.array(z.strictObject({ punt: zVrijeTekst, besproken: zVrijeTekst })).max(50),
  volgendGesprek: zDatum.nullable(),
};

/** The record of one conversation about a contract: about the aanbieder, never about a client (R-OVL-04, R-KPI-10). */
export const gesprekskaartEvents = defineEvents('gesprekskaart', {
  /** Fixes the agenda; the conversation itself stands in the calendar of the year. */
  ContractgesprekInvited: {
    version: 1,
    schema: z.strictObject({
      gesprekskaartId: kaart,
      overleg: z.strictObject({ jaar: z.int(), overlegId: z.uuid() }),
      aanbiederId: z.uuid(),
      soort: zSleutel,
      agenda: z
        .array(
          z.strictObject({
            nummer: z.int().positive(),
            punt: zVrijeTekst,
            bron: z.enum(PUNTBRONNEN),
            /** Id of the report, KPI, verbeterplan or action; null for a point of somebody's own. */
            verwijzing: z.string().min(1).nullable(),
          }),
        )
        .max(100),
      uitgenodigdOp: zDatum,
    }),
  },
  GesprekskaartCompleted: {
    version: 1,
    schema: z.strictObject({
      gesprekskaartId: kaart,
      gehoudenOp: zDatum,
      ...zBespreking,
      kpis: z.array(zKpistand),
      /** The actions that were agreed, each followed by itself. */
      acties: z.array(z.uuid()),
    }),
  },
  /** Takes the place of what was recorded about the points; the actions and the standing of the KPIs stay. */
  GesprekskaartCorrected: {
    version: 1,
    schema: z.strictObject({ gesprekskaartId: kaart, ...zBespreking, reden: zVrijeTekst, gecorrigeerdOp: zDatum }),
  },
});

export type GesprekskaartEvent = EventOf<typeof gesprekskaartEvents>;
