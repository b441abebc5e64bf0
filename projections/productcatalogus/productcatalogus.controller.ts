import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Rejection } from '../../src/kernel/rejection.js';
import { LeestVan } from '../../src/platform/http/leest-van.decorator.js';
import { TijdreisQuery } from '../../src/platform/http/tijdreis.dto.js';
import { Rollen, Wie } from '../../src/platform/identity/decorators.js';
import { type Principal, ROLLEN, scopeOf } from '../../src/platform/identity/principal.js';
import {
  KruistabelAntwoord,
  KruistabelQuery,
  MatricesAntwoord,
  ProductAntwoord,
  ProductcatalogusAntwoord,
  ProductPad,
  TaxonomieAntwoord,
} from './productcatalogus.dto.js';
import { ProductcatalogusQueries } from './productcatalogus.queries.js';

/** Who sees its own region sees all its products: a catalogue holds nothing about people. */
@ApiTags('producten')
@Controller('v1')
@Rollen(...ROLLEN)
export class ProductcatalogusController {
  constructor(@Inject(ProductcatalogusQueries) private readonly queries: ProductcatalogusQueries) {}

  @Get('producten')
  @LeestVan('productcatalogus')
  @ApiOperation({ summary: 'De producten die de regio op een datum inkoopt', operationId: 'getProductcatalogus' })
  @ApiOkResponse({ type: ProductcatalogusAntwoord, description: 'De producten, met versie en bron.' })
  async get(@Query() query: TijdreisQuery, @Wie() who: Principal): Promise<ProductcatalogusAntwoord> {
    const { regio } = scopeOf(who);
    return found(await this.queries.get(regio, query), regio);
  }

  @Get('producten/:productcode')
  @LeestVan('productcatalogus')
  @ApiOperation({ summary: 'Een product met al zijn versies', operationId: 'getProduct' })
  @ApiOkResponse({ type: ProductAntwoord, description: 'Het product, en wat het elders heet.' })
  async getProduct(
    @Param() { productcode }: ProductPad,
    @Query() query: TijdreisQuery,
    @Wie() who: Principal,
  ): Promise<ProductAntwoord> {
    const product = await this.queries.getProduct(scopeOf(who).regio, productcode, query);
    if (product !== undefined) return product;
    throw new Rejection(
      'PRODUCT_ONBEKEND',
      `Product ${productcode} staat niet in de productcatalogus van de regio. Kies een product uit /v1/producten.`,
      'not-found',
    );
  }

  @Get('kruistabel')
  @LeestVan('productcatalogus')
  @ApiOperation({
    summary: 'Wat producten, percelen en oude woorden zijn geworden of elders heten, in beide richtingen',
    operationId: 'getKruistabel',
  })
  @ApiOkResponse({ type: KruistabelAntwoord, description: 'De regels die op de datum gelden.' })
  async kruistabel(@Query() query: KruistabelQuery, @Wie() who: Principal): Promise<KruistabelAntwoord> {
    const { regio } = scopeOf(who);
    if ((query.stelsel === undefined) !== (query.code === undefined)) {
      throw new Rejection(
        'KRUISTABEL_VRAAG_ONVOLLEDIG',
        'Geef stelsel en code samen, bijvoorbeeld stelsel=product en code=02A03, of geen van beide.',
        'invalid',
      );
    }
    return found(await this.queries.kruistabel(regio, query), regio);
  }

  @Get('matrices')
  @LeestVan('productcatalogus')
  @ApiOperation({ summary: 'De matrices met hun cellen', operationId: 'getMatrices' })
  @ApiOkResponse({ type: MatricesAntwoord, description: 'De assen, en de cellen die de regio inkoopt.' })
  async matrices(@Query() query: TijdreisQuery, @Wie() who: Principal): Promise<MatricesAntwoord> {
    const { regio } = scopeOf(who);
    return found(await this.queries.matrices(regio, query), regio);
  }

  /** Over regions, so for who looks wider than one gemeente or aanbieder: numbers and names of products alone. */
  @Get('taxonomie')
  @Rollen('contractmanager', 'inkoper', 'controller', 'beleidsadviseur', 'bestuurder', 'toezichthouder', 'beheerder')
  @LeestVan('productcatalogus')
  @ApiOperation({
    summary: 'Hoe regio’s hun producten noemen, geteld naar gedeelde begrippen',
    operationId: 'getTaxonomie',
  })
  @ApiOkResponse({ type: TaxonomieAntwoord, description: 'De begrippen met per regio het aantal producten.' })
  taxonomie(@Query() query: TijdreisQuery): Promise<TaxonomieAntwoord> {
    return this.queries.taxonomie(query);
  }
}

function found<T>(antwoord: T | undefined, regio: string): T {
  if (antwoord !== undefined) return antwoord;
  throw new Rejection(
    'REGIOCONFIGURATIE_NIET_GELDIG',
    `Regio ${regio} heeft op deze datum geen geldende configuratie. Kies een latere datum.`,
    'not-found',
  );
}
