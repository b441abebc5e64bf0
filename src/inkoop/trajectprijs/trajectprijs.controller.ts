import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { Opdracht } from '../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../platform/identity/decorators.js';
import { SetTrajectprijs } from './trajectprijs.commands.js';
import { TrajectprijsInvoer } from './trajectprijs.dto.js';

@ApiTags('inkoop')
@Controller('v1/trajectprijzen')
export class TrajectprijsController {
  constructor(@Inject(Commands) private readonly commands: Commands) {}

  @Post()
  @Rollen('inkoper', 'controller')
  @ApiOperation({ summary: 'Zet een trajectprijs, gelijk voor alle aanbieders', operationId: 'setTrajectprijs' })
  set(@Body() body: TrajectprijsInvoer, @Opdracht('inkoop') envelope: CommandEnvelope): Promise<unknown> {
    return this.commands.dispatch(new SetTrajectprijs({ ...body }, envelope));
  }
}
