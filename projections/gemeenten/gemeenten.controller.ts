import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { LeestVan } from '../../src/platform/http/leest-van.decorator.js';
import { Rollen, Wie } from '../../src/platform/identity/decorators.js';
import { type Principal, ROLLEN } from '../../src/platform/identity/principal.js';
import { TijdreisQuery } from '../../src/platform/http/tijdreis.dto.js';
import {
  BetalerAntwoord,
  BetalerQuery,
  GemeentedossierAntwoord,
  GemeentenAntwoord,
  GemeentenQuery,
  GemeentePad,
  HistorieAntwoord,
  SamenwerkingsverbandenAntwoord,
  ToegangAntwoord,
  ToegangQuery,
} from './gemeenten.dto.js';
import { GemeentenQueries } from './gemeenten.queries.js';
import { RegelQueries } from './regel.queries.js';

@ApiTags('regio')
@Controller('v1')
@LeestVan('gemeenten')
@Rollen(...ROLLEN)
export class GemeentenController {
  constructor(
    @Inject(GemeentenQueries) private readonly queries: GemeentenQueries,
    @Inject(RegelQueries) private readonly regels: RegelQueries,
  ) {}

  @Get('gemeenten')
  @ApiOperation({
    summary: 'Wie op een dag meedoet, in welke rol en voor welk product, met de noemer in inwoners',
    operationId: 'findGemeenten',
  })
  @ApiOkResponse({ type: GemeentenAntwoord, description: 'De gevraagde kring.' })
  gemeenten(@Query() query: GemeentenQuery, @Wie() who: Principal): Promise<GemeentenAntwoord> {
    return this.queries.gemeenten(who.regio, query);
  }

  @Get('gemeenten/:gemeentecode')
  @ApiOperation({
    summary: 'Een gemeente in de tijd: rollen, uitsluitingen, verbanden, opvolger en inwonertallen',
    operationId: 'getGemeente',
  })
  @ApiOkResponse({ type: GemeentedossierAntwoord, description: 'De gemeente.' })
  gemeente(
    @Param() { gemeentecode }: GemeentePad,
    @Query() query: TijdreisQuery,
    @Wie() who: Principal,
  ): Promise<GemeentedossierAntwoord> {
    return this.queries.gemeente(who.regio, gemeentecode, query);
  }

  @Get('gemeenten/:gemeentecode/historie')
  @Rollen('controller', 'contractmanager', 'toezichthouder', 'beheerder')
  @ApiOperation({
    summary: 'Contracten en toewijzingen van een gemeente, geteld onder haar opvolger en zoals het was',
    operationId: 'getGemeentehistorie',
  })
  @ApiOkResponse({ type: HistorieAntwoord, description: 'De telling per jaar.' })
  historie(
    @Param() { gemeentecode }: GemeentePad,
    @Query() query: TijdreisQuery,
    @Wie() who: Principal,
  ): Promise<HistorieAntwoord> {
    return this.queries.historie(who.regio, gemeentecode, query);
  }

  @Get('samenwerkingsverbanden')
  @ApiOperation({
    summary: 'Groepen van gemeenten die samen iets doen, met hun leden in de tijd',
    operationId: 'findSamenwerkingsverbanden',
  })
  @ApiOkResponse({
    type: SamenwerkingsverbandenAntwoord,
    description: 'Alle verbanden; geldt zegt of het op geldigOp loopt.',
  })
  verbanden(@Query() query: TijdreisQuery, @Wie() who: Principal): Promise<SamenwerkingsverbandenAntwoord> {
    return this.queries.verbanden(who.regio, query);
  }

  @Get('betaler')
  @ApiOperation({ summary: 'Wie een declaratie betaalt, en volgens welke regel', operationId: 'getBetaler' })
  @ApiOkResponse({ type: BetalerAntwoord, description: 'De betaler, of dat er geen is vastgesteld.' })
  betaler(@Query() query: BetalerQuery, @Wie() who: Principal): Promise<BetalerAntwoord> {
    return this.regels.betaler(who.regio, query);
  }

  @Get('toegang')
  @ApiOperation({ summary: 'Waar de toegang voor een product is', operationId: 'getToegang' })
  @ApiOkResponse({ type: ToegangAntwoord, description: 'De toegang, of dat er niets is vastgesteld.' })
  toegang(@Query() query: ToegangQuery, @Wie() who: Principal): Promise<ToegangAntwoord> {
    return this.regels.toegang(who.regio, query);
  }
}
