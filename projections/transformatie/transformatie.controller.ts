import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { LeestVan } from '../../src/platform/http/leest-van.decorator.js';
import { Rollen, Wie } from '../../src/platform/identity/decorators.js';
import { type Principal, scopeOf } from '../../src/platform/identity/principal.js';
import { type TransformatieAntwoord, TransformatieQuery } from './transformatie.dto.js';
import { TransformatieQueries } from './transformatie.queries.js';

@ApiTags('vernieuwing')
@Controller('v1/transformatie')
@LeestVan('transformatie')
@Rollen('contractmanager', 'inkoper', 'controller', 'beleidsadviseur', 'bestuurder', 'toezichthouder')
export class TransformatieController {
  constructor(@Inject(TransformatieQueries) private readonly queries: TransformatieQueries) {}

  @Get()
  @ApiOperation({
    summary: 'Welke aanbieders een spoor van de transformatieregeling kozen, welke niet, en wat elk spoor opleverde',
    operationId: 'getTransformatie',
  })
  get(@Query() query: TransformatieQuery, @Wie() who: Principal): Promise<TransformatieAntwoord> {
    return this.queries.get(scopeOf(who), query);
  }
}
