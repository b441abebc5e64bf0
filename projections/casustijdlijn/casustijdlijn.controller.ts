import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type CommandEnvelope } from '../../src/platform/event-store/command.js';
import { LeestVan } from '../../src/platform/http/leest-van.decorator.js';
import { Opdracht } from '../../src/platform/http/opdracht.decorator.js';
import { Rollen, Wie } from '../../src/platform/identity/decorators.js';
import { type Principal, scopeOf } from '../../src/platform/identity/principal.js';
import {
  CasusPad,
  CasussenAntwoord,
  CasussenQuery,
  CasustijdlijnAntwoord,
  CasustijdlijnQuery,
} from './casustijdlijn.dto.js';
import { CasustijdlijnQueries } from './casustijdlijn.queries.js';

@ApiTags('casussen')
@Controller('v1/casussen')
@LeestVan('casustijdlijn')
@Rollen('toezichthouder', 'consulent', 'gemeente')
export class CasustijdlijnController {
  constructor(@Inject(CasustijdlijnQueries) private readonly queries: CasustijdlijnQueries) {}

  @Get()
  @ApiOperation({ summary: 'Casussen binnen uw mandaat, onder pseudoniem', operationId: 'findCasussen' })
  @ApiOkResponse({ type: CasussenAntwoord, description: 'Laatst gewijzigd eerst.' })
  find(@Query() query: CasussenQuery, @Wie() who: Principal): Promise<CasussenAntwoord> {
    return this.queries.find(scopeOf(who), query);
  }

  @Get(':clientId/tijdlijn')
  @ApiOperation({
    summary: 'Speel een casus na',
    description:
      'Elke beslissing met wie, wanneer, onder welke regels, waaruit het volgt en wat later is herzien. De inzage staat met haar doel in de audittrail voordat het antwoord komt.',
    operationId: 'getCasustijdlijn',
  })
  @ApiOkResponse({
    type: CasustijdlijnAntwoord,
    description: 'De tijdlijn, in de volgorde waarin de feiten bekend werden.',
  })
  tijdlijn(
    @Param() { clientId }: CasusPad,
    @Query() query: CasustijdlijnQuery,
    @Wie() who: Principal,
    @Opdracht('casusinzage') envelope: CommandEnvelope,
  ): Promise<CasustijdlijnAntwoord> {
    return this.queries.tijdlijn(scopeOf(who), clientId, query, envelope);
  }
}
