import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { Opdracht } from '../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../platform/identity/decorators.js';
import { ReportPrestatieIndicator } from './prestatieindicator.commands.js';
import { PrestatieInvoer } from './prestatieindicator.dto.js';

@ApiTags('kwaliteit')
@Controller('v1/prestatie-indicatoren')
export class PrestatieindicatorController {
  constructor(@Inject(Commands) private readonly commands: Commands) {}

  @Post()
  @Rollen('aanbieder', 'contractmanager')
  @ApiOperation({ summary: 'Meld wat op een prestatie-indicator is bereikt', operationId: 'reportPrestatieIndicator' })
  report(@Body() body: PrestatieInvoer, @Opdracht('kwaliteitsbewaking') envelope: CommandEnvelope): Promise<unknown> {
    const { segment = null, gemeentecode = null, toelichting = null, ...rest } = body;
    return this.commands.dispatch(
      new ReportPrestatieIndicator({ segment, gemeentecode, toelichting, ...rest }, envelope),
    );
  }
}
