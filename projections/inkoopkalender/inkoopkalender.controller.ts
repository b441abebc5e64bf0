import { Controller, Get, Header, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Rejection } from '../../src/kernel/rejection.js';
import { LeestVan } from '../../src/platform/http/leest-van.decorator.js';
import { TijdreisQuery } from '../../src/platform/http/tijdreis.dto.js';
import { Rollen, Wie } from '../../src/platform/identity/decorators.js';
import { type Principal, scopeOf } from '../../src/platform/identity/principal.js';
import { aanmeldingenCsv, kalenderCsv } from './inkoopkalender.csv.js';
import { AanmeldingenQuery, InkoopkalenderQuery, RondesQuery } from './inkoopkalender.dto.js';
import {
  type Aanmeldingregel,
  InkoopkalenderQueries,
  type Lijst,
  type Rondedetail,
  type Ronderegel,
} from './inkoopkalender.queries.js';
import { type Kalenderregel } from './kalender.js';

/** An aanbieder sees published rondes and its own aanmeldingen, never who else applied or how they scored. */
@ApiTags('inkooprondes')
@Controller('v1')
@LeestVan('inkoopkalender')
@Rollen('inkoper', 'contractmanager', 'beleidsadviseur', 'bestuurder', 'toezichthouder', 'aanbieder')
export class InkoopkalenderController {
  constructor(@Inject(InkoopkalenderQueries) private readonly queries: InkoopkalenderQueries) {}

  @Get('inkooprondes')
  @ApiOperation({
    summary: 'Inkooprondes, hoe zij staan en wanneer het volgende moment is',
    operationId: 'findInkooprondes',
  })
  rondes(@Query() query: RondesQuery, @Wie() who: Principal): Promise<Lijst<Ronderegel>> {
    return this.queries.rondes(scopeOf(who), query);
  }

  @Get('inkooprondes/:rondeId')
  @ApiOperation({
    summary: 'Een inkoopronde met eisen, momenten, vragen en, voor de regio, keuze en gunning',
    operationId: 'getInkoopronde',
  })
  @ApiParam({ name: 'rondeId', description: 'Id van de inkoopronde.', schema: { type: 'string', format: 'uuid' } })
  async ronde(
    @Param('rondeId') rondeId: string,
    @Query() query: TijdreisQuery,
    @Wie() who: Principal,
  ): Promise<Rondedetail> {
    const ronde = await this.queries.ronde(scopeOf(who), rondeId, query);
    if (ronde !== undefined) return ronde;
    throw new Rejection(
      'INKOOPRONDE_ONBEKEND',
      'Deze inkoopronde is er op deze datum niet. Zoek haar op bij de inkooprondes.',
      'not-found',
    );
  }

  @Get('aanmeldingen')
  @ApiOperation({ summary: 'Aanmeldingen met toets, beoordeling, besluit en bezwaar', operationId: 'findAanmeldingen' })
  aanmeldingen(@Query() query: AanmeldingenQuery, @Wie() who: Principal): Promise<Lijst<Aanmeldingregel>> {
    return this.queries.aanmeldingen(scopeOf(who), query);
  }

  @Get('aanmeldingen.csv')
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @ApiProduces('text/csv')
  @ApiOperation({ summary: 'Aanmeldingen, als CSV', operationId: 'findAanmeldingenCsv' })
  @ApiOkResponse({ type: String, description: 'Een regel per aanmelding.' })
  async aanmeldingenCsv(@Query() query: AanmeldingenQuery, @Wie() who: Principal): Promise<string> {
    return aanmeldingenCsv(await this.queries.aanmeldingen(scopeOf(who), query));
  }

  @Get('inkoopkalender')
  @ApiOperation({
    summary: 'Wat er in de inkoop komt: momenten, termijnen en mijlpalen, met eerdere planningen',
    operationId: 'getInkoopkalender',
  })
  kalender(@Query() query: InkoopkalenderQuery, @Wie() who: Principal): Promise<Lijst<Kalenderregel>> {
    return this.queries.kalender(scopeOf(who), query);
  }

  @Get('inkoopkalender.csv')
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @ApiProduces('text/csv')
  @ApiOperation({ summary: 'De inkoopkalender, als CSV', operationId: 'getInkoopkalenderCsv' })
  @ApiOkResponse({ type: String, description: 'Een regel per datum.' })
  async kalenderCsv(@Query() query: InkoopkalenderQuery, @Wie() who: Principal): Promise<string> {
    return kalenderCsv(await this.queries.kalender(scopeOf(who), query));
  }
}
