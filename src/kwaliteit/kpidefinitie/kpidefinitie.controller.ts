import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { Opdracht } from '../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../platform/identity/decorators.js';
import { inhoudVan } from './kpi-set.js';
import { DefineKpi, SetKpiNorm } from './kpidefinitie.commands.js';
import { KpiDefinitieInvoer, KpiNormInvoer } from './kpidefinitie.dto.js';

@ApiTags('kwaliteit')
@Controller('v1/kpi-definities')
export class KpidefinitieController {
  constructor(@Inject(Commands) private readonly commands: Commands) {}

  @Post()
  @Rollen('beheerder', 'contractmanager')
  @ApiOperation({ summary: 'Definieer een KPI van de regio', operationId: 'defineKpi' })
  define(
    @Body() body: KpiDefinitieInvoer,
    @Opdracht('kwaliteitsbewaking') envelope: CommandEnvelope,
  ): Promise<unknown> {
    const { geldigVanaf, geldigTot = null, bronverwijzing, subindicatoren, ...kpi } = body;
    const open = subindicatoren?.map(({ kpiId, gewicht = 'open' as const }) => ({ kpiId, gewicht }));
    const inhoud = inhoudVan(open === undefined ? kpi : { ...kpi, subindicatoren: open });
    const data = { kpiId: kpi.kpiId, inhoud, geldigVanaf, geldigTot, bronverwijzing };
    return this.commands.dispatch(new DefineKpi(data, envelope));
  }

  @Post(':kpiId/normen')
  @Rollen('beheerder', 'contractmanager')
  @ApiOperation({ summary: 'Stel een nieuwe versie van de norm van een KPI vast', operationId: 'setKpiNorm' })
  @ApiParam({ name: 'kpiId', description: 'Kenmerk van de KPI.', example: 'resultaat-behaald' })
  setNorm(
    @Param('kpiId') kpiId: string,
    @Body() body: KpiNormInvoer,
    @Opdracht('kwaliteitsbewaking') envelope: CommandEnvelope,
  ): Promise<unknown> {
    const { segment = null, gemeentecode = null, ...rest } = body;
    return this.commands.dispatch(new SetKpiNorm({ kpiId, segment, gemeentecode, ...rest }, envelope));
  }
}
