import { type Datum } from '../../kernel/datum.js';
import { DEELNAMEROLLEN } from '../regio/inhoud/deelname.js';
import { type GeldendeConfiguratie } from '../regioconfiguratie/regioconfiguratie-reader.js';

/**
 * The gemeenten that take part in the region on one of these days, in whatever role. Null where a document states more of
 * them than it names: then nobody can say that a gemeente does not belong to it.
 */
export function gemeentenVanRegio(
  configuratie: GeldendeConfiguratie,
  dagen: readonly Datum[],
): readonly string[] | null {
  const kringen = dagen.flatMap((op) => DEELNAMEROLLEN.map((rol) => configuratie.deelnemers(rol, { op })));
  if (kringen.some(({ volledig }) => !volledig)) return null;
  return [...new Set(kringen.flatMap(({ gemeentecodes }) => gemeentecodes))].sort();
}

/** How many gemeenten buy together where a document states more than it names; null where all are named. */
export function genoemdAantal(configuratie: GeldendeConfiguratie, op: Datum): number | null {
  const { volledig, aantal } = configuratie.deelnemers('inkoop', { op });
  return volledig ? null : aantal;
}
