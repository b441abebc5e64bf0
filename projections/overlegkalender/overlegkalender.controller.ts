import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { LeestVan } from '../../src/platform/http/leest-van.decorator.js';
import { Rollen, Wie } from '../../src/platform/identity/decorators.js';
import { type Principal, scopeOf } from '../../src/platform/identity/principal.js';
import { type OverlegkalenderAntwoord, OverlegkalenderQuery } from './overlegkalender.dto.js';
import { OverlegkalenderQueries } from './overlegkalender.queries.js';

@ApiTags('leveranciersmanagement')
@Controller('v1/overlegkalender')
@LeestVan('overlegkalender')
@Rollen('contractmanager', 'inkoper', 'beleidsadviseur', 'bestuurder', 'toezichthouder')
export class OverlegkalenderController {
  constructor(@Inject(OverlegkalenderQueries) private readonly queries: OverlegkalenderQueries) {}

  @Get()
  @ApiOperation({
    summary: 'Overleggen van een jaar: gepland, gehouden, verplaatst en vervallen, tegen de norm van de regio',
    operationId: 'getOverlegkalender',
  })
  get(@Query() query: OverlegkalenderQuery, @Wie() who: Principal): Promise<OverlegkalenderAntwoord> {
    return this.queries.get(scopeOf(who), query);
  }
}
