import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Rejection } from '../../src/kernel/rejection.js';
import { LeestVan } from '../../src/platform/http/leest-van.decorator.js';
import { TijdreisQuery } from '../../src/platform/http/tijdreis.dto.js';
import { Rollen, Wie } from '../../src/platform/identity/decorators.js';
import { type Principal, scopeOf } from '../../src/platform/identity/principal.js';
import {
  DvosQuery,
  EscalatiesQuery,
  InkoopplannenQuery,
  InkoopplanPadQuery,
  MijlpalenQuery,
} from './besluitvorming.dto.js';
import { BesluitvormingQueries, type Lijst } from './besluitvorming.queries.js';
import { type Inkoopplan, type Inkoopplandetail } from './inkoopplanstand.js';
import { type Dvo, type Samenwerkingsovereenkomst } from './overeenkomststand.js';
import { type Escalatie, type Mijlpaal } from './voortgang.js';

@ApiTags('besluitvorming')
@Controller('v1')
@LeestVan('besluitvorming')
@Rollen(
  'contractmanager',
  'inkoper',
  'controller',
  'beleidsadviseur',
  'bestuurder',
  'toezichthouder',
  'gemeente',
  'beheerder',
)
export class BesluitvormingController {
  constructor(@Inject(BesluitvormingQueries) private readonly queries: BesluitvormingQueries) {}

  @Get('inkoopplannen')
  @ApiOperation({
    summary: 'Inkoopplannen, met wat elk college besloot en welke colleges nog ontbreken',
    operationId: 'findInkoopplannen',
  })
  inkoopplannen(@Query() query: InkoopplannenQuery, @Wie() who: Principal): Promise<Lijst<Inkoopplan>> {
    return this.queries.inkoopplannen(scopeOf(who).regio, query);
  }

  @Get('inkoopplannen/:inkoopplanId')
  @ApiOperation({
    summary: 'Een inkoopplan met zijn hoofdstukken, besluiten, uitvoering en correcties',
    operationId: 'getInkoopplan',
  })
  async inkoopplan(
    @Param() { inkoopplanId }: InkoopplanPadQuery,
    @Query() query: TijdreisQuery,
    @Wie() who: Principal,
  ): Promise<Inkoopplandetail> {
    const plan = await this.queries.inkoopplan(scopeOf(who).regio, inkoopplanId, query);
    if (plan === undefined) {
      throw new Rejection(
        'INKOOPPLAN_ONBEKEND',
        'Dit inkoopplan is er op deze datum niet. Zoek het op bij besluitvorming.',
        'not-found',
      );
    }
    return plan;
  }

  @Get('dienstverleningsovereenkomsten')
  @ApiOperation({
    summary: 'Dienstverleningsovereenkomsten, met de dagen tot het einde en of dat is gesignaleerd',
    operationId: 'findDienstverleningsovereenkomsten',
  })
  dvos(@Query() query: DvosQuery, @Wie() who: Principal): Promise<Lijst<Dvo>> {
    return this.queries.dvos(scopeOf(who).regio, query);
  }

  @Get('samenwerkingsovereenkomsten')
  @ApiOperation({
    summary: 'Samenwerkingsovereenkomsten tussen de gemeenten',
    operationId: 'findSamenwerkingsovereenkomsten',
  })
  samenwerkingsovereenkomsten(
    @Query() query: TijdreisQuery,
    @Wie() who: Principal,
  ): Promise<Lijst<Samenwerkingsovereenkomst>> {
    return this.queries.samenwerkingsovereenkomsten(scopeOf(who).regio, query);
  }

  @Get('escalaties')
  @ApiOperation({
    summary: 'Knelpunten die zijn geescaleerd, en welk orgaan wat besloot',
    operationId: 'findEscalaties',
  })
  escalaties(@Query() query: EscalatiesQuery, @Wie() who: Principal): Promise<Lijst<Escalatie>> {
    return this.queries.escalaties(scopeOf(who).regio, query);
  }

  @Get('mijlpalen')
  @ApiOperation({
    summary: 'Mijlpalen: bereikt, te laat of herpland, met elke planning en haar bron',
    operationId: 'findMijlpalen',
  })
  mijlpalen(@Query() query: MijlpalenQuery, @Wie() who: Principal): Promise<Lijst<Mijlpaal>> {
    return this.queries.mijlpalen(scopeOf(who).regio, query);
  }
}
