import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { LeestVan } from '../../src/platform/http/leest-van.decorator.js';
import { Rollen, Wie } from '../../src/platform/identity/decorators.js';
import { type Principal, scopeOf } from '../../src/platform/identity/principal.js';
import { BestedingsruimtenAntwoord, BestedingsruimtenQuery } from './bestedingsruimte.dto.js';
import { BestedingsruimteQueries } from './bestedingsruimte.queries.js';

@ApiTags('inkoop')
@Controller('v1/bestedingsruimten')
@LeestVan('bestedingsruimte')
@Rollen('contractmanager', 'inkoper', 'controller', 'bestuurder', 'toezichthouder', 'gemeente', 'aanbieder')
export class BestedingsruimtenController {
  constructor(@Inject(BestedingsruimteQueries) private readonly queries: BestedingsruimteQueries) {}

  @Get()
  @ApiOperation({
    summary: 'Bestedingsruimte per contract: afgesproken, besteed, en hoe ver overleg en besluit zijn',
    operationId: 'findBestedingsruimten',
  })
  @ApiOkResponse({ type: BestedingsruimtenAntwoord, description: 'Meest gebruikte eerst.' })
  find(@Query() query: BestedingsruimtenQuery, @Wie() who: Principal): Promise<BestedingsruimtenAntwoord> {
    return this.queries.find(scopeOf(who), query);
  }
}
