import { z } from 'zod';
import { addDays, type Datum } from '../../../kernel/datum.js';
import { zVrijeTekst } from '../../../kernel/vrije-tekst.js';
import { zGemeentecode } from '../../regio/inhoud/deelname.js';
import { type Parameter, zParameter } from './parameter.js';

/** What a gemeente sets for itself where the region left the parameter to it (R-REG-10, R-REG-11). */
export const zAfwijking = zParameter.extend({
  afwijkingId: z.uuid(),
  gemeentecode: zGemeentecode,
  besluit: zVrijeTekst,
});

/** Why an override no longer holds: the gemeente took it back, or the region fixed the parameter. */
export const BEEINDIGINGEN = ['ingetrokken', 'regionaal-vastgelegd'] as const;
export type Beeindiging = (typeof BEEINDIGINGEN)[number];

/** An override as it stands, with the version that it made. */
export interface Afwijking extends z.output<typeof zAfwijking> {
  readonly versie: number;
  readonly versieId: string;
  /** From `vanaf` on it does not hold; null while it stands. */
  readonly beeindigd: {
    readonly versie: number;
    readonly versieId: string;
    readonly vanaf: Datum;
    readonly oorzaak: Beeindiging;
    readonly reden: string;
  } | null;
}

/** A parameter row that may come from an override. */
export interface Regel extends Parameter {
  readonly afwijkingId?: string;
}

/** The override as a row, up to the day before it was ended; undefined where it never held. */
export function regelVan(afwijking: Afwijking): Regel | undefined {
  const { afwijkingId, sleutel, waarde, gemeentecode, segment, product, geldigVanaf, bron, beeindigd } = afwijking;
  const geldigTot = eerste(afwijking.geldigTot, beeindigd === null ? null : addDays(beeindigd.vanaf, -1));
  if (geldigTot !== null && geldigTot < geldigVanaf) return undefined;
  return { afwijkingId, sleutel, waarde, gemeentecode, segment, product, geldigVanaf, geldigTot, bron };
}

function eerste(a: Datum | null, b: Datum | null): Datum | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
