import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { LeestVan } from '../../src/platform/http/leest-van.decorator.js';
import { Rollen, Wie } from '../../src/platform/identity/decorators.js';
import { type Principal, scopeOf } from '../../src/platform/identity/principal.js';
import { FinancieleRegelingenAntwoord, RegelingenQuery } from './financiele-regelingen.dto.js';
import { FinancieleRegelingenQueries } from './financiele-regelingen.queries.js';

@ApiTags('inkoop')
@Controller('v1/financiele-regelingen')
@LeestVan('financiele-regelingen')
@Rollen('contractmanager', 'inkoper', 'controller', 'bestuurder', 'toezichthouder', 'gemeente', 'aanbieder')
export class FinancieleRegelingenController {
  constructor(@Inject(FinancieleRegelingenQueries) private readonly queries: FinancieleRegelingenQueries) {}

  @Get()
  @ApiOperation({
    summary: 'Tijdelijke financiele regelingen naast het tarief: omzetgaranties en meerkosten',
    operationId: 'findFinancieleRegelingen',
  })
  @ApiOkResponse({ type: FinancieleRegelingenAntwoord, description: 'Laatste eerst.' })
  find(@Query() query: RegelingenQuery, @Wie() who: Principal): Promise<FinancieleRegelingenAntwoord> {
    return this.queries.find(scopeOf(who), query);
  }
}
