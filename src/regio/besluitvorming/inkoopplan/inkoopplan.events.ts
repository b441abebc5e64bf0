import { z } from 'zod';
import { zDatum } from '../../../kernel/datum.js';
import { unreachable } from '../../../kernel/decider.js';
import { defineEvents, type EventOf } from '../../../kernel/event-definition.js';
import { zVrijeTekst } from '../../../kernel/vrije-tekst.js';
import { zGemeentecode } from '../../regio/inhoud/deelname.js';
import { zBron, zGepland, zNummer, zSleutel } from '../inhoud/gedeeld.js';

const inkoopplanId = z.uuid();
const versie = z.int().positive();
const gemeentecode = zGemeentecode;

/** A part of the plan that decisions refer to by its key: the numbers in the document were wrong before (E-33). */
const zTekst = z.strictObject({
  sleutel: zSleutel,
  nummer: zNummer,
  titel: zVrijeTekst,
  tekst: zVrijeTekst.nullable(),
});
const zPlanbesluit = z.strictObject({
  sleutel: zSleutel,
  nummer: zNummer,
  tekst: zVrijeTekst,
  /** Keys of chapters, texts or decisions of the same plan. */
  verwijstNaar: z.array(zSleutel),
});
const zHoofdstuk = z.strictObject({
  sleutel: zSleutel,
  nummer: zNummer,
  titel: zVrijeTekst,
  teksten: z.array(zTekst),
  besluiten: z.array(zPlanbesluit),
});
export type Hoofdstuk = z.output<typeof zHoofdstuk>;

const zWijziging = z.strictObject({ sleutel: zSleutel, tekst: zVrijeTekst });
const zCollegebesluit = z.strictObject({
  besluitDatum: zDatum,
  /** As the gemeente writes it: free text. */
  besluitnummer: zNummer,
  uitkomst: z.discriminatedUnion('soort', [
    z.strictObject({ soort: z.literal('vastgesteld'), voorwaarden: z.array(zVrijeTekst) }),
    z.strictObject({ soort: z.literal('gewijzigd'), wijzigingen: z.array(zWijziging).min(1) }),
    z.strictObject({ soort: z.literal('verworpen'), reden: zVrijeTekst }),
  ]),
});
export type Collegebesluit = z.output<typeof zCollegebesluit>;

/** The rule by which a plan comes into force; the event names it (promise 8, R-REG-06). */
export const REGEL_VAN_KRACHT = 'elk-college-stelt-dezelfde-versie-vast';

/** Version 1 knew no colleges but those it named. */
function toVersion2(stored: unknown): unknown {
  const data = stored as { readonly gemeenten: readonly unknown[] };
  return { ...data, aantalColleges: data.gemeenten.length };
}

/** The centrumgemeente draws the plan up, every college adopts it for itself (R-REG-06). */
export const inkoopplanEvents = defineEvents('inkoopplan', {
  InkoopplanProposed: {
    version: 2,
    schema: z.strictObject({
      inkoopplanId,
      versie,
      naam: zVrijeTekst,
      centrumgemeente: gemeentecode,
      looptVanaf: zDatum,
      /** Last day included (E-51). */
      laatsteDag: zDatum.nullable(),
      /** The gemeenten whose colleges must all adopt, with the day on which each plans to. */
      gemeenten: z.array(z.strictObject({ gemeentecode, gepland: zGepland.nullable() })).min(1),
      /** How many colleges must adopt; more than are named where a document states a number and not all names (E-31). */
      aantalColleges: z.int().positive(),
      hoofdstukken: z.array(zHoofdstuk).min(1),
      voorgesteldOp: zDatum,
      bron: zBron,
    }),
    upcast: { 1: toVersion2 },
  },
  /** A next version, after what colleges changed or refused; every college decides on it anew. */
  InkoopplanRevised: {
    version: 1,
    schema: z.strictObject({
      inkoopplanId,
      versie,
      hoofdstukken: z.array(zHoofdstuk).min(1),
      herzienOp: zDatum,
      reden: zVrijeTekst,
      bron: zBron,
    }),
  },
  /** When a college plans to decide; a later event replaces the plan, the earlier ones stay readable (E-34, E-50). */
  InkoopplanbesluitPlanned: {
    version: 1,
    schema: z.strictObject({
      inkoopplanId,
      gemeentecode,
      gepland: zGepland,
      geplandOp: zDatum,
      reden: zVrijeTekst.nullable(),
      bron: zBron,
    }),
  },
  InkoopplanAdoptedByCollege: {
    version: 1,
    schema: z.strictObject({
      inkoopplanId,
      versie,
      gemeentecode,
      besluitDatum: zDatum,
      besluitnummer: zNummer,
      voorwaarden: z.array(zVrijeTekst),
    }),
  },
  /** The college decided, but on another text: that is no adoption of this version. */
  InkoopplanAmendedByCollege: {
    version: 1,
    schema: z.strictObject({
      inkoopplanId,
      versie,
      gemeentecode,
      besluitDatum: zDatum,
      besluitnummer: zNummer,
      wijzigingen: z.array(zWijziging).min(1),
    }),
  },
  InkoopplanRejectedByCollege: {
    version: 1,
    schema: z.strictObject({
      inkoopplanId,
      versie,
      gemeentecode,
      besluitDatum: zDatum,
      besluitnummer: zNummer,
      reden: zVrijeTekst,
    }),
  },
  /** What was recorded of a college was wrong. Null: it did not decide at all. */
  InkoopplanbesluitCorrected: {
    version: 1,
    schema: z.strictObject({
      inkoopplanId,
      versie,
      gemeentecode,
      was: zCollegebesluit,
      wordt: zCollegebesluit.nullable(),
      reden: zVrijeTekst,
    }),
  },
  InkoopplanEffective: {
    version: 1,
    schema: z.strictObject({
      inkoopplanId,
      versie,
      regel: z.literal(REGEL_VAN_KRACHT),
      /** Day of the last adoption. */
      vastgesteldOp: zDatum,
      /** The later of that day and the first day of the plan. */
      geldigVanaf: zDatum,
    }),
  },
  /** A correction showed that not every college had adopted. */
  InkoopplanEffectiveWithdrawn: {
    version: 1,
    schema: z.strictObject({ inkoopplanId, versie, reden: zVrijeTekst }),
  },
  /** One decision of the plan is carried out in one gemeente (R-PLN-02). A later event for both corrects it. */
  InkoopplanbesluitExecuted: {
    version: 1,
    schema: z.strictObject({
      inkoopplanId,
      sleutel: zSleutel,
      gemeentecode,
      uitgevoerdOp: zDatum,
      toelichting: zVrijeTekst.nullable(),
    }),
  },
});

export type InkoopplanEvent = EventOf<typeof inkoopplanEvents>;

type CollegeEvent = {
  [K in 'InkoopplanAdoptedByCollege' | 'InkoopplanAmendedByCollege' | 'InkoopplanRejectedByCollege']: Pick<
    Extract<InkoopplanEvent, { type: K }>,
    'type' | 'data'
  >;
}['InkoopplanAdoptedByCollege' | 'InkoopplanAmendedByCollege' | 'InkoopplanRejectedByCollege'];

/** What a college decided, in one shape. */
export function collegebesluitOf(event: CollegeEvent): Collegebesluit {
  const { besluitDatum, besluitnummer } = event.data;
  switch (event.type) {
    case 'InkoopplanAdoptedByCollege':
      return { besluitDatum, besluitnummer, uitkomst: { soort: 'vastgesteld', voorwaarden: event.data.voorwaarden } };
    case 'InkoopplanAmendedByCollege':
      return { besluitDatum, besluitnummer, uitkomst: { soort: 'gewijzigd', wijzigingen: event.data.wijzigingen } };
    case 'InkoopplanRejectedByCollege':
      return { besluitDatum, besluitnummer, uitkomst: { soort: 'verworpen', reden: event.data.reden } };
  }
  return unreachable(event);
}
