import { z } from 'zod';
import { zDatum } from '../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';
import { zVrijeTekst } from '../../kernel/vrije-tekst.js';
import { zSleutel } from '../../regio/besluitvorming/inhoud/gedeeld.js';

const zStuk = z.strictObject({ verwijzing: zVrijeTekst, sha256: z.string().regex(/^[0-9a-f]{64}$/) });
const van = { deelnameId: z.uuid(), aanbiederId: z.uuid(), jaar: z.int() };

/** The tracks that the region offered for that year, with where that stands (R-INN-02). */
export const zSpoorregel = z.strictObject({ sporen: z.array(zVrijeTekst).min(1), bron: zVrijeTekst });

/**
 * What one aanbieder does for the transformatieregeling of a region (R-INN-02, R-INN-03). A choice holds from its year
 * until another is made.
 */
export const transformatiedeelnameEvents = defineEvents('transformatiedeelname', {
  TransformatiespoorChosen: {
    version: 1,
    schema: z.strictObject({
      ...van,
      spoor: zVrijeTekst,
      /** Key of the pilot, where the track is taking part in one. */
      pilot: zSleutel.nullable(),
      gekozenOp: zDatum,
      regel: zSpoorregel,
    }),
  },
  TransformatiespoorSwitched: {
    version: 1,
    schema: z.strictObject({
      ...van,
      vorigSpoor: zVrijeTekst,
      spoor: zVrijeTekst,
      pilot: zSleutel.nullable(),
      reden: zVrijeTekst,
      gewisseldOp: zDatum,
      regel: zSpoorregel,
    }),
  },
  TransformatievoorstelSubmitted: {
    version: 1,
    schema: z.strictObject({ ...van, voorstel: zStuk, ingediendOp: zDatum }),
  },
  TransformatieopbrengstReported: {
    version: 1,
    schema: z.strictObject({
      ...van,
      opbrengstId: z.uuid(),
      /** The track that held in that year. */
      spoor: zVrijeTekst,
      opbrengst: zVrijeTekst,
      /** Eurocents that were saved or made available; null where it is no amount. */
      bedrag: z.int().nonnegative().nullable(),
      bewijs: z.array(zStuk).max(20),
      gemeldOp: zDatum,
    }),
  },
});

export type TransformatiedeelnameEvent = EventOf<typeof transformatiedeelnameEvents>;
