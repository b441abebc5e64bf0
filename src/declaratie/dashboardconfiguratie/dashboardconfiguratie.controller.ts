import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { Opdracht } from '../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../platform/identity/decorators.js';
import { SetOnderdrukkingsregel } from './dashboardconfiguratie.commands.js';
import { OnderdrukkingsregelInvoer } from './dashboardconfiguratie.dto.js';

@ApiTags('marktanalyse')
@Controller('v1/onderdrukkingsregels')
export class DashboardconfiguratieController {
  constructor(@Inject(Commands) private readonly commands: Commands) {}

  @Post()
  @Rollen('controller', 'beheerder')
  @ApiOperation({
    summary: 'Toon een aandeel niet waar het geen betekenis heeft',
    operationId: 'setOnderdrukkingsregel',
  })
  set(
    @Body() body: OnderdrukkingsregelInvoer,
    @Opdracht('sturingsinformatie') envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new SetOnderdrukkingsregel({ ...body }, envelope));
  }
}
