import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { LeestVan } from '../../src/platform/http/leest-van.decorator.js';
import { Rollen, Wie } from '../../src/platform/identity/decorators.js';
import { type Principal, scopeOf } from '../../src/platform/identity/principal.js';
import { VerzoekenAntwoord, VerzoekenQuery } from './verzoeken.dto.js';
import { VerzoekenQueries } from './verzoeken.queries.js';

@ApiTags('Verzoeken')
@Controller('v1/verzoeken')
@LeestVan('verzoeken')
@Rollen('consulent', 'gemeente', 'aanbieder', 'contractmanager', 'toezichthouder')
export class VerzoekenController {
  constructor(@Inject(VerzoekenQueries) private readonly queries: VerzoekenQueries) {}

  @Get()
  @ApiOperation({
    summary: 'Verzoeken van aanbieders om een toewijzing (315) of een wijziging (317)',
    operationId: 'findVerzoeken',
  })
  @ApiOkResponse({ type: VerzoekenAntwoord, description: 'Wat het eerst beantwoord moet zijn vooraan.' })
  find(@Query() query: VerzoekenQuery, @Wie() who: Principal): Promise<VerzoekenAntwoord> {
    return this.queries.find(scopeOf(who), query, who.rol !== 'contractmanager');
  }
}
