import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { LeestVan } from '../../src/platform/http/leest-van.decorator.js';
import { Rollen, Wie } from '../../src/platform/identity/decorators.js';
import { type Principal, scopeOf } from '../../src/platform/identity/principal.js';
import { DekkingAntwoord, DekkingQuery } from './keuzevrijheid.dto.js';
import { KeuzevrijheidQueries } from './keuzevrijheid.queries.js';

@ApiTags('inkoop')
@Controller('v1/dekking')
export class KeuzevrijheidController {
  constructor(@Inject(KeuzevrijheidQueries) private readonly queries: KeuzevrijheidQueries) {}

  @Get()
  @Rollen(
    'contractmanager',
    'inkoper',
    'consulent',
    'controller',
    'beleidsadviseur',
    'bestuurder',
    'toezichthouder',
    'gemeente',
  )
  @LeestVan('keuzevrijheid')
  @ApiOperation({
    summary: 'Hoeveel aanbieders een client kan kiezen, per product en gemeente',
    description: 'Een tekort is minder aanbieders met een lopend contract dan de regio als minimum stelt.',
    operationId: 'getDekking',
  })
  @ApiOkResponse({ type: DekkingAntwoord, description: 'Per product en gemeente, ook waar niemand het levert.' })
  get(@Query() query: DekkingQuery, @Wie() who: Principal): Promise<DekkingAntwoord> {
    return this.queries.get(scopeOf(who), query);
  }
}
