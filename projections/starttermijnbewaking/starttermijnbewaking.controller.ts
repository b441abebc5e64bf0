import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { LeestVan } from '../../src/platform/http/leest-van.decorator.js';
import { Rollen, Wie } from '../../src/platform/identity/decorators.js';
import { type Principal, type Rol, scopeOf } from '../../src/platform/identity/principal.js';
import {
  StarttermijnenAntwoord,
  StarttermijnenQuery,
  StarttermijnfilterQuery,
  StarttermijnPerAanbiederAntwoord,
} from './starttermijnbewaking.dto.js';
import { StarttermijnbewakingQueries } from './starttermijnbewaking.queries.js';

/** Roles that may open a case. */
const MET_CLIENT: readonly Rol[] = ['consulent', 'gemeente', 'toezichthouder'];

@ApiTags('starttermijnbewaking')
@Controller('v1/starttermijnen')
@LeestVan('starttermijnbewaking')
export class StarttermijnbewakingController {
  constructor(@Inject(StarttermijnbewakingQueries) private readonly queries: StarttermijnbewakingQueries) {}

  @Get()
  @Rollen('contractmanager', 'consulent', 'toezichthouder', 'gemeente', 'aanbieder')
  @ApiOperation({
    summary: 'Toewijzingen met hun starttermijn',
    description: 'In welke toewijzingen is de ondersteuning niet binnen de termijn gestart (R-KPI-03).',
    operationId: 'findStarttermijnen',
  })
  @ApiOkResponse({ type: StarttermijnenAntwoord, description: 'Een pagina van de starttermijnen.' })
  find(@Query() query: StarttermijnenQuery, @Wie() who: Principal): Promise<StarttermijnenAntwoord> {
    return this.queries.find(scopeOf(who), query, MET_CLIENT.includes(who.rol));
  }

  @Get('per-aanbieder')
  @Rollen(
    'contractmanager',
    'inkoper',
    'consulent',
    'controller',
    'beleidsadviseur',
    'bestuurder',
    'toezichthouder',
    'gemeente',
    'aanbieder',
  )
  @ApiOperation({
    summary: 'Tijdigheid van de start per aanbieder',
    description: 'Bij welke aanbieders is een te late start frequent. Een aanbieder ziet alleen zichzelf.',
    operationId: 'getStarttermijnenPerAanbieder',
  })
  @ApiOkResponse({ type: StarttermijnPerAanbiederAntwoord, description: 'Grootste aandeel te laat eerst.' })
  perAanbieder(
    @Query() query: StarttermijnfilterQuery,
    @Wie() who: Principal,
  ): Promise<StarttermijnPerAanbiederAntwoord> {
    return this.queries.perAanbieder(scopeOf(who), query);
  }
}
