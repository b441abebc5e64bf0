import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { LeestVan } from '../../src/platform/http/leest-van.decorator.js';
import { Rollen, Wie } from '../../src/platform/identity/decorators.js';
import { type Principal, scopeOf } from '../../src/platform/identity/principal.js';
import { OverstappenAntwoord, OverstappenQuery } from './overstappen.dto.js';
import { OverstappenQueries } from './overstappen.queries.js';

/** Not for aanbieders: it shows which clients want to leave. */
@ApiTags('toegang')
@Controller('v1/overstappen')
@LeestVan('overstappen')
@Rollen('consulent', 'gemeente', 'contractmanager', 'toezichthouder')
export class OverstappenController {
  constructor(@Inject(OverstappenQueries) private readonly queries: OverstappenQueries) {}

  @Get()
  @ApiOperation({ summary: 'Overstappen en de wachtlijst', operationId: 'findOverstappen' })
  @ApiOkResponse({ type: OverstappenAntwoord, description: 'Langst wachtend eerst.' })
  find(@Query() query: OverstappenQuery, @Wie() who: Principal): Promise<OverstappenAntwoord> {
    return this.queries.find(scopeOf(who), query, who.rol !== 'contractmanager');
  }
}
