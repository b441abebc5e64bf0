import { type GeldendeConfiguratie } from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { saysTheSame } from '../../regio/besluitvorming/besluitvorming.regels.js';

/**
 * What the region rules for all of these products together; null is open, also where it rules different things for them:
 * then no single rule holds for the ronde.
 */
export function regelVoor<T>(
  configuratie: GeldendeConfiguratie,
  sleutel: string,
  productcodes: readonly string[],
): T | null {
  const waarden = productcodes.map((product) => {
    const segment = configuratie.product(product)?.segment ?? null;
    return configuratie.parameter<T>(sleutel, { product, segment });
  });
  const [eerste = null, ...rest] = waarden;
  return rest.every((one) => saysTheSame(one, eerste)) ? eerste : null;
}
