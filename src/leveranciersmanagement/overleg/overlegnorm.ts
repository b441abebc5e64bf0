import { Rejection } from '../../kernel/rejection.js';
import { type Overlegnorm } from './inhoud/overlegnorm.js';

/** The most per year; null where the region set none: then there is no norm. */
export function maximumVan(
  normen: readonly Overlegnorm[] | null,
  soort: string,
  eenheid: string | null,
): number | null {
  const norm = normen?.find((one) => one.soort === soort);
  if (norm === undefined) return null;
  checkEenheid(norm, eenheid);
  return typeof norm.maxPerJaar === 'number' ? norm.maxPerJaar : null;
}

/** A norm per vorm counts per vorm: without one, nothing would ever reach the maximum (R-OVL-02). */
function checkEenheid({ soort, per, vormen }: Overlegnorm, eenheid: string | null): void {
  if (per === 'regio' && eenheid !== null) {
    throw ongeldig(`${soort} is er voor de hele regio. Laat eenheid leeg.`);
  }
  if (per !== 'regio' && eenheid === null) throw ongeldig(`${soort} is er per ${per}. Vul die in als eenheid.`);
  if (eenheid !== null && vormen?.includes(eenheid) === false) {
    throw ongeldig(`${eenheid} is geen vorm van ${soort}. Kies uit: ${vormen.join(', ')}.`);
  }
}

function ongeldig(melding: string): Rejection {
  return new Rejection('OVERLEGEENHEID_ONGELDIG', melding, 'invalid', [
    { plaats: 'eenheid', code: 'OVERLEGEENHEID_ONGELDIG', melding },
  ]);
}
