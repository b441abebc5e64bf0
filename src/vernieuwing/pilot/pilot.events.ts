import { z } from 'zod';
import { zDatum } from '../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';
import { zVrijeTekst } from '../../kernel/vrije-tekst.js';
import { zSleutel } from '../../regio/besluitvorming/inhoud/gedeeld.js';
import { zGemeentecode } from '../../regio/regio/inhoud/deelname.js';

/** `vergaand`: a tender of its own for partners; `licht`: with some aanbieders within their contracts (R-INN-08). */
export const PILOTVORMEN = ['vergaand', 'licht'] as const;
/** The three kinds of the Wet maatschappelijk verantwoord inkopen (R-INN-10). */
export const WETTELIJKE_TYPEN = ['minder-lasten', 'meer-dialoog', 'samen-innoveren'] as const;
/** The three uitvoeringsvarianten of iWmo and iJw, and what is neither: a sum for a population (R-INN-07). */
export const PILOTBEKOSTIGINGEN = ['inspanningsgericht', 'outputgericht', 'taakgericht', 'populatiegericht'] as const;
/** What a finding says of the question. */
export const STREKKINGEN = ['bevestigt', 'weerlegt', 'onbeslist'] as const;
/** Where a point of an evaluation must land (R-INN-09, R-INN-11). */
export const BESTEMMINGEN = ['contracttekst', 'contractmanagement', 'productontwikkeling', 'sturingsmix'] as const;
export const PILOTVERVOLGEN = ['opschalen', 'aanpassen', 'stoppen'] as const;
export const PILOTTERMIJNEN = ['plan', 'selectie', 'start'] as const;
export type Pilottermijn = (typeof PILOTTERMIJNEN)[number];

/** A document that stays where it is; its hash shows that it was not changed. */
export const zBewijsstuk = z.strictObject({ verwijzing: zVrijeTekst, sha256: z.string().regex(/^[0-9a-f]{64}$/) });
export type Bewijsstuk = z.output<typeof zBewijsstuk>;

const van = { pilotId: z.uuid() };

/** What the region asks of its pilots on the day of definition: last days and who adopts the frames. */
export const zPilotregels = z.strictObject({
  bron: zVrijeTekst,
  vastgesteldDoor: zVrijeTekst.nullable(),
  planUiterlijk: zDatum.nullable(),
  selectieUiterlijk: zDatum.nullable(),
  startUiterlijk: zDatum.nullable(),
});
export type Pilotregels = z.output<typeof zPilotregels>;

/**
 * A pilot from its frames to what it taught (section INN). The points of its evaluation are followed until somebody
 * decided about each: evidence that must go into the next contract text does not get lost.
 */
export const pilotEvents = defineEvents('pilot', {
  PilotDefined: {
    version: 1,
    schema: z.strictObject({
      ...van,
      /** Names the pilot within the region; aanbieders take part in it under this key (`PilotpartnerSelected`). */
      pilot: zSleutel,
      naam: zVrijeTekst,
      doel: zVrijeTekst,
      vorm: z.enum(PILOTVORMEN),
      /** Null where it is no pilot of that law. */
      wettelijkType: z.enum(WETTELIJKE_TYPEN).nullable(),
      bekostiging: z.enum(PILOTBEKOSTIGINGEN),
      segmenten: z.array(zSleutel).max(50),
      gemeenten: z.array(zGemeentecode).min(1).max(100),
      /** What must be known at the end, and how that is measured. */
      vragen: z
        .array(z.strictObject({ sleutel: zSleutel, vraag: zVrijeTekst, meting: zVrijeTekst }))
        .min(1)
        .max(50),
      vanaf: zDatum,
      /** Null: open end. */
      laatsteDag: zDatum.nullable(),
      gedefinieerdOp: zDatum,
      /** Null: the region sets nothing about pilots. */
      regels: zPilotregels.nullable(),
    }),
  },
  PilotkaderAdopted: {
    version: 1,
    schema: z.strictObject({
      ...van,
      orgaan: zVrijeTekst,
      besluit: zVrijeTekst,
      vastgesteldOp: zDatum,
      /** The body that the region asks at least; null where it asks none (R-INN-09). */
      vereist: zVrijeTekst.nullable(),
    }),
  },
  PilotplanAdopted: {
    version: 1,
    schema: z.strictObject({
      ...van,
      plan: zBewijsstuk,
      vastgesteldOp: zDatum,
      /** The last day that the region set; null where it set none (R-INN-06). */
      uiterlijk: zDatum.nullable(),
    }),
  },
  PilotselectionCompleted: {
    version: 1,
    schema: z.strictObject({
      ...van,
      /** Aanbieders that take part. */
      aanbiederIds: z.array(z.uuid()).min(1).max(100),
      /** The inkoopronde or contracts under which they do. */
      grond: zVrijeTekst,
      afgerondOp: zDatum,
      uiterlijk: zDatum.nullable(),
    }),
  },
  PilotStarted: {
    version: 1,
    schema: z.strictObject({ ...van, gestartOp: zDatum, uiterlijk: zDatum.nullable() }),
  },
  PilotbevindingReported: {
    version: 1,
    schema: z.strictObject({
      ...van,
      bevindingId: z.uuid(),
      /** Key of the question that it answers. */
      vraag: zSleutel,
      bevinding: zVrijeTekst,
      strekking: z.enum(STREKKINGEN),
      bewijs: z.array(zBewijsstuk).min(1).max(20),
      gemeldOp: zDatum,
    }),
  },
  PilotEvaluated: {
    version: 1,
    schema: z.strictObject({
      ...van,
      geevalueerdOp: zDatum,
      conclusie: zVrijeTekst,
      vervolg: z.enum(PILOTVERVOLGEN),
      verslag: zBewijsstuk,
      punten: z
        .array(
          z.strictObject({
            puntId: z.uuid(),
            bestemming: z.enum(BESTEMMINGEN),
            punt: zVrijeTekst,
            /** The findings that it rests on. */
            bevindingIds: z.array(z.uuid()).min(1).max(50),
          }),
        )
        .max(100),
      /** Questions that no finding answers: the evaluation says so itself. */
      onbeantwoord: z.array(zSleutel),
    }),
  },
  PilotpuntSettled: {
    version: 1,
    schema: z.strictObject({
      ...van,
      puntId: z.uuid(),
      uitkomst: z.enum(['overgenomen', 'niet-overgenomen']),
      /** Where it landed: the contract change, clause, product description or decision; null where it did not. */
      verwijzing: zVrijeTekst.nullable(),
      reden: zVrijeTekst,
      afgehandeldOp: zDatum,
    }),
  },
  PilotEnded: {
    version: 1,
    schema: z.strictObject({
      ...van,
      geeindigdOp: zDatum,
      /** Before its planned last day. */
      vroegtijdig: z.boolean(),
      reden: zVrijeTekst,
    }),
  },
  PilottermijnMissed: {
    version: 1,
    schema: z.strictObject({ ...van, termijn: z.enum(PILOTTERMIJNEN), uiterlijk: zDatum, bron: zVrijeTekst }),
  },
});

export type PilotEvent = EventOf<typeof pilotEvents>;
