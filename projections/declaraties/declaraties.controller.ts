import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Datum } from '../../src/kernel/datum.js';
import { LeestVan } from '../../src/platform/http/leest-van.decorator.js';
import { TijdreisQuery } from '../../src/platform/http/tijdreis.dto.js';
import { Rollen, Wie } from '../../src/platform/identity/decorators.js';
import { type Principal, scopeOf } from '../../src/platform/identity/principal.js';
import { DeclaratiePad, DeclaratiesQuery } from './declaraties.dto.js';
import { type Declaratie, DeclaratiesQueries, type PerStatus } from './declaraties.queries.js';

interface Lijst {
  readonly aantal: number;
  readonly geldigOp: Datum;
  readonly pagina: number;
  readonly paginagrootte: number;
  readonly perStatus: PerStatus;
  readonly resultaten: Declaratie[];
}

@ApiTags('declaratie')
@Controller('v1/declaraties')
@LeestVan('declaraties')
@Rollen('controller', 'contractmanager', 'aanbieder', 'gemeente')
export class DeclaratiesLeesController {
  constructor(@Inject(DeclaratiesQueries) private readonly queries: DeclaratiesQueries) {}

  @Get()
  @ApiOperation({
    summary: 'Ingediende declaraties: wat is goedgekeurd, wat is afgekeurd en waarom',
    operationId: 'findDeclaraties',
  })
  async declaraties(@Query() query: DeclaratiesQuery, @Wie() who: Principal): Promise<Lijst> {
    const { pagina, paginagrootte } = query;
    return { pagina, paginagrootte, ...(await this.queries.declaraties(scopeOf(who), query)) };
  }

  @Get(':declaratieId')
  @ApiOperation({
    summary: 'Een declaratie, met de redenen van afkeuring en de versie van de regels waaraan zij is getoetst',
    operationId: 'getDeclaratie',
  })
  declaratie(
    @Param() { declaratieId }: DeclaratiePad,
    @Query() { geldigOp }: TijdreisQuery,
    @Wie() who: Principal,
  ): Promise<Declaratie & { readonly geldigOp: Datum }> {
    return this.queries.declaratie(scopeOf(who), declaratieId, geldigOp);
  }
}
