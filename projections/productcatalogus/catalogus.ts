import { type Datum } from '../../src/kernel/datum.js';
import { regelsNaar, regelsVan, taxonomieVan } from '../../src/regio/regioconfiguratie/inhoud/kruistabel.js';
import {
  geldtOp,
  type Kruisregel,
  type Matrix,
  type Plaats,
  type Product,
} from '../../src/regio/regioconfiguratie/inhoud/product.js';
import { PRODUCTCATEGORIEEN } from '../../src/regio/regioconfiguratie/inhoud/productcategorie.js';
import { begripEnRuimer, TAXONOMIE } from '../../src/regio/regioconfiguratie/inhoud/taxonomie.js';
import { versieOp } from '../../src/regio/regioconfiguratie/regioconfiguratie.events.js';
import {
  type KruisregelDto,
  type KruisplaatsDto,
  type MatrixDto,
  type ProductregelDto,
  type TaxonomieAntwoord,
} from './productcatalogus.dto.js';
import { type CatalogusDoc, type RegioDoc } from './productcatalogus.projection.js';

/** Products of one version on a day, the shape of an answer: pure, so that every page and total counts the same. */
export function productenOp(catalogus: CatalogusDoc, datum: Datum): ProductregelDto[] {
  return catalogus.producten
    .filter((product) => geldtOp(product, datum))
    .map((product) => productregel(product, catalogus, datum))
    .sort((a, b) => (a.productcode < b.productcode ? -1 : 1));
}

export function productregel(product: Product, catalogus: CatalogusDoc, datum: Datum): ProductregelDto {
  const { code: productcode, segment, wet, categorie, perspectief, cel, instroomTot, ...rest } = product;
  const codes = taxonomieVan(product, catalogus.kruistabel, datum);
  return {
    ...rest,
    ...{ productcode, wet, categorie, segment, perspectief, cel, instroomTot },
    categorienaam: PRODUCTCATEGORIEEN[wet][categorie] ?? null,
    segmentnaam: catalogus.segmenten.find(({ code }) => code === segment)?.naam ?? null,
    perspectiefas: catalogus.perspectieven.find(({ code }) => code === perspectief)?.as ?? null,
    openVoorInstroom: instroomTot === null || datum <= instroomTot,
    taxonomie: codes.map((code) => ({ code, naam: begripEnRuimer(code)[0]?.naam ?? code })),
  };
}

/** A matrix with the cells that the region buys on a day. */
export function matrixOp(matrix: Matrix, catalogus: CatalogusDoc, datum: Datum): MatrixDto {
  const producten = catalogus.producten.filter(
    (product) => product.cel?.matrix === matrix.code && geldtOp(product, datum),
  );
  const cellen = producten.map(({ code: productcode, productversie, naam, cel, perspectief, status }) => ({
    ...{ productcode, productversie, naam, perspectief, status },
    waarden: cel?.waarden ?? {},
  }));
  return {
    matrix: matrix.code,
    naam: matrix.naam,
    bron: matrix.bron,
    assen: matrix.assen,
    aantalCellen: cellen.length,
    cellen,
  };
}

/** The rules of a day with the names of both ends; where a name is asked, the rules from it and the rules to it. */
export function kruisregelsOp(catalogus: CatalogusDoc, datum: Datum, naam: Plaats | undefined): KruisregelDto[] {
  const { kruistabel } = catalogus;
  const regels =
    naam === undefined
      ? kruistabel.filter((regel) => geldtOp(regel, datum))
      : [...regelsVan(kruistabel, naam, datum), ...regelsNaar(kruistabel, naam, datum)];
  return regels.map((regel) => kruisregel(regel, catalogus, datum));
}

function kruisregel(regel: Kruisregel, catalogus: CatalogusDoc, datum: Datum): KruisregelDto {
  const naamVan = (plaats: Plaats): KruisplaatsDto => ({ ...plaats, naam: naamOp(plaats, catalogus, datum) });
  return { ...regel, van: naamVan(regel.van), naar: regel.naar.map(naamVan) };
}

function naamOp({ stelsel, code }: Plaats, catalogus: CatalogusDoc, datum: Datum): string | null {
  switch (stelsel) {
    case 'product': {
      const versies = catalogus.producten.filter((product) => product.code === code);
      return (versies.find((product) => geldtOp(product, datum)) ?? versies.at(-1))?.naam ?? null;
    }
    case 'segment':
      return catalogus.segmenten.find((segment) => segment.code === code)?.naam ?? null;
    case 'matrix':
      return catalogus.matrices.find((matrix) => matrix.code === code)?.naam ?? null;
    case 'waarde': {
      const waarden = catalogus.matrices.flatMap((matrix) =>
        matrix.assen.flatMap((as) =>
          as.waarden.map((waarde) => ({ code: `${matrix.code}.${as.as}.${waarde.code}`, naam: waarde.naam })),
        ),
      );
      return waarden.find((waarde) => waarde.code === code)?.naam ?? null;
    }
    case 'perspectief':
      return catalogus.perspectieven.find((perspectief) => perspectief.code === code)?.naam ?? null;
    case 'taxonomie':
      return begripEnRuimer(code)[0]?.naam ?? null;
    case 'iwmo':
      return PRODUCTCATEGORIEEN.Wmo2015[code] ?? null;
    case 'ijw':
      return PRODUCTCATEGORIEEN.Jeugdwet[code] ?? null;
    default:
      return null;
  }
}

/**
 * Products per concept over regions. A product counts at its own concept and at every wider one, once; what no rule maps
 * is listed beside it, so that the parts and the rest are the whole (R-REG-20, R-SEG-23).
 */
export function taxonomieOp(
  regios: readonly RegioDoc[],
  catalogi: readonly CatalogusDoc[],
  geldigOp: Datum,
): TaxonomieAntwoord {
  const perRegio = regios.flatMap(({ regio, naam }) => {
    const catalogus = versieOp(
      catalogi.filter((one) => one.regio === regio),
      geldigOp,
    );
    return catalogus === undefined ? [] : [{ regio, naam, catalogus, producten: productenOp(catalogus, geldigOp) }];
  });
  const begrippen = TAXONOMIE.begrippen.map((begrip) => ({
    ...begrip,
    regios: perRegio.map(({ regio, catalogus, producten }) => {
      const eigen = producten.filter(({ taxonomie }) => taxonomie.some(({ code }) => code === begrip.code));
      const ook = producten.filter(({ taxonomie }) => taxonomie.some(({ code }) => valtOnder(code, begrip.code)));
      return {
        regio,
        aantal: ook.length,
        aantalRechtstreeks: eigen.length,
        namen: [...new Set(eigen.map(eigenNaam(catalogus)))],
        uitgesloten: catalogus.uitgesloten
          .filter((regel) => geldtOp(regel, geldigOp) && regel.taxonomie === begrip.code)
          .map(({ naam, ingekochtDoor }) => ({ naam, ingekochtDoor })),
      };
    }),
  }));
  return {
    geldigOp,
    versie: TAXONOMIE.versie,
    bron: TAXONOMIE.bron,
    regios: perRegio.map(({ regio, naam, catalogus, producten }) => ({
      regio,
      naam,
      versieId: catalogus.versieId,
      aantalProducten: producten.length,
      aantalGekoppeld: producten.filter(({ taxonomie }) => taxonomie.length > 0).length,
      nietGekoppeld: producten
        .filter(({ taxonomie }) => taxonomie.length === 0)
        .map(({ productcode, naam: productnaam, wet, status }) => ({ productcode, naam: productnaam, wet, status })),
    })),
    begrippen,
  };
}

function valtOnder(code: string, ruimer: string): boolean {
  return begripEnRuimer(code).some((begrip) => begrip.code === ruimer);
}

/** Cells of one matrix go by the name of the matrix: 36 names would hide what it is called. */
function eigenNaam({ matrices }: CatalogusDoc): (product: ProductregelDto) => string {
  return ({ naam, cel }) => matrices.find(({ code }) => code === cel?.matrix)?.naam ?? naam;
}
