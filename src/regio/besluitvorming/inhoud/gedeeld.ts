import { z } from 'zod';
import { zDatum } from '../../../kernel/datum.js';
import { zVrijeTekst } from '../../../kernel/vrije-tekst.js';
import { zGemeentecode } from '../../regio/inhoud/deelname.js';

/** What the events about decisions and agreements share. */

/** Names something for ever; numbers and titles in the documents change, repeat and are missing (E-17, E-33, E-35). */
export const SLEUTEL = /^[a-z0-9][a-z0-9.-]{0,59}$/;
export const zSleutel = z.string().regex(SLEUTEL);

/** The number in the document: free text, and null where the document gives none (E-35). */
export const zNummer = zVrijeTekst.nullable();

/** A planned date is a period, first and last day included; a single day is both (E-34, E-50). */
export const zGepland = z.strictObject({ van: zDatum, tot: zDatum });
export type Gepland = z.output<typeof zGepland>;

/** Who signed; null is a party that is no gemeente. */
export const zPartij = z.strictObject({ naam: zVrijeTekst, gemeentecode: zGemeentecode.nullable() });
export type Partij = z.output<typeof zPartij>;

/** Place in a document, and never a person's name. */
export const zBron = zVrijeTekst;
