import { Controller, Get, Header, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { LeestVan } from '../../src/platform/http/leest-van.decorator.js';
import { Rollen, Wie } from '../../src/platform/identity/decorators.js';
import { type Principal } from '../../src/platform/identity/principal.js';
import { werklijstCsv } from './werklijst.csv.js';
import { type Werklijst, WerklijstQuery } from './werklijst.dto.js';
import { WerklijstQueries } from './werklijst.queries.js';

@ApiTags('werklijst')
@Controller('v1')
@LeestVan('werklijst')
@Rollen(
  'contractmanager',
  'inkoper',
  'controller',
  'beleidsadviseur',
  'bestuurder',
  'toezichthouder',
  'consulent',
  'gemeente',
  'aanbieder',
)
export class WerklijstController {
  constructor(@Inject(WerklijstQueries) private readonly queries: WerklijstQueries) {}

  @Get('werklijst')
  @ApiOperation({
    summary: 'Wat er voor uw rol te doen is: wat, waarom en voor wanneer, het dringendste eerst',
    operationId: 'getWerklijst',
  })
  get(@Query() query: WerklijstQuery, @Wie() who: Principal): Promise<Werklijst> {
    return this.queries.lijst(who, query);
  }

  @Get('werklijst.csv')
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @ApiProduces('text/csv')
  @ApiOperation({ summary: 'De werklijst van uw rol, als CSV', operationId: 'getWerklijstCsv' })
  @ApiOkResponse({ type: String, description: 'Een regel per signaal, op alle paginas.' })
  async getCsv(@Query() query: WerklijstQuery, @Wie() who: Principal): Promise<string> {
    const { geldigOp, regels } = await this.queries.regels(who, query);
    return werklijstCsv(geldigOp, regels);
  }
}
