import { type Datum } from '../../kernel/datum.js';
import {
  type Contractduur,
  type Looptijdstatus,
  type Verlengingsregel,
} from '../../regio/regioconfiguratie/inhoud/contract.js';
import { geldtOp } from '../../regio/regioconfiguratie/inhoud/product.js';
import { type GeldendeConfiguratie } from '../../regio/regioconfiguratie/regioconfiguratie-reader.js';
import { type Productvoorwaarden } from './contract.decider.js';
import { type Uitoefenaar } from './contract.events.js';

/** The terms that a region sets for one product on the day of signing; the override of a gemeente counts where the contract is hers alone. */
export function voorwaardenVoor(
  configuratie: GeldendeConfiguratie,
  productcode: string,
  gemeenten: readonly string[],
  ingangsdatum: Datum,
): Productvoorwaarden {
  // Signed before the product exists: contracts of October for January carry the product of January (R-PLN-05).
  const vanafDan = configuratie.producten.find(
    ({ code, ...regel }) => code === productcode && geldtOp(regel, ingangsdatum),
  );
  const product = vanafDan ?? configuratie.product(productcode) ?? null;
  const nader = {
    product: productcode,
    segment: product?.segment ?? null,
    gemeentecode: gemeenten.length === 1 ? gemeenten[0] : null,
  };
  const parameter = <T>(sleutel: string): T | null => configuratie.parameter<T>(sleutel, nader);
  return {
    productcode,
    product,
    duur: parameter<Contractduur>('contract.duur'),
    verlenging: parameter<Verlengingsregel>('contract.verlenging'),
    maximumMaanden: parameter<number>('contract.maximum'),
    uitoefenaar: parameter<Uitoefenaar>('contract.optie.uitoefenaar'),
    aankondigingMaanden: parameter<number>('contract.optie.aankondigingMaanden'),
    signaalOptieMaanden: parameter<number>('contract.signaal.optieMaanden'),
    signaalEindeMaanden: parameter<number>('contract.signaal.eindeMaanden'),
    acceptatieplicht: parameter<boolean>('acceptatieplicht'),
    looptijdstatus: parameter<{ status: Looptijdstatus }>('contract.status')?.status ?? null,
  };
}
