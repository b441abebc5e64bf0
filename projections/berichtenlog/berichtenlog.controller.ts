import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { LeestVan } from '../../src/platform/http/leest-van.decorator.js';
import { Rollen, Wie } from '../../src/platform/identity/decorators.js';
import { type Principal, type Rol, scopeOf } from '../../src/platform/identity/principal.js';
import { BerichtenQuery } from './berichtenlog.dto.js';
import { type Berichten, BerichtenlogQueries } from './berichtenlog.queries.js';

/** Roles that may open a case. */
const MET_CLIENT: readonly Rol[] = ['consulent', 'gemeente', 'toezichthouder'];

@ApiTags('Berichten')
@Controller('v1/berichten')
export class BerichtenlogController {
  constructor(@Inject(BerichtenlogQueries) private readonly queries: BerichtenlogQueries) {}

  @Get()
  @Rollen('gemeente', 'aanbieder', 'consulent', 'contractmanager', 'toezichthouder', 'beheerder')
  @LeestVan('berichtenlog')
  @ApiOperation({
    operationId: 'findBerichten',
    summary: 'Toont aangeleverde berichten met hun gevolgen of fouten, de nieuwste eerst',
  })
  find(@Query() query: BerichtenQuery, @Wie() who: Principal): Promise<Berichten> {
    return this.queries.findBerichten(scopeOf(who), query, MET_CLIENT.includes(who.rol));
  }
}
