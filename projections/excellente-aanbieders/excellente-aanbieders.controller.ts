import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { LeestVan } from '../../src/platform/http/leest-van.decorator.js';
import { Openbaar, Rollen, Wie } from '../../src/platform/identity/decorators.js';
import { type Principal, scopeOf } from '../../src/platform/identity/principal.js';
import { ExcellenteAanbiedersQuery } from './excellente-aanbieders.dto.js';
import {
  type ExcellenteAanbieder,
  ExcellenteAanbiedersQueries,
  type Predicaat,
} from './excellente-aanbieders.queries.js';

@ApiTags('kwaliteit')
@Controller('v1')
@LeestVan('excellente-aanbieders')
export class ExcellenteAanbiedersController {
  constructor(@Inject(ExcellenteAanbiedersQueries) private readonly queries: ExcellenteAanbiedersQueries) {}

  @Get('excellente-aanbieders')
  @Openbaar()
  @ApiOperation({ summary: 'Openbare lijst van excellente aanbieders', operationId: 'findExcellenteAanbieders' })
  async lijst(
    @Query() { regio }: ExcellenteAanbiedersQuery,
  ): Promise<{ aantal: number; resultaten: ExcellenteAanbieder[] }> {
    const resultaten = await this.queries.openbareLijst(regio);
    return { aantal: resultaten.length, resultaten };
  }

  @Get('predicaten')
  @Rollen(
    'contractmanager',
    'inkoper',
    'beleidsadviseur',
    'bestuurder',
    'toezichthouder',
    'aanbieder',
    'gemeente',
    'beheerder',
  )
  @ApiOperation({ summary: 'Toegekende en ingetrokken predicaten met hun onderbouwing', operationId: 'findPredicaten' })
  async predicaten(@Wie() who: Principal): Promise<{ aantal: number; resultaten: Predicaat[] }> {
    const resultaten = await this.queries.predicaten(scopeOf(who));
    return { aantal: resultaten.length, resultaten };
  }
}
