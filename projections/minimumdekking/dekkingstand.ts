import { einddatumOp } from '../../src/inkoop/contract/contract.events.js';
import { addDays, type Datum } from '../../src/kernel/datum.js';
import { deeltMee, type Deelnamestand } from '../../src/regio/regio/inhoud/deelname.js';
import { geldtOp, type Product } from '../../src/regio/regioconfiguratie/inhoud/product.js';
import { type Dekkingsnormen } from '../../src/regio/regioconfiguratie/inhoud/dekkingsnorm.js';
import { type DekkingcontractDoc, type Dekkingstop } from './minimumdekking.projection.js';

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

/** Where and when one looks, and by what was signed and decided by `bekend`. */
export interface Blik {
  readonly gemeentecode: string;
  readonly producten: readonly string[];
  readonly op: Datum;
  readonly bekend: Datum;
}

/** Aanbieders that a gemeente has contracted for one of these products on a day. */
export function gecontracteerd(contracten: readonly DekkingcontractDoc[], blik: Blik): string[] {
  return aanbiedersVan(lopend(contracten, blik));
}

/** Those of them that take new clients: a client cannot choose an aanbieder under a clientenstop. */
export function beschikbaar(contracten: readonly DekkingcontractDoc[], blik: Blik): string[] {
  const vrij = lopend(contracten, blik).filter(({ productcodes, clientenstops }) => {
    const stops = clientenstops.filter((stop) => geldt(stop, blik));
    return productcodes.some(
      (code) => blik.producten.includes(code) && stops.every((stop) => stop.productcodes?.includes(code) === false),
    );
  });
  return aanbiedersVan(vrij);
}

function lopend(contracten: readonly DekkingcontractDoc[], { gemeentecode, producten, op, bekend }: Blik) {
  return contracten
    .filter(({ ondertekendOp, ingangsdatum }) => ondertekendOp <= bekend && ingangsdatum <= op)
    .filter((contract) => op <= einddatumOp(contract, bekend))
    .filter(({ productcodes }) => productcodes.some((code) => producten.includes(code)))
    .filter(({ gemeenten }) => gemeenten.some((one) => one.gemeentecode === gemeentecode && one.vanaf <= op));
}

function aanbiedersVan(contracten: readonly DekkingcontractDoc[]): string[] {
  return [...new Set(contracten.map(({ aanbiederId }) => aanbiederId))].sort();
}

function geldt(stop: Dekkingstop, { gemeentecode, op, bekend }: Blik): boolean {
  const { toestemmingOp, gemeenten, ingangsdatum } = stop;
  const tot = laatsteStopdag(stop, bekend);
  return (
    toestemmingOp <= bekend &&
    ingangsdatum <= op &&
    (tot === null || op <= tot) &&
    (gemeenten === null || gemeenten.includes(gemeentecode))
  );
}

function laatsteStopdag({ laatsteDag, opheffing }: Dekkingstop, bekend: Datum): Datum | null {
  return opheffing !== null && opheffing.besluitDatum <= bekend ? opheffing.laatsteDag : laatsteDag;
}

/** First day within the horizon on which fewer than the minimum are left, by what is known now. */
export function tekortVanaf(
  contracten: readonly DekkingcontractDoc[],
  gemeentecode: string,
  { producten, minimum }: Dekkingseis,
  op: Datum,
  horizon: Datum,
): Datum | null {
  const omslagen = contracten.flatMap((contract) => [
    addDays(einddatumOp(contract, op), 1),
    ...contract.clientenstops.map(({ ingangsdatum }) => ingangsdatum),
  ]);
  const dagen = [...new Set(omslagen)].filter((dag) => dag > op && dag <= horizon).sort();
  return (
    dagen.find((dag) => beschikbaar(contracten, { gemeentecode, producten, op: dag, bekend: op }).length < minimum) ??
    null
  );
}

/** What is known of one region: its rules on the day, who takes part, and what was contracted. */
export interface Dekkingsbeeld {
  readonly eisen: readonly Dekkingseis[];
  readonly deelname: Deelnamestand;
  readonly contracten: readonly DekkingcontractDoc[];
}

export interface Eisstand {
  readonly eis: Dekkingseis;
  readonly gemeentecode: string;
  readonly gemeentenaam: string;
  readonly gecontracteerd: readonly string[];
  readonly beschikbaar: readonly string[];
  /** The day itself where there are too few now; null where enough are left until the horizon. */
  readonly tekortVanaf: Datum | null;
}

/** Each norm in each gemeente that takes part in the inkoop of its products on the day. Pure. */
export function eisstanden({ eisen, deelname, contracten }: Dekkingsbeeld, op: Datum, horizon: Datum): Eisstand[] {
  return eisen.flatMap((eis) =>
    deelname.gemeenten
      .filter(({ gemeentecode }) =>
        eis.producten.some((product) => deeltMee(deelname, gemeentecode, 'contract', op, { product })),
      )
      .map(({ gemeentecode, naam: gemeentenaam }): Eisstand => {
        const blik = { gemeentecode, producten: eis.producten, op, bekend: op };
        const vrij = beschikbaar(contracten, blik);
        return {
          ...{ eis, gemeentecode, gemeentenaam, beschikbaar: vrij, gecontracteerd: gecontracteerd(contracten, blik) },
          tekortVanaf: vrij.length < eis.minimum ? op : tekortVanaf(contracten, gemeentecode, eis, op, horizon),
        };
      }),
  );
}
