import { Controller, Get, Header, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { csv } from '../../src/platform/http/csv.js';
import { LeestVan } from '../../src/platform/http/leest-van.decorator.js';
import { Rollen, Wie } from '../../src/platform/identity/decorators.js';
import { type Principal, scopeOf } from '../../src/platform/identity/principal.js';
import { type AanvragenAntwoord, AanvragenQuery, type CapaciteitAntwoord, CapaciteitQuery } from './capaciteit.dto.js';
import { CapaciteitQueries } from './capaciteit.queries.js';

const HEADER = [
  ...['product', 'gemeente', 'stand', 'aantalAanbieders', 'zonderOpgave', 'vrij', 'kortsteWachttijdDagen'],
  ...['oudsteOpgave', 'tekorten', 'zonderPassendAanbod', 'geldigOp'],
];

@ApiTags('capaciteit')
@Controller('v1')
@LeestVan('capaciteit')
@Rollen('consulent', 'inkoper', 'contractmanager', 'beleidsadviseur', 'bestuurder', 'toezichthouder', 'gemeente')
export class CapaciteitLeesController {
  constructor(@Inject(CapaciteitQueries) private readonly queries: CapaciteitQueries) {}

  @Get('capaciteit')
  @ApiOperation({
    summary: 'Vrije plaatsen en wachttijd per product en gemeente, met de gaten',
    operationId: 'getCapaciteit',
  })
  get(@Query() query: CapaciteitQuery, @Wie() who: Principal): Promise<CapaciteitAntwoord> {
    return this.queries.get(scopeOf(who), query);
  }

  @Get('capaciteit.csv')
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @ApiProduces('text/csv')
  @ApiOperation({ summary: 'Vrije plaatsen en wachttijd, als CSV', operationId: 'getCapaciteitCsv' })
  @ApiOkResponse({ type: String, description: 'Een regel per product en gemeente.' })
  async getCsv(@Query() query: CapaciteitQuery, @Wie() who: Principal): Promise<string> {
    const { resultaten, geldigOp } = await this.queries.get(scopeOf(who), query);
    const tekst = (waarde: number | null): string => (waarde === null ? '' : String(waarde));
    const rijen = resultaten.map((one) => [
      ...[one.productnaam, one.gemeentenaam, one.stand, String(one.aantalAanbieders), String(one.zonderOpgave)],
      ...[tekst(one.vrij), tekst(one.kortsteWachttijdDagen), one.oudsteOpgave ?? '', String(one.tekorten)],
      ...[String(one.zonderPassendAanbod), geldigOp],
    ]);
    return csv([HEADER, ...rijen]);
  }

  @Get('niet-plaatsbare-aanvragen')
  @ApiOperation({
    summary: 'Aanvragen waarvoor geen passend product is ingekocht, geteld per groep en gemeente',
    operationId: 'findNietPlaatsbareAanvragen',
  })
  aanvragen(@Query() query: AanvragenQuery, @Wie() who: Principal): Promise<AanvragenAntwoord> {
    return this.queries.aanvragen(scopeOf(who), query);
  }
}
