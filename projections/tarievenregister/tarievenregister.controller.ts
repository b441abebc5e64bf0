import { Controller, Get, Header, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { LeestVan } from '../../src/platform/http/leest-van.decorator.js';
import { TijdreisQuery } from '../../src/platform/http/tijdreis.dto.js';
import { Rollen, Wie } from '../../src/platform/identity/decorators.js';
import { type Principal, scopeOf } from '../../src/platform/identity/principal.js';
import { tarievenCsv } from './tarievenregister.csv.js';
import {
  IndexsimulatieQuery,
  LeveringstariefQuery,
  LooptijdsimulatieQuery,
  ProducttarievenQuery,
  TariefsimulatieQuery,
  TarievenQuery,
} from './tarievenregister.dto.js';
import { TarievenregisterQueries } from './tarievenregister.queries.js';

const STAF = ['contractmanager', 'inkoper', 'controller', 'beleidsadviseur', 'bestuurder', 'toezichthouder'] as const;

@ApiTags('inkoop')
@Controller('v1')
@LeestVan('tarievenregister')
@Rollen(...STAF)
export class TarievenregisterController {
  constructor(@Inject(TarievenregisterQueries) private readonly queries: TarievenregisterQueries) {}

  @Get('tarieven')
  @Rollen(...STAF, 'gemeente', 'aanbieder')
  @ApiOperation({
    summary: 'Tarieven die op een dag gelden, uit contracten en tariefkaarten',
    operationId: 'findTarieven',
  })
  tarieven(@Query() query: TarievenQuery, @Wie() who: Principal): Promise<unknown> {
    return this.queries.tarieven(scopeOf(who), query);
  }

  @Get('tarieven.csv')
  @Rollen(...STAF, 'gemeente', 'aanbieder')
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @ApiProduces('text/csv')
  @ApiOperation({ summary: 'Tarieven die op een dag gelden, als CSV', operationId: 'getTarievenCsv' })
  @ApiOkResponse({ type: String, description: 'Een regel per tarief; bedragen in euro.' })
  async csv(@Query() query: TarievenQuery, @Wie() who: Principal): Promise<string> {
    return tarievenCsv(await this.queries.tarieven(scopeOf(who), query));
  }

  @Get('tarieven/levering')
  @Rollen(...STAF, 'gemeente', 'aanbieder')
  @ApiOperation({
    summary: 'Welk tarief voor een levering gold, waar het staat en waarop het berust',
    operationId: 'getLeveringstarief',
  })
  levering(@Query() query: LeveringstariefQuery, @Wie() who: Principal): Promise<unknown> {
    return this.queries.levering(scopeOf(who), query);
  }

  @Get('indexaties')
  @Rollen(...STAF, 'gemeente', 'aanbieder')
  @ApiOperation({
    summary: 'De index per jaar, met cijfers, methode en eerdere besluiten',
    operationId: 'findIndexaties',
  })
  indexaties(@Query() query: TijdreisQuery, @Wie() who: Principal): Promise<unknown> {
    return this.queries.indexaties(who.regio, query);
  }

  @Get('indexcijfers')
  @Rollen(...STAF, 'gemeente', 'aanbieder')
  @ApiOperation({
    summary: 'Gepubliceerde indexcijfers, ook wat later is gecorrigeerd',
    operationId: 'findIndexcijfers',
  })
  indexcijfers(@Query() query: TijdreisQuery, @Wie() who: Principal): Promise<unknown> {
    return this.queries.indexcijfers(who.regio, query);
  }

  @Get('kostprijsberekeningen')
  @ApiOperation({
    summary: 'Kostprijsberekeningen naast elkaar, met hun stand',
    operationId: 'findKostprijsberekeningen',
  })
  kostprijzen(@Query() query: ProducttarievenQuery, @Wie() who: Principal): Promise<unknown> {
    return this.queries.kostprijzen(who.regio, query);
  }

  @Get('referentietarieven')
  @ApiOperation({ summary: 'Tarieven van andere regio’s', operationId: 'findReferentietarieven' })
  referenties(@Query() query: ProducttarievenQuery, @Wie() who: Principal): Promise<unknown> {
    return this.queries.referenties(who.regio, query);
  }

  @Get('indexeringsafspraken')
  @ApiOperation({ summary: 'Wat over indexeren en winstmarge is afgesproken', operationId: 'findIndexeringsafspraken' })
  afspraken(@Query() query: ProducttarievenQuery, @Wie() who: Principal): Promise<unknown> {
    return this.queries.afspraken(who.regio, query);
  }

  @Get('simulaties/index')
  @ApiOperation({
    summary: 'Wat een index zou kosten, per gemeente, product en aanbieder; er wordt niets vastgelegd',
    operationId: 'simuleerIndex',
  })
  index(@Query() query: IndexsimulatieQuery, @Wie() who: Principal): Promise<unknown> {
    return this.queries.simuleerIndex(who.regio, query);
  }

  @Get('simulaties/tarief')
  @ApiOperation({
    summary: 'Wat een ander tarief zou kosten; er wordt niets vastgelegd',
    operationId: 'simuleerTarief',
  })
  tarief(@Query() query: TariefsimulatieQuery, @Wie() who: Principal): Promise<unknown> {
    return this.queries.simuleerTarief(who.regio, query);
  }

  @Get('simulaties/looptijd')
  @ApiOperation({
    summary: 'Wat het kost als contracten langer lopen; er wordt niets vastgelegd',
    operationId: 'simuleerLooptijd',
  })
  looptijd(@Query() query: LooptijdsimulatieQuery, @Wie() who: Principal): Promise<unknown> {
    return this.queries.simuleerLooptijd(who.regio, query);
  }
}
