import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Rejection } from '../../src/kernel/rejection.js';
import { LeestVan } from '../../src/platform/http/leest-van.decorator.js';
import { Rollen, Wie } from '../../src/platform/identity/decorators.js';
import { type Principal, ROLLEN, scopeOf } from '../../src/platform/identity/principal.js';
import { RegioconfiguratieAntwoord, RegioconfiguratieQuery } from './regioconfiguratie.dto.js';
import { RegioconfiguratieQueries } from './regioconfiguratie.queries.js';

@ApiTags('regio')
@Controller('v1/regioconfiguratie')
export class RegioconfiguratieLeesController {
  constructor(@Inject(RegioconfiguratieQueries) private readonly queries: RegioconfiguratieQueries) {}

  @Get()
  @Rollen(...ROLLEN)
  @LeestVan('regioconfiguratie')
  @ApiOperation({
    summary: 'De configuratie van de regio zoals die op een datum geldt, met de bron van elke waarde',
    operationId: 'getRegioconfiguratie',
  })
  @ApiOkResponse({ type: RegioconfiguratieAntwoord, description: 'De geldende configuratie.' })
  async get(@Query() query: RegioconfiguratieQuery, @Wie() who: Principal): Promise<RegioconfiguratieAntwoord> {
    const { regio } = scopeOf(who);
    const configuratie = await this.queries.get(regio, query);
    if (configuratie === undefined) {
      throw new Rejection(
        'REGIOCONFIGURATIE_NIET_GELDIG',
        `Regio ${regio} heeft op deze datum geen geldende configuratie. Kies een latere datum.`,
        'not-found',
      );
    }
    return configuratie;
  }
}
