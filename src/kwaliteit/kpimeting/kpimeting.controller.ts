import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { Opdracht } from '../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../platform/identity/decorators.js';
import { MeasureKpi, MeasureKpiJaar } from './kpimeting.commands.js';
import { KpiJaarmetingInvoer, KpiMetingInvoer } from './kpimeting.dto.js';

@ApiTags('kwaliteit')
@Controller('v1/kpi-metingen')
export class KpimetingController {
  constructor(@Inject(Commands) private readonly commands: Commands) {}

  @Post()
  @Rollen('contractmanager', 'beheerder')
  @ApiOperation({ summary: 'Meet een KPI van een aanbieder over een jaar', operationId: 'measureKpi' })
  measure(@Body() body: KpiMetingInvoer, @Opdracht('kwaliteitsbewaking') envelope: CommandEnvelope): Promise<unknown> {
    const { segment = null, gemeentecode = null, ...rest } = body;
    return this.commands.dispatch(new MeasureKpi({ segment, gemeentecode, ...rest }, envelope));
  }

  @Post('jaar')
  @HttpCode(200)
  @Rollen('contractmanager', 'beheerder')
  @ApiOperation({ summary: 'Meet alle KPI’s van alle aanbieders over een jaar', operationId: 'measureKpiYear' })
  measureYear(
    @Body() body: KpiJaarmetingInvoer,
    @Opdracht('kwaliteitsbewaking') envelope: CommandEnvelope,
  ): Promise<unknown> {
    const { jaar, niveaus = ['aanbieder'] } = body;
    return this.commands.dispatch(new MeasureKpiJaar({ jaar, niveaus }, envelope));
  }
}
