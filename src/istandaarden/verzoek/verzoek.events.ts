import { z } from 'zod';
import { zBedrag } from '../../kernel/bedrag.js';
import { zDatum } from '../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';
import { zVrijeTekst } from '../../kernel/vrije-tekst.js';
import { zOmvang } from '../../toegang/toewijzing/toewijzing.events.js';
import { zAntwoordtermijn } from '../bericht/bericht.events.js';

const zVerzoekId = z.uuid();
const zGemeentecode = z.string().regex(/^\d{4}$/);

/** What the aanbieder asks, as it asked it; a toewijzing that it names is known. */
export const zVraag = z.strictObject({
  soort: z.enum(['nieuw', 'te-wijzigen', 'ongewijzigd']),
  toewijzingId: z.uuid().nullable(),
  productcategorie: z.string().min(1).max(5).nullable(),
  productcode: z.string().min(1).max(10).nullable(),
  ingangsdatum: zDatum.nullable(),
  einddatum: zDatum.nullable(),
  omvang: zOmvang.nullable(),
  /** Integer eurocents. */
  budget: zBedrag.nullable(),
});
export type Vraag = z.output<typeof zVraag>;

/** What a granted request led to, per toewijzing. */
export const zToekenning = z.strictObject({
  soort: z.enum(['toewijzing', 'correctie', 'intrekking', 'ongewijzigd']),
  toewijzingId: z.uuid(),
});
export type Toekenning = z.output<typeof zToekenning>;

/** In what a granted 315 differs from what was asked (IV094). */
export const AFWIJKINGEN = ['product', 'ingangsdatum', 'einddatum', 'omvang', 'budget'] as const;
export type Afwijking = (typeof AFWIJKINGEN)[number];

/** Last day on which the decision is in time, and whether it was (OP274, OP346, OP359). */
const oordeel = { uiterste: zDatum, tijdig: z.boolean() };

/**
 * A request of an aanbieder (R-DAT-01): one product of a 315, or a whole 317. Its ReferentieAanbieder and what it says in
 * words stand in the vault, in document `documentId`.
 */
export const verzoekEvents = defineEvents('verzoek', {
  VerzoekSubmitted: {
    version: 1,
    schema: z.strictObject({
      verzoekId: zVerzoekId,
      /** A 315 asks for a toewijzing, a 317 to change the toewijzingen that there are. */
      soort: z.enum(['toewijzing', 'wijziging']),
      wet: z.enum(['Wmo2015', 'Jeugdwet']),
      clientId: z.uuid(),
      aanbiederId: z.uuid(),
      gemeentecode: zGemeentecode,
      berichtId: z.uuid(),
      documentId: z.uuid(),
      /** Place of the AangevraagdProduct in the 315, from 1; 1 for a 317. */
      volgnummer: z.int().positive(),
      dagtekening: zDatum,
      /** Local day on which it came in. */
      ontvangenOp: zDatum,
      /** List WJ758, of a 317. */
      redenVerzoek: z.string().regex(/^\d$/).nullable(),
      /** Who referred the client (list of TypeVerwijzer), of a 315. */
      verwijzertype: z
        .string()
        .regex(/^\d{2}$/)
        .nullable(),
      vragen: z.array(zVraag).min(1),
      termijn: zAntwoordtermijn,
    }),
  },
  /** The gemeente looks into it (VerzoekAntwoord 2): a final answer follows within `weken` after the Dagtekening. */
  VerzoekOnderzoekStarted: {
    version: 1,
    schema: z.strictObject({
      verzoekId: zVerzoekId,
      /** Whether this first answer was in time. */
      tijdig: z.boolean(),
      weken: z.int().positive(),
      uiterste: zDatum,
    }),
  },
  VerzoekGranted: {
    version: 1,
    schema: z.strictObject({
      verzoekId: zVerzoekId,
      toewijzingen: z.array(zToekenning).min(1),
      afwijkingen: z.array(z.enum(AFWIJKINGEN)),
      /** The 301 of the gemeente that granted it; null where it was decided in Kroniek. */
      berichtId: z.uuid().nullable(),
      ...oordeel,
    }),
  },
  VerzoekRefused: {
    version: 1,
    schema: z.strictObject({
      verzoekId: zVerzoekId,
      /** List WJ759. */
      redenCode: z.string().regex(/^[1-9]$/),
      /** The gemeente that pays, where reason 8 (woonplaatsbeginsel) says that another does (TR377). */
      woonplaatsgemeente: zGemeentecode.nullable(),
      toelichting: zVrijeTekst.nullable(),
      ...oordeel,
    }),
  },
  /** No answer within the term: the first one, or the final one after an onderzoek. */
  VerzoekOverdue: {
    version: 1,
    schema: z.strictObject({
      verzoekId: zVerzoekId,
      fase: z.enum(['eerste-antwoord', 'onderzoek']),
      uiterste: zDatum,
    }),
  },
});
export type VerzoekEvent = EventOf<typeof verzoekEvents>;
export type Verzoekgegevens = Extract<VerzoekEvent, { readonly type: 'VerzoekSubmitted' }>['data'];
