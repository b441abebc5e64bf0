import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { LeestVan } from '../../src/platform/http/leest-van.decorator.js';
import { Rollen, Wie } from '../../src/platform/identity/decorators.js';
import { type Principal, scopeOf } from '../../src/platform/identity/principal.js';
import { UitgaandeBerichtenQuery } from './postvak.dto.js';
import { PostvakQueries, type UitgaandeBerichten } from './postvak.queries.js';

@ApiTags('Berichten')
@Controller('v1/uitgaande-berichten')
export class PostvakController {
  constructor(@Inject(PostvakQueries) private readonly queries: PostvakQueries) {}

  @Get()
  @Rollen('gemeente', 'aanbieder', 'consulent', 'contractmanager', 'toezichthouder', 'beheerder')
  @LeestVan('berichtenlog')
  @ApiOperation({
    operationId: 'findUitgaandeBerichten',
    summary: 'Toont de antwoorden die Kroniek klaarzette, met hun uiterste dag en of ze zijn overgedragen',
  })
  find(@Query() query: UitgaandeBerichtenQuery, @Wie() who: Principal): Promise<UitgaandeBerichten> {
    return this.queries.findUitgaand(scopeOf(who), query);
  }
}
