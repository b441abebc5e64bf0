import { type GeldendeConfiguratie } from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { type Productvoorwaarden } from './contract.decider.js';
import { type Uitoefenaar } from './contract.events.js';

/** The terms that a region sets for one product; the override of a gemeente counts where the contract is hers alone. */
export function voorwaardenVoor(
  configuratie: GeldendeConfiguratie,
  productcode: string,
  gemeenten: readonly string[],
): Productvoorwaarden {
  const product = configuratie.product(productcode) ?? null;
  const nader = {
    product: productcode,
    segment: product?.segment ?? null,
    gemeentecode: gemeenten.length === 1 ? gemeenten[0] : null,
  };
  const parameter = <T>(sleutel: string): T | null => configuratie.parameter<T>(sleutel, nader);
  return {
    productcode,
    product,
    duur: parameter<number[]>('contract.duur'),
    verlenging: parameter<{ aantal: number; jaren: number }>('contract.verlenging'),
    maximum: parameter<number>('contract.maximum'),
    uitoefenaar: parameter<Uitoefenaar>('contract.optie.uitoefenaar'),
    aankondigingMaanden: parameter<number>('contract.optie.aankondigingMaanden'),
    signaalOptieMaanden: parameter<number>('contract.signaal.optieMaanden'),
    signaalEindeMaanden: parameter<number>('contract.signaal.eindeMaanden'),
    acceptatieplicht: parameter<boolean>('acceptatieplicht'),
  };
}
