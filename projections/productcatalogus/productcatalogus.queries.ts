import { Inject, Injectable } from '@nestjs/common';
import { type Datum } from '../../src/kernel/datum.js';
import { CLOCK, type Clock } from '../../src/platform/clock/clock.js';
import { peildag } from '../../src/platform/http/bekend.js';
import { geldtOp, type Plaats } from '../../src/regio/regioconfiguratie/inhoud/product.js';
import { versieOp } from '../../src/regio/regioconfiguratie/regioconfiguratie.events.js';
import { type ReadModelDb, ReadModels } from '../runner/read-models.js';
import { kruisregelsOp, matrixOp, productenOp, productregel, taxonomieOp } from './catalogus.js';
import {
  type KruistabelAntwoord,
  type MatricesAntwoord,
  type ProductAntwoord,
  type ProductcatalogusAntwoord,
  type TaxonomieAntwoord,
} from './productcatalogus.dto.js';
import { type CatalogusDoc, productcatalogusProjection, type RegioDoc } from './productcatalogus.projection.js';

interface Vraag {
  readonly geldigOp?: Datum | undefined;
}

@Injectable()
export class ProductcatalogusQueries {
  constructor(
    @Inject(ReadModels) private readonly readModels: ReadModels,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What the region buys on `geldigOp` and what others buy for it; undefined where it had no version by then. */
  get(regio: string, vraag: Vraag): Promise<ProductcatalogusAntwoord | undefined> {
    return this.op(regio, vraag, (catalogus, geldigOp) => {
      const resultaten = productenOp(catalogus, geldigOp);
      return {
        ...kop(catalogus, geldigOp),
        aantal: resultaten.length,
        resultaten,
        segmenten: catalogus.segmenten.filter((segment) => geldtOp(segment, geldigOp)),
        perspectieven: catalogus.perspectieven,
        uitgesloten: catalogus.uitgesloten.filter((regel) => geldtOp(regel, geldigOp)),
        nietGekoppeld: resultaten
          .filter(({ taxonomie }) => taxonomie.length === 0)
          .map(({ productcode, naam, wet, status }) => ({ productcode, naam, wet, status })),
      };
    });
  }

  /** One product with all its versions; undefined where the region never had it in the version of `geldigOp`. */
  getProduct(regio: string, productcode: string, vraag: Vraag): Promise<ProductAntwoord | undefined> {
    return this.op(regio, vraag, (catalogus, geldigOp) => {
      const versies = catalogus.producten.filter(({ code }) => code === productcode);
      if (versies.length === 0) return undefined;
      const geldend = versies.find((product) => geldtOp(product, geldigOp));
      return {
        ...kop(catalogus, geldigOp),
        productcode,
        productversie: geldend?.productversie ?? null,
        versies: versies.map((product) => ({
          ...productregel(product, catalogus, geldigOp),
          geldt: product === geldend,
        })),
        kruisregels: kruisregelsOp(catalogus, geldigOp, { stelsel: 'product', code: productcode }),
      };
    });
  }

  /** The rules of a day; with a name, those from it and those to it. */
  kruistabel(
    regio: string,
    { stelsel, code, ...vraag }: Vraag & { readonly stelsel?: string | undefined; readonly code?: string | undefined },
  ): Promise<KruistabelAntwoord | undefined> {
    const naam: Plaats | undefined = stelsel === undefined || code === undefined ? undefined : { stelsel, code };
    return this.op(regio, vraag, (catalogus, geldigOp) => {
      const resultaten = kruisregelsOp(catalogus, geldigOp, naam);
      return { ...kop(catalogus, geldigOp), aantal: resultaten.length, resultaten };
    });
  }

  matrices(regio: string, vraag: Vraag): Promise<MatricesAntwoord | undefined> {
    return this.op(regio, vraag, (catalogus, geldigOp) => {
      const resultaten = catalogus.matrices.map((matrix) => matrixOp(matrix, catalogus, geldigOp));
      return { ...kop(catalogus, geldigOp), aantal: resultaten.length, resultaten };
    });
  }

  /** All regions beside each other: definitions and numbers of products, nothing about people. */
  taxonomie({ geldigOp = peildag(this.clock) }: Vraag): Promise<TaxonomieAntwoord> {
    return this.readModels.read(productcatalogusProjection.name, async (db) => {
      const regios = await db.find<RegioDoc>('regios');
      const catalogi = await db.find<CatalogusDoc>('catalogi');
      return taxonomieOp(regios, catalogi, geldigOp);
    });
  }

  private op<T>(
    regio: string,
    { geldigOp = peildag(this.clock) }: Vraag,
    answer: (catalogus: CatalogusDoc, geldigOp: Datum) => T,
  ): Promise<T | undefined> {
    return this.readModels.read(productcatalogusProjection.name, async (db) => {
      const catalogus = await catalogusOp(db, regio, geldigOp);
      return catalogus === undefined ? undefined : answer(catalogus, geldigOp);
    });
  }
}

async function catalogusOp(db: ReadModelDb, regio: string, geldigOp: Datum): Promise<CatalogusDoc | undefined> {
  return versieOp(await db.find<CatalogusDoc>('catalogi', { where: { regio } }), geldigOp);
}

function kop({ regio, versieId }: CatalogusDoc, geldigOp: Datum): { regio: string; versieId: string; geldigOp: Datum } {
  return { regio, versieId, geldigOp };
}
