import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { Opdracht } from '../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../platform/identity/decorators.js';
import { RegisterAanbieder } from './aanbieder.commands.js';
import { AanbiederInvoer } from './aanbieder.dto.js';

@ApiTags('inkoop')
@Controller('v1/aanbieders')
export class AanbiederController {
  constructor(@Inject(Commands) private readonly commands: Commands) {}

  @Post()
  @Rollen('contractmanager', 'inkoper')
  @ApiOperation({ summary: 'Registreer een aanbieder', operationId: 'registerAanbieder' })
  register(@Body() body: AanbiederInvoer, @Opdracht('contractbeheer') envelope: CommandEnvelope): Promise<unknown> {
    const { naam, agbcode, kvkNummer = null, sinds } = body;
    return this.commands.dispatch(new RegisterAanbieder({ naam: naam.trim(), agbcode, kvkNummer, sinds }, envelope));
  }
}
