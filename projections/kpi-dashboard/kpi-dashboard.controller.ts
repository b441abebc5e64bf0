import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { LeestVan } from '../../src/platform/http/leest-van.decorator.js';
import { TijdreisQuery } from '../../src/platform/http/tijdreis.dto.js';
import { Rollen, Wie } from '../../src/platform/identity/decorators.js';
import { type Principal, scopeOf } from '../../src/platform/identity/principal.js';
import { KpiScoresQuery, MetingPad, OnderzoektermijnenQuery } from './kpi-dashboard.dto.js';
import { type DefinitieDoc, type OnderzoekDoc, type OnderzoektermijnDoc } from './kpi-dashboard.projection.js';
import { type Bewijs, KpiDashboardQueries, type Score } from './kpi-dashboard.queries.js';

@ApiTags('kwaliteit')
@Controller('v1')
@LeestVan('kpi-dashboard')
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
  'beheerder',
)
export class KpiDashboardController {
  constructor(@Inject(KpiDashboardQueries) private readonly queries: KpiDashboardQueries) {}

  @Get('kpi-definities')
  @ApiOperation({ summary: 'De KPI’s van de regio met hun normen', operationId: 'findKpiDefinities' })
  async definities(
    @Query() query: TijdreisQuery,
    @Wie() who: Principal,
  ): Promise<{ aantal: number; resultaten: readonly DefinitieDoc[] }> {
    const resultaten = await this.queries.definities(scopeOf(who), query);
    return { aantal: resultaten.length, resultaten };
  }

  @Get('kpi-scores')
  @ApiOperation({
    summary: 'Scores en oordelen per KPI, aanbieder, segment, gemeente en jaar',
    operationId: 'findKpiScores',
  })
  async scores(
    @Query() query: KpiScoresQuery,
    @Wie() who: Principal,
  ): Promise<{ aantal: number; pagina: number; paginagrootte: number; resultaten: Score[] }> {
    const { aantal, resultaten } = await this.queries.scores(scopeOf(who), query);
    const { pagina, paginagrootte } = query;
    return { aantal, pagina, paginagrootte, resultaten };
  }

  @Get('kpi-scores/:regio/:kpiId/:aanbiederId/:segment/:gemeentecode/:jaar/bewijs')
  @ApiOperation({ summary: 'Het bewijs onder een score', operationId: 'getKpiScoreBewijs' })
  bewijs(@Param() pad: MetingPad, @Wie() who: Principal): Promise<Bewijs> {
    const { regio, kpiId, aanbiederId, segment, gemeentecode, jaar } = pad;
    const metingId = [regio, kpiId, aanbiederId, segment, gemeentecode, jaar].join('/');
    return this.queries.bewijs(scopeOf(who), metingId);
  }

  @Get('tevredenheidsonderzoeken')
  @ApiOperation({ summary: 'Ingediende tevredenheidsonderzoeken', operationId: 'findTevredenheidsonderzoeken' })
  async onderzoeken(@Wie() who: Principal): Promise<{ aantal: number; resultaten: OnderzoekDoc[] }> {
    const resultaten = await this.queries.onderzoeken(scopeOf(who));
    return { aantal: resultaten.length, resultaten };
  }

  @Get('tevredenheidsonderzoek-termijnen')
  @ApiOperation({
    summary: 'Wanneer het volgende tevredenheidsonderzoek uiterlijk komt, en wie te laat is',
    operationId: 'findTevredenheidsonderzoekTermijnen',
  })
  async termijnen(
    @Query() query: OnderzoektermijnenQuery,
    @Wie() who: Principal,
  ): Promise<{ aantal: number; resultaten: OnderzoektermijnDoc[] }> {
    const resultaten = await this.queries.onderzoektermijnen(scopeOf(who), query);
    return { aantal: resultaten.length, resultaten };
  }
}
