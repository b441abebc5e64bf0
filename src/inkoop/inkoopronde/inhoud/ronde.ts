import { z } from 'zod';
import { type Datum, zDatum } from '../../../kernel/datum.js';
import { zVrijeTekst } from '../../../kernel/vrije-tekst.js';
import { zSleutel } from '../../../regio/besluitvorming/inhoud/gedeeld.js';
import { zWet } from '../../../regio/regioconfiguratie/inhoud/product.js';

/** What the events of procurement share. */

/** How a region buys (R-PRC-24 and the three inkoopvormen beside it); closed contracting is a tender with a maximum. */
export const INSTRUMENTEN = [
  'open-house',
  'semi-open',
  'aanbesteding-enkel',
  'aanbesteding-consortium',
  'sas',
  'subsidie',
  'pilot',
] as const;
export const zInstrument = z.enum(INSTRUMENTEN);
export type Instrument = z.output<typeof zInstrument>;

/** What an aanbieder can apply for by itself (R-PRC-11). */
export const ONDERDEELSOORTEN = ['perceel', 'segment', 'profiel'] as const;

export const zOnderdeel = z.strictObject({
  sleutel: zSleutel,
  soort: z.enum(ONDERDEELSOORTEN),
  naam: zVrijeTekst,
  productcodes: z.array(z.string().min(1)).min(1),
  /** Of its products: which eisen hold follows from it (R-PRC-12). */
  wetten: z.array(zWet).min(1),
  /** How many aanbieders the region wants (R-PRC-04, R-PRC-13); null is not set. */
  minimum: z.int().positive().nullable(),
  maximum: z.int().positive().nullable(),
});
export type Onderdeel = z.output<typeof zOnderdeel>;

/** A file that is kept elsewhere: its digest proves that it is the same one. */
export const SHA256 = /^[0-9a-f]{64}$/;
export const zDocument = z.strictObject({
  naam: zVrijeTekst,
  sha256: z.string().regex(SHA256),
  vindplaats: zVrijeTekst,
});
export type Document = z.output<typeof zDocument>;

/** A demand that is met or not. `wet` narrows it to onderdelen under that law; no onderdelen means all. */
export const zEis = z.strictObject({
  sleutel: zSleutel,
  /** The area that it belongs to, in the words of the region (R-PRC-07). */
  gebied: zSleutel,
  tekst: zVrijeTekst,
  /** Registration of employees in the BIG register: a demand of the Jeugdwet alone (R-PRC-12). */
  big: z.boolean(),
  wet: zWet.nullable(),
  onderdelen: z.array(zSleutel),
});
export type Eis = z.output<typeof zEis>;

/** What offers are compared on; the weights of a ronde are 10,000 basispunten together. */
export const zGunningscriterium = z.strictObject({
  sleutel: zSleutel,
  naam: zVrijeTekst,
  gewicht: z.int().min(1).max(10_000),
});
export type Gunningscriterium = z.output<typeof zGunningscriterium>;

/** When one can apply; both days belong to it. No onderdelen means all. */
export const zInstroommoment = z.strictObject({
  sleutel: zSleutel,
  opent: zDatum,
  /** Null is open until the ronde closes (E-52). */
  sluit: zDatum.nullable(),
  onderdelen: z.array(zSleutel),
});
export type Instroommoment = z.output<typeof zInstroommoment>;

/** Steps that people report; publication, assessment and award report themselves (R-PRC-20). */
export const STAPPEN_VOORAF = ['programma-van-eisen', 'tarieven', 'procedure'] as const;
export const STAPPEN_ACHTERAF = [
  'contracten',
  'werkafspraken',
  'contractbeheer',
  'opleiding-teams',
  'overdracht-clienten',
] as const;
export const STAPPEN = [...STAPPEN_VOORAF, ...STAPPEN_ACHTERAF] as const;
export const zStap = z.enum(STAPPEN);
export type Stap = z.output<typeof zStap>;

/** Whether one award for all ends the ronde; where it does not, each aanmelding is decided by itself. */
export function metGunning(instrument: Instrument): boolean {
  return instrument !== 'open-house' && instrument !== 'semi-open';
}

/** Whether the steps before publication must all be reported (R-PRC-20). */
export function metStappen(instrument: Instrument): boolean {
  return instrument === 'aanbesteding-enkel' || instrument === 'aanbesteding-consortium' || instrument === 'sas';
}

/** The eisen that an aanmelding for this onderdeel must meet. */
export function eisenVoor(eisen: readonly Eis[], { sleutel, wetten }: Onderdeel): readonly Eis[] {
  return eisen.filter(
    (eis) =>
      (eis.onderdelen.length === 0 || eis.onderdelen.includes(sleutel)) &&
      (eis.wet === null || wetten.includes(eis.wet)),
  );
}

/** Whether a moment admits an aanmelding for these onderdelen on a day. */
export function momentOpen(moment: Instroommoment, onderdelen: readonly string[], op: Datum): boolean {
  return (
    moment.opent <= op &&
    (moment.sluit === null || op <= moment.sluit) &&
    (moment.onderdelen.length === 0 || onderdelen.every((one) => moment.onderdelen.includes(one)))
  );
}
