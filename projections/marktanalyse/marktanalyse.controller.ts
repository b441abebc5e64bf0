import { Controller, Get, Header, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { LeestVan } from '../../src/platform/http/leest-van.decorator.js';
import { Rollen, Wie } from '../../src/platform/identity/decorators.js';
import { type Principal, scopeOf } from '../../src/platform/identity/principal.js';
import { Marktaanbieders, Marktanalyse } from './marktanalyse.antwoord.js';
import { marktanalyseCsv } from './marktanalyse.csv.js';
import { MarktaanbiedersQuery, MarktanalyseQuery } from './marktanalyse.dto.js';
import { MarktanalyseQueries } from './marktanalyse.queries.js';

/** Regional aggregates: the whole region, also for someone of one gemeente. Not for aanbieders: it shows their rivals. */
@ApiTags('marktanalyse')
@Controller('v1')
@Rollen('contractmanager', 'inkoper', 'beleidsadviseur', 'bestuurder', 'controller', 'toezichthouder')
export class MarktanalyseController {
  constructor(@Inject(MarktanalyseQueries) private readonly queries: MarktanalyseQueries) {}

  @Get('marktanalyse')
  @LeestVan('marktanalyse')
  @ApiOperation({ summary: 'Kengetallen van de markt per perceel', operationId: 'getMarktanalyse' })
  @ApiOkResponse({ type: Marktanalyse, description: 'De kengetallen, met scope en peildatum.' })
  get(@Query() query: MarktanalyseQuery, @Wie() who: Principal): Promise<Marktanalyse> {
    return this.queries.getMarktanalyse({ ...query, regio: scopeOf(who).regio });
  }

  @Get('marktanalyse.csv')
  @LeestVan('marktanalyse')
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @ApiProduces('text/csv')
  @ApiOperation({ summary: 'Kengetallen van de markt per perceel, als CSV', operationId: 'getMarktanalyseCsv' })
  @ApiOkResponse({ type: String, description: 'Een regel per perceel; bedragen in euro, puntkomma als scheiding.' })
  async getCsv(@Query() query: MarktanalyseQuery, @Wie() who: Principal): Promise<string> {
    return marktanalyseCsv(await this.queries.getMarktanalyse({ ...query, regio: scopeOf(who).regio }));
  }

  @Get('marktanalyse/aanbieders')
  @LeestVan('marktanalyse')
  @ApiOperation({
    summary: 'Ingeschreven aanbieders met hun aantal clienten',
    operationId: 'findMarktaanbieders',
  })
  @ApiOkResponse({ type: Marktaanbieders, description: 'Alle ingeschreven aanbieders die aan het filter voldoen.' })
  async findAanbieders(@Query() query: MarktaanbiedersQuery, @Wie() who: Principal): Promise<Marktaanbieders> {
    const { filter, ...vraag } = query;
    const resultaten = await this.queries.findAanbieders({ ...vraag, regio: scopeOf(who).regio }, filter);
    return { aantal: resultaten.length, resultaten };
  }
}
