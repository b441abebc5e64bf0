import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { datumOf } from '../../kernel/datum.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { Opdracht } from '../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../platform/identity/decorators.js';
import { PublishKwaliteitskader } from './kwaliteitskader.commands.js';
import { herzieningVan, kaderinhoudVan, KwaliteitskaderInvoer } from './kwaliteitskader.dto.js';

@ApiTags('contractwijzigingen')
@Controller('v1/kwaliteitskaders')
@Rollen('contractmanager', 'beleidsadviseur', 'gemeente')
export class KwaliteitskaderController {
  constructor(
    @Inject(Commands) private readonly commands: Commands,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @ApiOperation({
    summary: 'Publiceer een kwaliteitskader, of een herziening ervan met reden',
    description: 'Contracten volgen de versie die van kracht is, tenzij zij aan een versie gebonden zijn.',
    operationId: 'publishKwaliteitskader',
  })
  publish(
    @Body() body: KwaliteitskaderInvoer,
    @Opdracht('contractbeheer') envelope: CommandEnvelope,
  ): Promise<unknown> {
    const inhoud = kaderinhoudVan(body, datumOf(this.clock.now()));
    return this.commands.dispatch(new PublishKwaliteitskader(inhoud, herzieningVan(body.herziening), envelope));
  }
}
