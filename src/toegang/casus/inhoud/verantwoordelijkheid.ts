import { z } from 'zod';
import { type Datum, zDatum } from '../../../kernel/datum.js';
import { zVrijeTekst } from '../../../kernel/vrije-tekst.js';

/** Why a gemeente bears a case: the woonplaatsbeginsel, the phased transfer of beschermd wonen, a move, a merger (R-REG-15). */
export const GRONDEN = [
  'woonplaatsbeginsel',
  'overgang-beschermd-wonen',
  'verhuizing',
  'herindeling',
  'anders',
] as const;
export type Grond = (typeof GRONDEN)[number];

/** Says that a gemeente bears a case from a day on, until another does. Never a name or an address. */
export const zAanwijzing = z.strictObject({
  aanwijzingId: z.uuid(),
  clientId: z.uuid(),
  gemeentecode: z.string().regex(/^\d{4}$/),
  /** First day. */
  vanaf: zDatum,
  grond: z.enum(GRONDEN),
  /** About the decision, never about the person. */
  toelichting: zVrijeTekst.nullable(),
  bron: zVrijeTekst,
});
export type Aanwijzing = z.output<typeof zAanwijzing>;

/** What holds on a day: the aanwijzing with the last first day that has come. Undefined where there is none. */
export function verantwoordelijkeOp<A extends Pick<Aanwijzing, 'vanaf'>>(
  aanwijzingen: readonly A[],
  geldigOp: Datum,
): A | undefined {
  return aanwijzingen
    .filter(({ vanaf }) => vanaf <= geldigOp)
    .reduce<A | undefined>((best, one) => (best === undefined || one.vanaf > best.vanaf ? one : best), undefined);
}
