import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { Opdracht } from '../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../platform/identity/decorators.js';
import { PublishRegioconfiguratie } from './regioconfiguratie.commands.js';
import { RegioprofielInvoer } from './regioconfiguratie.dto.js';
import { parseRegioprofiel } from './profiel/lees-profiel.js';

@ApiTags('regio')
@Controller('v1/regioconfiguraties')
export class RegioconfiguratieController {
  constructor(@Inject(Commands) private readonly commands: Commands) {}

  @Post()
  @Rollen('beheerder')
  @ApiOperation({
    summary: 'Publiceer een regioprofiel; een gewijzigd profiel wordt een nieuwe versie',
    operationId: 'publishRegioconfiguratie',
  })
  publish(@Body() body: RegioprofielInvoer, @Opdracht('regiobeheer') envelope: CommandEnvelope): Promise<unknown> {
    return this.commands.dispatch(new PublishRegioconfiguratie(parseRegioprofiel(body.profiel, 'profiel'), envelope));
  }
}
