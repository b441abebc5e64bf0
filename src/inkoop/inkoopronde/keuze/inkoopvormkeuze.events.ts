import { z } from 'zod';
import { zBedrag } from '../../../kernel/bedrag.js';
import { zDatum } from '../../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../../kernel/event-definition.js';
import { zVrijeTekst } from '../../../kernel/vrije-tekst.js';
import { zBron } from '../../../regio/besluitvorming/inhoud/gedeeld.js';
import { zInstrument } from '../inhoud/ronde.js';

const rondeId = z.uuid();

/** The eight criteria of Rivierenland (R-PRC-16, catalogue D.11). The first is a kind, the others get a mark. */
export const KEUZECRITERIA = [
  'publiek-privaat',
  'keuzevrijheid-en-toetreding',
  'sturing',
  'eigen-initiatief',
  'afdwingbaarheid',
  'selectiviteit',
  'concurrentiestelling',
  'langdurige-relatie',
] as const;
/** `dubbel` is two ticks, `enkel` one, `kruis` an X, as the table prints them. */
export const KEUZEOORDELEN = ['dubbel', 'enkel', 'kruis', 'publiek', 'privaat'] as const;

/** Why open house after all, in a region that says no unless (R-PRC-15). */
export const UITZONDERINGSGRONDEN = ['weinig-aanbieders', 'aanbod-stimuleren'] as const;
export const zUitzondering = z.strictObject({
  grond: z.enum(UITZONDERINGSGRONDEN),
  reden: zVrijeTekst,
  /** In what the demands are stricter. */
  strengereEisen: zVrijeTekst,
});
export type Uitzondering = z.output<typeof zUitzondering>;

/** What a person judged on the threshold; the two places of the document contradict each other (E-13). */
export const SASOORDELEN = ['sas-kan', 'apart-perceel-met-sas', 'aanbesteden'] as const;

/** How a ronde buys, with the reasons; the stream has the id of the ronde. */
export const inkoopvormkeuzeEvents = defineEvents('inkoopvormkeuze', {
  InkoopvormScored: {
    version: 1,
    schema: z.strictObject({
      rondeId,
      instrument: zInstrument,
      scores: z
        .array(
          z.strictObject({
            criterium: z.enum(KEUZECRITERIA),
            oordeel: z.enum(KEUZEOORDELEN),
            toelichting: zVrijeTekst.nullable(),
          }),
        )
        .length(KEUZECRITERIA.length),
      beoordeeldOp: zDatum,
      bron: zBron,
    }),
  },
  InkoopvormChosen: {
    version: 1,
    schema: z.strictObject({ rondeId, instrument: zInstrument, reden: zVrijeTekst, gekozenOp: zDatum }),
  },
  OpenHouseExceptionJustified: {
    version: 1,
    schema: z.strictObject({ rondeId, uitzondering: zUitzondering, gekozenOp: zDatum }),
  },
  ContractwaardeEstimated: {
    version: 1,
    schema: z.strictObject({
      rondeId,
      /** Integer eurocents, over the whole term. */
      bedrag: zBedrag.nonnegative(),
      /** Integer eurocents; null where the region sets no threshold. */
      drempel: zBedrag.nonnegative().nullable(),
      onderbouwing: zVrijeTekst,
      geraamdOp: zDatum,
    }),
  },
  /** A question to a person, not a verdict (R-PRC-18, E-13). */
  SasDrempelExceeded: {
    version: 1,
    schema: z.strictObject({ rondeId, bedrag: zBedrag.nonnegative(), drempel: zBedrag.nonnegative() }),
  },
  SasVraagJudged: {
    version: 1,
    schema: z.strictObject({
      rondeId,
      /** The estimate that was judged: another one is another question. */
      bedrag: zBedrag.nonnegative(),
      oordeel: z.enum(SASOORDELEN),
      reden: zVrijeTekst,
      bron: zBron,
      beoordeeldOp: zDatum,
    }),
  },
});
export type InkoopvormkeuzeEvent = EventOf<typeof inkoopvormkeuzeEvents>;
