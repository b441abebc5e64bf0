import { z } from 'zod';
import { zBedrag } from '../../kernel/bedrag.js';
import { zDatum } from '../../kernel/datum.js';
import { defineEvents, type EventOf } from '../../kernel/event-definition.js';
import { zVrijeTekst } from '../../kernel/vrije-tekst.js';
import { zBekostigingsregime } from '../../regio/regioconfiguratie/inhoud/bekostiging.js';

/** Volume with its unit and frequency, in the codes of the iStandaarden (WJ756, WMO757). */
export const zOmvang = z.strictObject({
  volume: z.int().positive(),
  eenheid: z.string().regex(/^\d{2}$/),
  frequentie: z.string().regex(/^\d$/),
});
export type Omvang = z.output<typeof zOmvang>;

const zToewijzingId = z.uuid();
const zBerichtId = z.string().min(1).max(100).nullable();

/** The outcome of the starttermijn (R-KPI-03), frozen with the rule that was applied. */
const zGestart = {
  toewijzingId: zToewijzingId,
  begindatum: zDatum,
  /** True where `begindatum` is on or before `uiterste`; null where no starttermijn applied. */
  tijdig: z.boolean().nullable(),
  /** Werkdagen after the gewenste startdatum up to and including `begindatum`; null where no starttermijn applied. */
  werkdagen: z.int().nonnegative().nullable(),
  uiterste: zDatum.nullable(),
  kalenderVersie: z.string().min(1).nullable(),
  berichtId: zBerichtId,
};

/** What a case is under from a day on: old and new regimes run side by side (R-BEK-23). */
export const zRegime = z.strictObject({
  /** Version of the product; null where it was not kept when the toewijzing was sent. */
  productversie: z.int().positive().nullable(),
  /** Null where it was not kept when the toewijzing was sent. */
  bekostiging: zBekostigingsregime.nullable(),
});
export type Regime = z.output<typeof zRegime>;

/** What holds up new clients of a contract. */
export const BELETSELS = ['clientenstop', 'schorsing'] as const;
export type Beletsel = (typeof BELETSELS)[number];

export const toewijzingEvents = defineEvents('toewijzing', {
  ToewijzingSent: {
    version: 2,
    schema: z.strictObject({
      ...zRegime.shape,
      toewijzingId: zToewijzingId,
      toewijzingnummer: z.string().min(1).max(20),
      clientId: z.uuid(),
      gemeentecode: z.string().regex(/^\d{4}$/),
      aanbiederId: z.uuid(),
      contractId: z.uuid(),
      productcode: z.string().min(1),
      productcategorie: z.string().min(1),
      segment: z.string().min(1).nullable(),
      gewensteStartdatum: zDatum,
      einddatum: zDatum.nullable(),
      omvang: zOmvang.nullable(),
      /** Integer eurocents. */
      budget: zBedrag.nullable(),
      toegewezenOp: zDatum,
      berichtId: zBerichtId,
    }),
    upcast: { 1: (stored) => ({ ...(stored as object), productversie: null, bekostiging: null }) },
  },
  /** The toewijzing goes on with care that the client has, so it stood open although new clients were held up. */
  VervolgAdmitted: {
    version: 1,
    schema: z.strictObject({
      toewijzingId: zToewijzingId,
      /** The toewijzing of the care before it. */
      vervolgtOp: zToewijzingId,
      /** Last day of that care as it was known; null where it ran without an end. */
      laatsteDag: zDatum.nullable(),
      /** Calendar days that the region allows between the two. */
      dagen: z.int().nonnegative(),
      /** What held up new clients on the day of the toewijzing. */
      ondanks: z.array(z.enum(BELETSELS)),
    }),
  },
  /** An existing toewijzing goes over to the regime of a later day, at a change of the care (R-BEK-23). */
  ToewijzingConverted: {
    version: 1,
    schema: z.strictObject({
      toewijzingId: zToewijzingId,
      per: zDatum,
      van: zRegime,
      naar: zRegime,
      reden: zVrijeTekst,
    }),
  },
  /** The expected price is above what the region lets through without a look (R-BEK-07); blocks payment, not care. */
  ExtraCheckRequired: {
    version: 1,
    schema: z.strictObject({ toewijzingId: zToewijzingId, verwachtBedrag: zBedrag, bovenBedrag: zBedrag }),
  },
  ExtraCheckPassed: { version: 1, schema: z.strictObject({ toewijzingId: zToewijzingId, reden: zVrijeTekst }) },
  ExtraCheckFailed: { version: 1, schema: z.strictObject({ toewijzingId: zToewijzingId, reden: zVrijeTekst }) },
  StarttermijnStarted: {
    version: 1,
    schema: z.strictObject({
      toewijzingId: zToewijzingId,
      gewensteStartdatum: zDatum,
      /** Length of the term in werkdagen, from parameter `kpi.starttermijn.werkdagen`. */
      werkdagen: z.int().positive(),
      kalenderVersie: z.string().min(1),
      /** Last day of a timely start. */
      uiterste: zDatum,
    }),
  },
  /** A correction of the rule for the past leaves no term: the region had set none (R-REG-21). */
  StarttermijnWithdrawn: {
    version: 1,
    schema: z.strictObject({ toewijzingId: zToewijzingId, reden: zVrijeTekst }),
  },
  ToewijzingAccepted: { version: 1, schema: z.strictObject({ toewijzingId: zToewijzingId }) },
  ToewijzingDeclined: {
    version: 1,
    schema: z.strictObject({
      toewijzingId: zToewijzingId,
      redenCode: z.string().regex(/^[A-Z][A-Z_]*$/),
      /** About the aanbieder, never about the client. */
      toelichting: zVrijeTekst,
    }),
  },
  AlternatieveAanbiederProposed: {
    version: 1,
    schema: z.strictObject({ toewijzingId: zToewijzingId, aanbiederId: z.uuid(), toelichting: zVrijeTekst }),
  },
  ZorgStarted: { version: 1, schema: z.strictObject(zGestart) },
  ZorgStartCorrected: {
    version: 1,
    schema: z.strictObject({ ...zGestart, vorigeBegindatum: zDatum, reden: zVrijeTekst }),
  },
  ZorgStartRemoved: {
    version: 1,
    schema: z.strictObject({
      toewijzingId: zToewijzingId,
      vorigeBegindatum: zDatum,
      reden: zVrijeTekst,
      berichtId: zBerichtId,
    }),
  },
  StarttermijnExceeded: {
    version: 1,
    schema: z.strictObject({
      toewijzingId: zToewijzingId,
      uiterste: zDatum,
      werkdagen: z.int().positive(),
      kalenderVersie: z.string().min(1),
    }),
  },
  StarttermijnExceededWithdrawn: {
    version: 1,
    schema: z.strictObject({ toewijzingId: zToewijzingId, reden: zVrijeTekst }),
  },
  ZorgPaused: {
    version: 1,
    schema: z.strictObject({ toewijzingId: zToewijzingId, vanaf: zDatum, redenCode: z.string().regex(/^\d{2}$/) }),
  },
  ZorgResumed: { version: 1, schema: z.strictObject({ toewijzingId: zToewijzingId, vanaf: zDatum }) },
  ZorgEnded: {
    version: 1,
    schema: z.strictObject({ toewijzingId: zToewijzingId, einddatum: zDatum, redenCode: z.string().regex(/^\d{2}$/) }),
  },
  /** The last reported stop is taken back: the care goes on as before it (IV008). */
  ZorgStopRemoved: {
    version: 1,
    schema: z.strictObject({
      toewijzingId: zToewijzingId,
      /** Of the stop that is taken back. */
      einddatum: zDatum,
      redenCode: z.string().regex(/^\d{2}$/),
      /** First day of the interruption that stands again; null where the care goes on. */
      onderbrokenVanaf: zDatum.nullable(),
      reden: zVrijeTekst,
      berichtId: zBerichtId,
    }),
  },
  ToewijzingCorrected: {
    version: 1,
    schema: z.strictObject({
      toewijzingId: zToewijzingId,
      gewensteStartdatum: zDatum,
      einddatum: zDatum.nullable(),
      omvang: zOmvang.nullable(),
      budget: zBedrag.nullable(),
      reden: zVrijeTekst,
      berichtId: zBerichtId,
    }),
  },
  ToewijzingWithdrawn: {
    version: 1,
    schema: z.strictObject({ toewijzingId: zToewijzingId, reden: zVrijeTekst, berichtId: zBerichtId }),
  },
});
export type ToewijzingEvent = EventOf<typeof toewijzingEvents>;
