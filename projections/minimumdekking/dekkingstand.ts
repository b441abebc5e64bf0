import { einddatumOp } from '../../src/inkoop/contract/contract.events.js';
import { addDays, type Datum } from '../../src/kernel/datum.js';
import { geldtOp, type Product } from '../../src/regio/regioconfiguratie/inhoud/product.js';
import { type Dekkingsnormen } from '../../src/regio/regioconfiguratie/inhoud/dekkingsnorm.js';
import { type DekkingcontractDoc } from './minimumdekking.projection.js';

/** One thing that each gemeente must have: a group of products, and how many aanbieders. */
export interface Dekkingseis {
  readonly norm: string;
  readonly naam: string;
  readonly producten: readonly string[];
  readonly minimum: number;
}

/** The norms of the day; one per productcategorie becomes one eis for each that the region buys then. Pure. */
export function eisenOp(normen: Dekkingsnormen, producten: readonly Product[], op: Datum): Dekkingseis[] {
  const geldend = producten.filter((one) => geldtOp(one, op));
  return normen.flatMap(({ sleutel, naam, producten: codes, minimum }) => {
    if (codes !== undefined) return [{ norm: sleutel, naam, producten: codes, minimum }];
    const categorieen = [...new Set(geldend.map(({ categorie }) => categorie))].sort();
    return categorieen.map((categorie) => ({
      norm: `${sleutel}/${categorie}`,
      naam: `${naam}: categorie ${categorie}`,
      producten: geldend.filter((one) => one.categorie === categorie).map(({ code }) => code),
      minimum,
    }));
  });
}

/** Aanbieders that a gemeente has contracted for one of these products on a day, by what was signed and decided by `bekend`. */
export function gecontracteerd(
  contracten: readonly DekkingcontractDoc[],
  gemeentecode: string,
  producten: readonly string[],
  op: Datum,
  bekend: Datum,
): string[] {
  const ids = contracten
    .filter(({ ondertekendOp, ingangsdatum }) => ondertekendOp <= bekend && ingangsdatum <= op)
    .filter((contract) => op <= einddatumOp(contract, bekend))
    .filter(({ productcodes }) => productcodes.some((code) => producten.includes(code)))
    .filter(({ gemeenten }) => gemeenten.some((one) => one.gemeentecode === gemeentecode && one.vanaf <= op))
    .map(({ aanbiederId }) => aanbiederId);
  return [...new Set(ids)].sort();
}

/** First day within the horizon on which fewer than the minimum are left, by the ends that are known now. */
export function tekortVanaf(
  contracten: readonly DekkingcontractDoc[],
  gemeentecode: string,
  { producten, minimum }: Dekkingseis,
  op: Datum,
  horizon: Datum,
): Datum | null {
  const einden = contracten.map((contract) => addDays(einddatumOp(contract, op), 1));
  const dagen = [...new Set(einden)].filter((dag) => dag > op && dag <= horizon).sort();
  return dagen.find((dag) => gecontracteerd(contracten, gemeentecode, producten, dag, op).length < minimum) ?? null;
}
