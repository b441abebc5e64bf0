import { z } from 'zod';
import { zDatum } from '../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';
import { zVrijeTekst } from '../../kernel/vrije-tekst.js';
import { zGemeentecode } from '../../regio/regio/inhoud/deelname.js';
import { zBeoordeling } from './inhoud/partnerregel.js';

/** Status is per aanbieder, segment and gemeente; null is the whole region (R-PAR-07, R-PAR-10). */
const zBetreft = {
  partnerschapId: z.uuid(),
  aanbiederId: z.uuid(),
  segment: z.string().min(1),
  gemeentecode: zGemeentecode.nullable(),
};
const zJaar = z.int().min(2015).max(2100);
const sleutel = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,59}$/);

export const partnerschapEvents = defineEvents('partnerschap', {
  /** What a person judged, with evidence (R-PAR-02 to 04). */
  PartnercriteriumRecorded: {
    version: 1,
    schema: z.strictObject({
      ...zBetreft,
      jaar: zJaar,
      criterium: z.string().min(1),
      voldaan: z.boolean(),
      reden: zVrijeTekst,
      bewijs: z.array(zVrijeTekst).min(1),
      beoordeeldOp: zDatum,
    }),
  },
  /** All criteria of one year, with the rule that was applied and what it was computed from (R-PAR-01). */
  PartnerschapAssessed: {
    version: 1,
    schema: z.strictObject({ ...zBetreft, jaar: zJaar, ...zBeoordeling.shape, beoordeeldOp: zDatum }),
  },
  PartnerschapEstablished: {
    version: 1,
    schema: z.strictObject({
      ...zBetreft,
      jaar: zJaar,
      configuratieversie: z.string().min(1),
      reden: zVrijeTekst,
      besluitDatum: zDatum,
    }),
  },
  /** The status is lost: the criteria that were not met are the reasons. */
  PartnerschapEnded: {
    version: 1,
    schema: z.strictObject({
      ...zBetreft,
      jaar: zJaar,
      configuratieversie: z.string().min(1),
      nietVoldaan: z.array(z.string().min(1)),
      reden: zVrijeTekst,
      besluitDatum: zDatum,
    }),
  },
  /** The year after the one that was judged has passed, and was not judged. */
  PartnerbeoordelingDue: { version: 1, schema: z.strictObject({ ...zBetreft, jaar: zJaar }) },
  OntwikkeldoelCommitted: {
    version: 1,
    schema: z.strictObject({ ...zBetreft, sleutel, doel: zVrijeTekst, uiterlijk: zDatum, toegezegdOp: zDatum }),
  },
  OntwikkeldoelReported: {
    version: 1,
    schema: z.strictObject({
      ...zBetreft,
      sleutel,
      stand: z.enum(['loopt', 'bereikt', 'niet-bereikt']),
      voortgang: zVrijeTekst,
      gemeldOp: zDatum,
    }),
  },
  /** What a partner signals, and to whom; it differs per segment (R-PAR-12). */
  SignaleringsafspraakAgreed: {
    version: 1,
    schema: z.strictObject({ ...zBetreft, afspraak: zVrijeTekst, afgesprokenOp: zDatum }),
  },
});

export type PartnerschapEvent = EventOf<typeof partnerschapEvents>;
