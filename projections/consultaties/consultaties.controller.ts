import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { LeestVan } from '../../src/platform/http/leest-van.decorator.js';
import { TijdreisQuery } from '../../src/platform/http/tijdreis.dto.js';
import { Rollen, Wie } from '../../src/platform/identity/decorators.js';
import { type Principal, scopeOf } from '../../src/platform/identity/principal.js';
import {
  type ConsultatieAntwoord,
  ConsultatieLeesPad,
  type ConsultatiesAntwoord,
  ConsultatiesQuery,
} from './consultaties.dto.js';
import { ConsultatiesQueries } from './consultaties.queries.js';

@ApiTags('leveranciersmanagement')
@Controller('v1/consultaties')
@LeestVan('consultaties')
@Rollen('beleidsadviseur', 'inkoper', 'contractmanager', 'bestuurder', 'toezichthouder', 'gemeente')
export class ConsultatiesController {
  constructor(@Inject(ConsultatiesQueries) private readonly queries: ConsultatiesQueries) {}

  @Get()
  @ApiOperation({
    summary: 'Consultaties met hun termijn, adviezen en wat daarmee is gedaan',
    operationId: 'findConsultaties',
  })
  lijst(@Query() query: ConsultatiesQuery, @Wie() who: Principal): Promise<ConsultatiesAntwoord> {
    return this.queries.lijst(scopeOf(who), query);
  }

  @Get(':consultatieId')
  @ApiOperation({
    summary: 'Een consultatie: wie is gevraagd, elk advies, en per punt wat ermee is gedaan en waarom',
    operationId: 'getConsultatie',
  })
  een(
    @Param() { consultatieId }: ConsultatieLeesPad,
    @Query() { geldigOp }: TijdreisQuery,
    @Wie() who: Principal,
  ): Promise<ConsultatieAntwoord> {
    return this.queries.een(scopeOf(who), consultatieId, geldigOp);
  }
}
