import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { Opdracht } from '../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../platform/identity/decorators.js';
import { PublishBegrip } from './begrip.commands.js';
import { BegripInvoer } from './begrip.dto.js';

@ApiTags('gegevens')
@Controller('v1/begrippen')
@Rollen('beleidsadviseur', 'contractmanager', 'beheerder')
export class BegripController {
  constructor(@Inject(Commands) private readonly commands: Commands) {}

  @Post()
  @ApiOperation({
    summary: 'Publiceer een begrip, of een nieuwe versie ervan',
    operationId: 'publishBegrip',
  })
  publish(@Body() body: BegripInvoer, @Opdracht('gegevensbeheer') envelope: CommandEnvelope): Promise<unknown> {
    return this.commands.dispatch(new PublishBegrip({ ...body }, envelope));
  }
}
