import { Controller, Get, Header, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { LeestVan } from '../../src/platform/http/leest-van.decorator.js';
import { Rollen, Wie } from '../../src/platform/identity/decorators.js';
import { type Principal, scopeOf } from '../../src/platform/identity/principal.js';
import { uitgavenCsv } from './uitgavenmonitor.csv.js';
import { UitgavenAntwoord, UitgavenQuery } from './uitgavenmonitor.dto.js';
import { UitgavenmonitorQueries } from './uitgavenmonitor.queries.js';

/** Not for aanbieders: it shows what others were promised. */
@ApiTags('budget')
@Controller('v1')
@Rollen('controller', 'contractmanager', 'inkoper', 'beleidsadviseur', 'bestuurder', 'toezichthouder', 'gemeente')
export class UitgavenmonitorController {
  constructor(@Inject(UitgavenmonitorQueries) private readonly queries: UitgavenmonitorQueries) {}

  @Get('uitgaven')
  @LeestVan('uitgavenmonitor')
  @ApiOperation({
    summary: 'Uitgaven, plafonds en afspraken per product en gemeente',
    description: 'Waar niet per client wordt verantwoord staat niet-gemeten, en nooit 0.',
    operationId: 'getUitgaven',
  })
  @ApiOkResponse({ type: UitgavenAntwoord, description: 'Met wat erin zit en wat niet.' })
  get(@Query() query: UitgavenQuery, @Wie() who: Principal): Promise<UitgavenAntwoord> {
    return this.queries.get(scopeOf(who), query);
  }

  @Get('uitgaven.csv')
  @LeestVan('uitgavenmonitor')
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @ApiProduces('text/csv')
  @ApiOperation({ summary: 'Uitgaven per product en gemeente, als CSV', operationId: 'getUitgavenCsv' })
  @ApiOkResponse({ type: String, description: 'Een regel per product en gemeente; bedragen in euro.' })
  async getCsv(@Query() query: UitgavenQuery, @Wie() who: Principal): Promise<string> {
    return uitgavenCsv(await this.queries.get(scopeOf(who), query));
  }
}
