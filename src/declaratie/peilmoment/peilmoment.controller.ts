import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { Opdracht } from '../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../platform/identity/decorators.js';
import { FixPeildatum } from './peilmoment.commands.js';
import { PeilmomentInvoer } from './peilmoment.dto.js';

@ApiTags('marktanalyse')
@Controller('v1/peilmomenten')
export class PeilmomentController {
  constructor(@Inject(Commands) private readonly commands: Commands) {}

  @Post()
  @Rollen('controller', 'beheerder')
  @ApiOperation({ summary: 'Stel de peildatum en de scope van een jaar vast', operationId: 'fixPeildatum' })
  fix(@Body() body: PeilmomentInvoer, @Opdracht('sturingsinformatie') envelope: CommandEnvelope): Promise<unknown> {
    return this.commands.dispatch(new FixPeildatum({ ...body }, envelope));
  }
}
