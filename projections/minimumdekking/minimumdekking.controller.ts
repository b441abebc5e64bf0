import { Controller, Get, Header, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { csv } from '../../src/platform/http/csv.js';
import { LeestVan } from '../../src/platform/http/leest-van.decorator.js';
import { Rollen, Wie } from '../../src/platform/identity/decorators.js';
import { type Principal, scopeOf } from '../../src/platform/identity/principal.js';
import { MinimumdekkingQuery } from './minimumdekking.dto.js';
import { type Minimumdekking, MinimumdekkingQueries } from './minimumdekking.queries.js';

const HEADER = [
  ...['norm', 'gemeente', 'minimum', 'aantalAanbieders', 'stand', 'tekortVanaf', 'aanbieders', 'geldigOp'],
  'metClientenstop',
];

@ApiTags('inkooprondes')
@Controller('v1')
@LeestVan('minimumdekking')
@Rollen('inkoper', 'contractmanager', 'beleidsadviseur', 'bestuurder', 'toezichthouder', 'consulent', 'gemeente')
export class MinimumdekkingController {
  constructor(@Inject(MinimumdekkingQueries) private readonly queries: MinimumdekkingQueries) {}

  @Get('minimumdekking')
  @ApiOperation({
    summary: 'Hoeveel aanbieders elke gemeente heeft, tegen wat de regio ten minste wil',
    operationId: 'getMinimumdekking',
  })
  get(@Query() query: MinimumdekkingQuery, @Wie() who: Principal): Promise<Minimumdekking> {
    return this.queries.get(scopeOf(who), query);
  }

  @Get('minimumdekking.csv')
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @ApiProduces('text/csv')
  @ApiOperation({ summary: 'De minimumdekking, als CSV', operationId: 'getMinimumdekkingCsv' })
  @ApiOkResponse({ type: String, description: 'Een regel per norm en gemeente.' })
  async getCsv(@Query() query: MinimumdekkingQuery, @Wie() who: Principal): Promise<string> {
    const { resultaten, geldigOp } = await this.queries.get(scopeOf(who), query);
    const rows = resultaten.map((one) => [
      ...[one.naam, one.gemeentenaam, String(one.minimum), String(one.aantalAanbieders), one.stand],
      ...[
        one.tekortVanaf ?? '',
        one.aanbieders.map(({ naam }) => naam).join(', '),
        geldigOp,
        String(one.metClientenstop),
      ],
    ]);
    return csv([HEADER, ...rows]);
  }
}
