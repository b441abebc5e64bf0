import { z } from 'zod';
import { zDatum } from '../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';
import { zVrijeTekst } from '../../kernel/vrije-tekst.js';
import { zDocument } from '../../inkoop/inkoopronde/inhoud/ronde.js';
import { zGemeentecode } from '../../regio/regio/inhoud/deelname.js';

/** A question to the market, or a draft of a document that others give their view on. */
export const CONSULTATIESOORTEN = ['marktconsultatie', 'concept'] as const;
export const GEVRAAGDEN = ['aanbieders', 'adviesraad', 'adviseur', 'clientenorganisatie', 'anders'] as const;
/** What was done with a point of an advice (R-OVL-09). */
export const VERWERKINGEN = ['overgenomen', 'deels-overgenomen', 'niet-overgenomen'] as const;
/** What a consultation can be about, where it stands in Kroniek. */
export const CONSULTATIEONDERWERPEN = ['inkoopplan', 'inkoopronde'] as const;

const consultatieId = z.uuid();
const advies = { consultatieId, adviesId: z.uuid() };

/** An organisation, never a person; a gemeente where the adviesraad or the gemeente itself speaks for one (R-OVL-08). */
export const zGevraagde = z.strictObject({
  soort: z.enum(GEVRAAGDEN),
  naam: zVrijeTekst,
  gemeentecode: zGemeentecode.nullable(),
});

/** Advice that was asked, from the question to what was done with it (R-OVL-08, R-OVL-09). */
export const consultatieEvents = defineEvents('consultatie', {
  ConsultatieOpened: {
    version: 1,
    schema: z.strictObject({
      consultatieId,
      soort: z.enum(CONSULTATIESOORTEN),
      onderwerp: zVrijeTekst,
      vragen: z.array(zVrijeTekst).max(100),
      /** The draft; null where only questions are asked. */
      document: zDocument.nullable(),
      over: z.strictObject({ aggregaat: z.enum(CONSULTATIEONDERWERPEN), id: z.uuid() }).nullable(),
      gevraagd: z.array(zGevraagde).min(1).max(200),
      /** By which way people react, such as a platform or a letter. */
      kanaal: zVrijeTekst,
      van: zDatum,
      tot: zDatum,
      geopendOp: zDatum,
    }),
  },
  ConsultatieExtended: {
    version: 1,
    schema: z.strictObject({ consultatieId, vorigeTot: zDatum, tot: zDatum, reden: zVrijeTekst, verlengdOp: zDatum }),
  },
  AdviesSubmitted: {
    version: 1,
    schema: z.strictObject({
      ...advies,
      van: zGevraagde,
      punten: z
        .array(z.strictObject({ nummer: z.int().positive(), punt: zVrijeTekst }))
        .min(1)
        .max(100),
      document: zDocument.nullable(),
      ontvangenOp: zDatum,
    }),
  },
  /** A later one takes the place of the one before it, and says why. */
  AdviesAnswered: {
    version: 1,
    schema: z.strictObject({
      ...advies,
      antwoorden: z.array(
        z.strictObject({ nummer: z.int().positive(), verwerking: z.enum(VERWERKINGEN), waarom: zVrijeTekst }),
      ),
      /** The letter with the answer. */
      brief: zDocument.nullable(),
      /** Null for the first answer. */
      reden: zVrijeTekst.nullable(),
      beantwoordOp: zDatum,
    }),
  },
  ConsultatieClosed: {
    version: 1,
    schema: z.strictObject({ consultatieId, conclusie: zVrijeTekst, verslag: zDocument, geslotenOp: zDatum }),
  },
  ConsultatieWithdrawn: {
    version: 1,
    schema: z.strictObject({ consultatieId, reden: zVrijeTekst, ingetrokkenOp: zDatum }),
  },
});

export type ConsultatieEvent = EventOf<typeof consultatieEvents>;
