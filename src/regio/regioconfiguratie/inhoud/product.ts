import { z } from 'zod';
import { type Datum, zDatum } from '../../../kernel/datum.js';

export const WETTEN = ['Wmo2015', 'Jeugdwet'] as const;
export const zWet = z.enum(WETTEN);
export type Wet = z.output<typeof zWet>;

const geldigheid = {
  geldigVanaf: zDatum,
  /** Last day; null while it lasts. */
  geldigTot: zDatum.nullable(),
  bron: z.string(),
};

/** Target groups (H5), products (Rivierenland), or questions that people have (Zwolle): E-41, R-SEG-24. */
export const SEGMENTSOORTEN = ['doelgroep', 'product', 'vraagprofiel'] as const;

/** Main division of what a region buys; `voorlopig` until decided, E-19. */
export const zSegment = z.strictObject({
  code: z.string(),
  naam: z.string(),
  soort: z.enum(SEGMENTSOORTEN),
  status: z.enum(['vastgesteld', 'voorlopig']),
  ...geldigheid,
});
export type Segment = z.output<typeof zSegment>;

export const INKOOPNIVEAUS = ['lokaal', 'regionaal', 'bovenregionaal', 'landelijk'] as const;
/** How a client gets a product: with a toewijzing, by a light test of the aanbieder, or freely (R-SEG-19, R-SEG-20). */
export const TOEGANGSREGIMES = ['toewijzing', 'lichte-toets', 'vrij'] as const;
export type Toegangsregime = (typeof TOEGANGSREGIMES)[number];
/** What the unit counts, in the words of the iStandaarden: effort, or a result as a whole. */
export const UITVOERINGEN = ['inspanningsgericht', 'outputgericht', 'taakgericht'] as const;

/** One version of a product. The same code again, from a later day, is its next version (R-SEG-23). */
export const zProduct = z.strictObject({
  /** At most five characters: messages carry it as it is (LDT_ProductCode). */
  code: z.string(),
  /** 1, 2, ... in the order of `geldigVanaf` of the same code: what a toewijzing keeps. */
  productversie: z.int().positive(),
  /** Productcategorie of the iStandaarden (WMO020 or JZ020). */
  categorie: z.string(),
  naam: z.string(),
  segment: z.string().nullable(),
  perceel: z.string().nullable(),
  wet: zWet,
  /** Code of WJ756: 01 minuut, 04 uur, 14 etmaal, 16 dagdeel, 82 stuks (output), 83 euro's, 84 stuks (inspanning). */
  eenheid: z.string(),
  /** Heavier or lighter level of a main product (R-SEG-17). */
  niveau: z.string().nullable(),
  inkoopniveau: z.enum(INKOOPNIVEAUS).nullable(),
  /** Where and with whom it is bought, where that is not the main round (R-REG-18). */
  inkoopronde: z.string().nullable(),
  uitvoering: z.enum(UITVOERINGEN).nullable(),
  status: z.enum(['vastgesteld', 'voorlopig']),
  toegang: z.enum(TOEGANGSREGIMES).nullable(),
  /** Whether transport to and from care is inside the tariff (R-SEG-16, E-46). */
  vervoer: z.enum(['in-tarief', 'apart']).nullable(),
  /** Regional word of the axis ontwikkeling / stabilisatie where it is part of the product (E-42). */
  perspectief: z.string().nullable(),
  /** The cell of a matrix that the product is: axis -> value (R-SEG-06, R-SEG-10). */
  cel: z.strictObject({ matrix: z.string(), waarden: z.record(z.string(), z.string()) }).nullable(),
  /** Last day on which new clients come in; present users go on (R-SEG-14). */
  instroomTot: zDatum.nullable(),
  ...geldigheid,
});
export type Product = z.output<typeof zProduct>;

const zAswaarde = z.strictObject({
  code: z.string(),
  naam: z.string(),
  omschrijving: z.string().nullable(),
  /** Its part of the product code of a cell. */
  teken: z.string(),
  /** How many resultaatgebieden the value stands for; the axis then follows from their number (R-SEG-10). */
  aantal: z.strictObject({ van: z.int().positive(), tot: z.int().positive() }).nullable(),
  /** Regional word of the axis ontwikkeling / stabilisatie that the value says (E-42). */
  perspectief: z.string().nullable(),
});

/** Axes whose combinations are products: 12 profiles x 3 intensities, 3 bands x 2 types x 3 intensities. */
export const zMatrix = z.strictObject({
  code: z.string(),
  naam: z.string(),
  /** The product code of a cell is `begin` and the `teken` of its values, in the order of the axes. */
  begin: z.string(),
  assen: z.array(z.strictObject({ as: z.string(), naam: z.string(), waarden: z.array(zAswaarde).min(1) })).min(1),
  bron: z.string(),
});
export type Matrix = z.output<typeof zMatrix>;

export const PERSPECTIEFASSEN = ['ontwikkeling', 'stabilisatie'] as const;
/** One concept with regional words (E-42); `as` is null where the source does not say what the word stands for. */
export const zPerspectief = z.strictObject({
  as: z.enum(PERSPECTIEFASSEN).nullable(),
  code: z.string(),
  naam: z.string(),
  bron: z.string(),
});
export type Perspectief = z.output<typeof zPerspectief>;

const zPlaats = z.strictObject({ stelsel: z.string(), code: z.string() });
export type Plaats = z.output<typeof zPlaats>;

export const KRUISSOORTEN = ['gelijk', 'opgegaan', 'gesplitst', 'vervallen'] as const;
/** Where an old word, perceel, product or cell went, or what it is called elsewhere (R-SEG-12, R-SEG-14, R-REG-20). */
export const zKruisregel = z.strictObject({
  van: zPlaats,
  naar: z.array(zPlaats),
  soort: z.enum(KRUISSOORTEN),
  toelichting: z.string().nullable(),
  ...geldigheid,
});
export type Kruisregel = z.output<typeof zKruisregel>;

/** A product that the region does not buy in this model, with who does (R-SEG-07, R-REG-18). */
export const zUitgesloten = z.strictObject({
  naam: z.string(),
  reden: z.string(),
  ingekochtDoor: z.string().nullable(),
  inkoopniveau: z.enum(INKOOPNIVEAUS).nullable(),
  /** Its concept in the taxonomy of Kroniek, so that a comparison of regions can say who buys it. */
  taxonomie: z.string().nullable(),
  ...geldigheid,
});
export type Uitgesloten = z.output<typeof zUitgesloten>;

/** What is in force on a date, both days included. */
export function geldtOp(
  regel: { readonly geldigVanaf: Datum; readonly geldigTot: Datum | null },
  datum: Datum,
): boolean {
  return regel.geldigVanaf <= datum && (regel.geldigTot === null || datum <= regel.geldigTot);
}
