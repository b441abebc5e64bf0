import { z } from 'zod';
import { zBedrag } from '../../../kernel/bedrag.js';
import { zDatum } from '../../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../../kernel/event-definition.js';
import { zVrijeTekst } from '../../../kernel/vrije-tekst.js';
import { zBron, zSleutel } from '../../../regio/besluitvorming/inhoud/gedeeld.js';
import { zGemeentecode } from '../../../regio/regio/inhoud/deelname.js';
import {
  zDocument,
  zEis,
  zGunningscriterium,
  zInstrument,
  zInstroommoment,
  zOnderdeel,
  zStap,
} from '../inhoud/ronde.js';

const rondeId = z.uuid();
/** Whether applications can come in: only then a moment opens and closes by itself. */
const gepubliceerd = z.boolean();

/** One round of procurement, from its preparation to its report to the raad (R-PRC-02 to R-PRC-06, R-PRC-20, R-PRC-30). */
export const inkooprondeEvents = defineEvents('inkoopronde', {
  InkooprondeStarted: {
    version: 1,
    schema: z.strictObject({
      rondeId,
      /** Milestones of the same key as track belong to it (R-PRC-19). */
      sleutel: zSleutel,
      naam: zVrijeTekst,
      onderdelen: z.array(zOnderdeel).min(1),
      gemeenten: z.array(zGemeentecode).min(1),
      /** First day of the contracts that come from it; null where it is not known. */
      contractenVanaf: zDatum.nullable(),
      gestartOp: zDatum,
      bron: zBron,
    }),
  },
  /** Replaces what was set before; after publication it is fixed. */
  EisenSet: {
    version: 1,
    schema: z.strictObject({
      rondeId,
      eisen: z.array(zEis).min(1),
      criteria: z.array(zGunningscriterium),
      vastgesteldOp: zDatum,
    }),
  },
  AanbodInventorised: {
    version: 1,
    schema: z.strictObject({
      rondeId,
      /** Is there enough dekking, expertise and capaciteit (R-PRC-04)? */
      bevindingen: z
        .array(
          z.strictObject({
            onderdeel: zSleutel,
            aantalAanbieders: z.int().nonnegative(),
            dekking: zVrijeTekst,
            expertise: zVrijeTekst,
            capaciteit: zVrijeTekst,
          }),
        )
        .min(1),
      conclusie: zVrijeTekst,
      geinventariseerdOp: zDatum,
    }),
  },
  StapCompleted: { version: 1, schema: z.strictObject({ rondeId, stap: zStap, afgerondOp: zDatum }) },
  InstroommomentPlanned: {
    version: 1,
    schema: z.strictObject({ rondeId, moment: zInstroommoment, gepubliceerd, geplandOp: zDatum }),
  },
  InstroommomentReplanned: {
    version: 1,
    schema: z.strictObject({
      rondeId,
      was: zInstroommoment,
      moment: zInstroommoment,
      gepubliceerd,
      reden: zVrijeTekst,
      geplandOp: zDatum,
    }),
  },
  InkooprondePublished: {
    version: 1,
    schema: z.strictObject({
      rondeId,
      instrument: zInstrument,
      momenten: z.array(zInstroommoment),
      documenten: z.array(zDocument).min(1),
      /** Last day on which questions can be asked; null is not limited. */
      vragenTot: zDatum.nullable(),
      /** Calendar days to object against a decision; null where the region sets none. */
      bezwaartermijnDagen: z.int().positive().nullable(),
      /** Whether a new aanbieder has a conversation before it is admitted (R-PRC-22). */
      toelatingsgesprek: z.boolean(),
      gepubliceerdOp: zDatum,
    }),
  },
  InstroommomentOpened: { version: 1, schema: z.strictObject({ rondeId, moment: zInstroommoment }) },
  InstroommomentClosed: { version: 1, schema: z.strictObject({ rondeId, moment: zInstroommoment }) },
  /** R-PRC-03: the ground for entry outside the moments. */
  CapaciteitsprobleemDeclared: {
    version: 1,
    schema: z.strictObject({
      rondeId,
      sleutel: zSleutel,
      onderdelen: z.array(zSleutel).min(1),
      gemeenten: z.array(zGemeentecode).min(1),
      reden: zVrijeTekst,
      vastgesteldOp: zDatum,
    }),
  },
  TussentijdseInstroomOpened: {
    version: 1,
    schema: z.strictObject({ rondeId, capaciteitsprobleem: zSleutel, moment: zInstroommoment, besluitDatum: zDatum }),
  },
  /** The ronde keeps who applied and with what result, so that a maximum and a second admission are seen here. */
  AanmeldingRegistered: {
    version: 1,
    schema: z.strictObject({
      rondeId,
      aanmeldingId: z.uuid(),
      aanbiederId: z.uuid(),
      onderdelen: z.array(zSleutel).min(1),
      ingediendOp: zDatum,
    }),
  },
  AanmeldingSettled: {
    version: 1,
    schema: z.strictObject({
      rondeId,
      aanmeldingId: z.uuid(),
      uitkomst: z.enum(['toegelaten', 'afgewezen', 'ingetrokken', 'heropend']),
      onderdelen: z.array(zSleutel).min(1),
      op: zDatum,
    }),
  },
  InkooprondeClosed: {
    version: 1,
    schema: z.strictObject({ rondeId, reden: zVrijeTekst, geslotenOp: zDatum }),
  },
  RaadInformed: {
    version: 1,
    schema: z.strictObject({
      rondeId,
      /** Aanbieders that were admitted when the raad was told (R-PRC-30). */
      aantalAanbieders: z.int().nonnegative(),
      /** Integer eurocents, per product of the ronde. */
      kosten: z.array(z.strictObject({ productcode: z.string().min(1), bedrag: zBedrag.nonnegative() })).min(1),
      document: zDocument,
      geinformeerdOp: zDatum,
    }),
  },
});
export type InkooprondeEvent = EventOf<typeof inkooprondeEvents>;
