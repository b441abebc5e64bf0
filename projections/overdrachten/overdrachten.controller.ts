import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { LeestVan } from '../../src/platform/http/leest-van.decorator.js';
import { Rollen, Wie } from '../../src/platform/identity/decorators.js';
import { type Principal, scopeOf } from '../../src/platform/identity/principal.js';
import { OverdrachtenAntwoord, OverdrachtenQuery } from './overdrachten.dto.js';
import { OverdrachtenQueries } from './overdrachten.queries.js';

/** An aanbieder sees the clients that it hands over or is asked to take. */
@ApiTags('toegang')
@Controller('v1/overdrachten')
@LeestVan('overdrachten')
@Rollen('consulent', 'gemeente', 'contractmanager', 'toezichthouder', 'aanbieder')
export class OverdrachtenController {
  constructor(@Inject(OverdrachtenQueries) private readonly queries: OverdrachtenQueries) {}

  @Get()
  @ApiOperation({
    summary: 'Overdrachten van clienten onder contracten die eerder eindigen',
    operationId: 'findOverdrachten',
  })
  @ApiOkResponse({ type: OverdrachtenAntwoord, description: 'Eerste laatste dag eerst.' })
  find(@Query() query: OverdrachtenQuery, @Wie() who: Principal): Promise<OverdrachtenAntwoord> {
    return this.queries.find(scopeOf(who), query, who.rol !== 'contractmanager');
  }
}
