import { z } from 'zod';
import { zDatum } from '../../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../../kernel/event-definition.js';
import { zVrijeTekst } from '../../../kernel/vrije-tekst.js';
import { zDocument } from '../../inkoopronde/inhoud/ronde.js';

export const CERTIFICAATSOORTEN = [
  'kwaliteitskeurmerk',
  'informatiebeveiliging',
  'skj-registratie',
  'verzekering',
  'jaarrekening',
  'gedragsverklaring-aanbesteden',
  'anders',
] as const;

const kern = { aanbiederId: z.uuid(), certificaatId: z.uuid() };

/** The certificates and declarations of an aanbieder: what admission and contract rest on must stay valid (R-PRC-07). */
export const certificatenEvents = defineEvents('certificaten', {
  CertificaatRegistered: {
    version: 1,
    schema: z.strictObject({
      ...kern,
      soort: z.enum(CERTIFICAATSOORTEN),
      naam: zVrijeTekst,
      geldigVan: zDatum,
      /** Last day; null where it does not expire. */
      geldigTot: zDatum.nullable(),
      document: zDocument,
      /** The certificate that it follows on; null where it is the first. */
      vervangt: z.uuid().nullable(),
      ontvangenOp: zDatum,
    }),
  },
  /** By who gave it, or because it turned out not to be right. */
  CertificaatWithdrawn: {
    version: 1,
    schema: z.strictObject({
      ...kern,
      /** First day on which it no longer counts. */
      ingetrokkenPer: zDatum,
      reden: zVrijeTekst,
    }),
  },
});

export type CertificatenEvent = EventOf<typeof certificatenEvents>;
