import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { Opdracht } from '../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../platform/identity/decorators.js';
import { ApproveDeclaratie } from './declaratie.commands.js';
import { DeclaratieInvoer } from './declaratie.dto.js';

@ApiTags('declaratie')
@Controller('v1/declaraties')
export class DeclaratieController {
  constructor(@Inject(Commands) private readonly commands: Commands) {}

  @Post()
  @Rollen('controller')
  @ApiOperation({ summary: 'Leg een goedgekeurde declaratie vast', operationId: 'approveDeclaratie' })
  approve(
    @Body() body: DeclaratieInvoer,
    @Opdracht('declaratieverwerking') envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new ApproveDeclaratie({ ...body }, envelope));
  }
}
