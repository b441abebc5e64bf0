import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { LeestVan } from '../../src/platform/http/leest-van.decorator.js';
import { TijdreisQuery } from '../../src/platform/http/tijdreis.dto.js';
import { Rollen, Wie } from '../../src/platform/identity/decorators.js';
import { type Principal, scopeOf } from '../../src/platform/identity/principal.js';
import {
  type GesprekskaartAntwoord,
  type GesprekskaartenAntwoord,
  GesprekskaartenQuery,
  GesprekskaartLeesPad,
} from './gesprekskaarten.dto.js';
import { GesprekskaartenQueries } from './gesprekskaarten.queries.js';

@ApiTags('leveranciersmanagement')
@Controller('v1/gesprekskaarten')
@LeestVan('gesprekskaarten')
@Rollen('contractmanager', 'inkoper', 'beleidsadviseur', 'toezichthouder')
export class GesprekskaartenController {
  constructor(@Inject(GesprekskaartenQueries) private readonly queries: GesprekskaartenQueries) {}

  @Get()
  @ApiOperation({ summary: 'Contractgesprekken met hun stand en open acties', operationId: 'findGesprekskaarten' })
  lijst(@Query() query: GesprekskaartenQuery, @Wie() who: Principal): Promise<GesprekskaartenAntwoord> {
    return this.queries.lijst(scopeOf(who), query);
  }

  @Get(':gesprekskaartId')
  @ApiOperation({
    summary: 'Een contractgesprek: agenda, wat is besproken, stand van de KPI’s en acties',
    operationId: 'getGesprekskaart',
  })
  een(
    @Param() { gesprekskaartId }: GesprekskaartLeesPad,
    @Query() { geldigOp }: TijdreisQuery,
    @Wie() who: Principal,
  ): Promise<GesprekskaartAntwoord> {
    return this.queries.een(scopeOf(who), gesprekskaartId, geldigOp);
  }
}
