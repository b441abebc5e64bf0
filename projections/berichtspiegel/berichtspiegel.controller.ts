import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { LeestVan } from '../../src/platform/http/leest-van.decorator.js';
import { Rollen, Wie } from '../../src/platform/identity/decorators.js';
import { type Principal, scopeOf } from '../../src/platform/identity/principal.js';
import {
  AfwijzingenAntwoord,
  AfwijzingenQuery,
  BerichtlooptijdenAntwoord,
  BerichtlooptijdenQuery,
} from './berichtspiegel.dto.js';
import { BerichtspiegelQueries } from './berichtspiegel.queries.js';

@ApiTags('Berichten')
@Controller('v1/berichtspiegel')
@LeestVan('berichtspiegel')
export class BerichtspiegelController {
  constructor(@Inject(BerichtspiegelQueries) private readonly queries: BerichtspiegelQueries) {}

  @Get('afwijzingen')
  @Rollen('contractmanager', 'controller', 'consulent', 'toezichthouder', 'beheerder', 'gemeente', 'aanbieder')
  @ApiOperation({
    summary: 'Afgewezen berichten en declaratieregels per code en afzender',
    description:
      'Waar gaat het berichtenverkeer mis, en bij wie. Een gemeente ziet de berichten van en aan zichzelf, een aanbieder alleen de eigen berichten.',
    operationId: 'findAfwijzingen',
  })
  @ApiOkResponse({ type: AfwijzingenAntwoord, description: 'De meeste afwijzingen eerst.' })
  afwijzingen(@Query() query: AfwijzingenQuery, @Wie() who: Principal): Promise<AfwijzingenAntwoord> {
    return this.queries.afwijzingen(scopeOf(who), query);
  }

  // A row can be about one toewijzing: only for who may see that.
  @Get('looptijden')
  @Rollen('contractmanager', 'consulent', 'toezichthouder', 'gemeente', 'aanbieder')
  @ApiOperation({
    summary: 'Dagen van toewijzing (301) tot start (305)',
    description: 'Per aanbieder, product en gemeente. Een aanbieder of gemeente ziet alleen zichzelf.',
    operationId: 'findBerichtlooptijden',
  })
  @ApiOkResponse({ type: BerichtlooptijdenAntwoord, description: 'De langste looptijd eerst.' })
  looptijden(@Query() query: BerichtlooptijdenQuery, @Wie() who: Principal): Promise<BerichtlooptijdenAntwoord> {
    return this.queries.looptijden(scopeOf(who), query);
  }
}
