import { Controller, Get, Header, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { LeestVan } from '../../src/platform/http/leest-van.decorator.js';
import { TijdreisQuery } from '../../src/platform/http/tijdreis.dto.js';
import { Rollen, Wie } from '../../src/platform/identity/decorators.js';
import { type Principal, scopeOf } from '../../src/platform/identity/principal.js';
import { onderaannemingenCsv, profielenCsv } from './aanbiedersprofiel.csv.js';
import {
  type Aanbiedersprofiel,
  type OnderaannemingenAntwoord,
  OnderaannemingenQuery,
  type ProfielenAntwoord,
  ProfielenQuery,
} from './aanbiedersprofiel.dto.js';
import { AanbiedersprofielQueries } from './aanbiedersprofiel.queries.js';

const CSV = 'text/csv; charset=utf-8';

@ApiTags('aanbieders')
@Controller('v1')
@LeestVan('aanbiedersprofiel')
@Rollen(
  'contractmanager',
  'inkoper',
  'consulent',
  'controller',
  'beleidsadviseur',
  'bestuurder',
  'toezichthouder',
  'aanbieder',
)
export class AanbiedersprofielController {
  constructor(@Inject(AanbiedersprofielQueries) private readonly queries: AanbiedersprofielQueries) {}

  @Get('aanbiedersprofielen')
  @ApiOperation({
    summary: 'Aanbieders in een regel elk, en hoe zij verdeeld zijn naar zorgvorm, omvang en doelgroep',
    operationId: 'findAanbiedersprofielen',
  })
  find(@Query() query: ProfielenQuery, @Wie() who: Principal): Promise<ProfielenAntwoord> {
    return this.queries.find(scopeOf(who), query);
  }

  @Get('aanbiedersprofielen.csv')
  @Header('Content-Type', CSV)
  @ApiProduces('text/csv')
  @ApiOperation({ summary: 'Aanbieders in een regel elk, als CSV', operationId: 'findAanbiedersprofielenCsv' })
  @ApiOkResponse({ type: String, description: 'Een regel per aanbieder.' })
  async findCsv(@Query() query: ProfielenQuery, @Wie() who: Principal): Promise<string> {
    return profielenCsv(await this.queries.find(scopeOf(who), query));
  }

  @Get('aanbiedersprofielen/:aanbiederId')
  @ApiOperation({
    summary: 'Alles over een aanbieder: contracten, rollen, certificaten, capaciteit, oordelen, plannen en risico’s',
    operationId: 'getAanbiedersprofiel',
  })
  @ApiParam({ name: 'aanbiederId', description: 'Id van de aanbieder.', schema: { type: 'string', format: 'uuid' } })
  get(
    @Param('aanbiederId') aanbiederId: string,
    @Query() { geldigOp }: TijdreisQuery,
    @Wie() who: Principal,
  ): Promise<Aanbiedersprofiel> {
    return this.queries.get(scopeOf(who), aanbiederId, geldigOp);
  }

  @Get('onderaannemingen')
  @Rollen(
    'contractmanager',
    'inkoper',
    'controller',
    'beleidsadviseur',
    'bestuurder',
    'toezichthouder',
    'aanbieder',
    'gemeente',
  )
  @ApiOperation({
    summary: 'Onderaannemers van een jaar, geteld per contract en gemeente',
    operationId: 'findOnderaannemingen',
  })
  onderaannemingen(@Query() query: OnderaannemingenQuery, @Wie() who: Principal): Promise<OnderaannemingenAntwoord> {
    return this.queries.onderaannemingen(scopeOf(who), query);
  }

  @Get('onderaannemingen.csv')
  @Rollen(
    'contractmanager',
    'inkoper',
    'controller',
    'beleidsadviseur',
    'bestuurder',
    'toezichthouder',
    'aanbieder',
    'gemeente',
  )
  @Header('Content-Type', CSV)
  @ApiProduces('text/csv')
  @ApiOperation({ summary: 'Onderaannemers van een jaar, als CSV', operationId: 'findOnderaannemingenCsv' })
  @ApiOkResponse({ type: String, description: 'Een regel per onderaanneming.' })
  async onderaannemingenCsv(@Query() query: OnderaannemingenQuery, @Wie() who: Principal): Promise<string> {
    return onderaannemingenCsv(await this.queries.onderaannemingen(scopeOf(who), query));
  }
}
