import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { LeestVan } from '../../src/platform/http/leest-van.decorator.js';
import { TijdreisQuery } from '../../src/platform/http/tijdreis.dto.js';
import { Rollen, Wie } from '../../src/platform/identity/decorators.js';
import { type Principal, scopeOf } from '../../src/platform/identity/principal.js';
import { type GespreksvoorbereidingAntwoord } from './gespreksvoorbereiding.dto.js';
import { GespreksvoorbereidingQueries } from './gespreksvoorbereiding.queries.js';

@ApiTags('leveranciersmanagement')
@Controller('v1/gespreksvoorbereiding')
@LeestVan('gespreksvoorbereiding')
@Rollen('contractmanager', 'toezichthouder')
export class GespreksvoorbereidingController {
  constructor(@Inject(GespreksvoorbereidingQueries) private readonly queries: GespreksvoorbereidingQueries) {}

  @Get(':aanbiederId')
  @ApiOperation({
    summary: 'Wat er voor een gesprek met een aanbieder openstaat, met een voorstel voor de agenda',
    operationId: 'getGespreksvoorbereiding',
  })
  @ApiParam({ name: 'aanbiederId', description: 'Id van de aanbieder.', schema: { type: 'string', format: 'uuid' } })
  get(
    @Param('aanbiederId') aanbiederId: string,
    @Query() { geldigOp }: TijdreisQuery,
    @Wie() who: Principal,
  ): Promise<GespreksvoorbereidingAntwoord> {
    return this.queries.get(scopeOf(who), aanbiederId, geldigOp);
  }
}
