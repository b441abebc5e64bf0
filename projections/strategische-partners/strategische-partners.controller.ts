import { Controller, Get, Header, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { LeestVan } from '../../src/platform/http/leest-van.decorator.js';
import { Rollen, Wie } from '../../src/platform/identity/decorators.js';
import { type Principal, scopeOf } from '../../src/platform/identity/principal.js';
import { partnersCsv } from './strategische-partners.csv.js';
import { type ProductieAntwoord } from './productie.js';
import { PartnerproductieQuery, type PartnersAntwoord, PartnersQuery } from './strategische-partners.dto.js';
import { StrategischePartnersQueries } from './strategische-partners.queries.js';

@ApiTags('leveranciersmanagement')
@Controller('v1')
@LeestVan('strategische-partners')
@Rollen('contractmanager', 'inkoper', 'beleidsadviseur', 'bestuurder', 'toezichthouder', 'gemeente', 'aanbieder')
export class StrategischePartnersController {
  constructor(@Inject(StrategischePartnersQueries) private readonly queries: StrategischePartnersQueries) {}

  @Get('strategische-partners')
  @ApiOperation({
    summary: 'Strategische partners per segment en gemeente, met elk criterium en waarom niet',
    operationId: 'findStrategischePartners',
  })
  get(@Query() query: PartnersQuery, @Wie() who: Principal): Promise<PartnersAntwoord> {
    return this.queries.get(scopeOf(who), query);
  }

  @Get('strategische-partners/productie')
  @ApiOperation({
    summary: 'Omzet en aantal clienten per aanbieder en product in een jaar',
    operationId: 'findPartnerproductie',
  })
  productie(@Query() query: PartnerproductieQuery, @Wie() who: Principal): Promise<ProductieAntwoord> {
    return this.queries.productie(scopeOf(who), query);
  }

  @Get('strategische-partners.csv')
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @ApiProduces('text/csv')
  @ApiOperation({ summary: 'Strategische partners, als CSV', operationId: 'findStrategischePartnersCsv' })
  @ApiOkResponse({ type: String, description: 'Een regel per aanbieder, segment en gemeente.' })
  async getCsv(@Query() query: PartnersQuery, @Wie() who: Principal): Promise<string> {
    return partnersCsv(await this.queries.get(scopeOf(who), query));
  }
}
