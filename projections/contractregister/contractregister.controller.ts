import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Rejection } from '../../src/kernel/rejection.js';
import { LeestVan } from '../../src/platform/http/leest-van.decorator.js';
import { TijdreisQuery } from '../../src/platform/http/tijdreis.dto.js';
import { Rollen, Wie } from '../../src/platform/identity/decorators.js';
import { type Principal, scopeOf } from '../../src/platform/identity/principal.js';
import {
  AanbiedersAntwoord,
  AanbiedersQuery,
  AankomendeSignalenAntwoord,
  ContractDto,
  ContractenAntwoord,
  ContractenQuery,
  ContractsignalenQuery,
} from './contractregister.dto.js';
import { ContractregisterQueries } from './contractregister.queries.js';

@ApiTags('inkoop')
@Controller('v1')
@LeestVan('contractregister')
@Rollen(
  'contractmanager',
  'inkoper',
  'consulent',
  'controller',
  'beleidsadviseur',
  'bestuurder',
  'toezichthouder',
  'aanbieder',
  'gemeente',
)
export class ContractregisterController {
  constructor(@Inject(ContractregisterQueries) private readonly queries: ContractregisterQueries) {}

  @Get('contracten')
  @ApiOperation({
    summary: 'Zoek in het contractregister',
    description: 'Contracten die op geldigOp getekend waren, met hun status en einddatum op die dag.',
    operationId: 'findContracten',
  })
  @ApiOkResponse({ type: ContractenAntwoord, description: 'Een pagina van het contractregister.' })
  find(@Query() query: ContractenQuery, @Wie() who: Principal): Promise<ContractenAntwoord> {
    return this.queries.find(scopeOf(who), query);
  }

  @Get('contracten/signalen')
  @ApiOperation({
    summary: 'Contracten die binnenkort eindigen of een optie bereiken, en wie die mag uitoefenen',
    operationId: 'findContractsignalen',
  })
  @ApiOkResponse({ type: AankomendeSignalenAntwoord, description: 'Op datum, de eerste eerst.' })
  signalen(@Query() query: ContractsignalenQuery, @Wie() who: Principal): Promise<AankomendeSignalenAntwoord> {
    return this.queries.signalen(scopeOf(who), query);
  }

  @Get('contracten/:contractId')
  @ApiOperation({ summary: 'Een contract met tarieven, opties, signalen en tijdlijn', operationId: 'getContract' })
  @ApiParam({ name: 'contractId', description: 'Id van het contract.', schema: { type: 'string', format: 'uuid' } })
  @ApiOkResponse({ type: ContractDto, description: 'Het contract op geldigOp.' })
  async get(
    @Param('contractId') contractId: string,
    @Query() query: TijdreisQuery,
    @Wie() who: Principal,
  ): Promise<ContractDto> {
    const contract = await this.queries.get(scopeOf(who), contractId, query);
    if (contract === undefined) {
      throw new Rejection(
        'CONTRACT_ONBEKEND',
        'Dit contract is er op deze datum niet. Zoek het op in het contractregister.',
        'not-found',
      );
    }
    return contract;
  }

  @Get('aanbieders')
  @ApiOperation({ summary: 'Geregistreerde aanbieders', operationId: 'findAanbieders' })
  @ApiOkResponse({ type: AanbiedersAntwoord, description: 'Een pagina van de aanbieders.' })
  aanbieders(@Query() query: AanbiedersQuery, @Wie() who: Principal): Promise<AanbiedersAntwoord> {
    return this.queries.aanbieders(scopeOf(who), query);
  }
}
