import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { Opdracht } from '../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../platform/identity/decorators.js';
import { SubmitTevredenheidsonderzoek } from './tevredenheidsonderzoek.commands.js';
import { TevredenheidsonderzoekInvoer } from './tevredenheidsonderzoek.dto.js';

@ApiTags('kwaliteit')
@Controller('v1/tevredenheidsonderzoeken')
export class TevredenheidsonderzoekController {
  constructor(@Inject(Commands) private readonly commands: Commands) {}

  @Post()
  @Rollen('aanbieder', 'gemeente', 'contractmanager')
  @ApiOperation({
    summary: 'Dien de uitkomst van een tevredenheidsonderzoek in',
    operationId: 'submitTevredenheidsonderzoek',
  })
  submit(
    @Body() body: TevredenheidsonderzoekInvoer,
    @Opdracht('kwaliteitsbewaking') envelope: CommandEnvelope,
  ): Promise<unknown> {
    const { segment = null, gemeentecode = null, instrument = null, ...rest } = body;
    const data = { segment, gemeentecode, instrument, ...rest };
    return this.commands.dispatch(new SubmitTevredenheidsonderzoek(data, envelope));
  }
}
