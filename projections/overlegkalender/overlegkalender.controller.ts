import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { LeestVan } from '../../src/platform/http/leest-van.decorator.js';
import { Rollen, Wie } from '../../src/platform/identity/decorators.js';
import { type Principal, scopeOf } from '../../src/platform/identity/principal.js';
import {
  type ActiesAntwoord,
  ActiesQuery,
  type OverlegkalenderAntwoord,
  OverlegkalenderQuery,
  type ZonderGesprekAntwoord,
  ZonderGesprekQuery,
} from './overlegkalender.dto.js';
import { OverlegkalenderQueries } from './overlegkalender.queries.js';

@ApiTags('leveranciersmanagement')
@Controller('v1')
@LeestVan('overlegkalender')
@Rollen('contractmanager', 'inkoper', 'beleidsadviseur', 'bestuurder', 'toezichthouder')
export class OverlegkalenderController {
  constructor(@Inject(OverlegkalenderQueries) private readonly queries: OverlegkalenderQueries) {}

  @Get('overlegkalender')
  @ApiOperation({
    summary: 'Overleggen van een jaar: gepland, gehouden, verplaatst en vervallen, tegen de norm van de regio',
    operationId: 'getOverlegkalender',
  })
  get(@Query() query: OverlegkalenderQuery, @Wie() who: Principal): Promise<OverlegkalenderAntwoord> {
    return this.queries.get(scopeOf(who), query);
  }

  @Get('overlegkalender/zonder-gesprek')
  @ApiOperation({
    summary: 'Strategische partners en aanbieders met een contract die binnen de norm geen contractgesprek hadden',
    operationId: 'findZonderGesprek',
  })
  zonderGesprek(@Query() query: ZonderGesprekQuery, @Wie() who: Principal): Promise<ZonderGesprekAntwoord> {
    return this.queries.zonderGesprek(scopeOf(who), query);
  }

  @Get('acties')
  @ApiOperation({ summary: 'Acties uit overleg, gesprekken en signalen, met hun stand', operationId: 'findActies' })
  acties(@Query() query: ActiesQuery, @Wie() who: Principal): Promise<ActiesAntwoord> {
    return this.queries.acties(scopeOf(who), query);
  }
}
