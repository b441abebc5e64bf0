import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { Opdracht } from '../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../platform/identity/decorators.js';
import { PublishFacturatieprotocol } from './facturatieprotocol.commands.js';
import { FacturatieprotocolInvoer } from './facturatieprotocol.dto.js';

@ApiTags('gegevens')
@Controller('v1/facturatieprotocollen')
@Rollen('contractmanager', 'controller', 'beleidsadviseur')
export class FacturatieprotocolController {
  constructor(@Inject(Commands) private readonly commands: Commands) {}

  @Post()
  @ApiOperation({
    summary: 'Publiceer een versie van het facturatieprotocol',
    operationId: 'publishFacturatieprotocol',
  })
  publish(
    @Body() { laatsteDag = null, ...rest }: FacturatieprotocolInvoer,
    @Opdracht('gegevensbeheer') envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new PublishFacturatieprotocol({ ...rest, laatsteDag }, envelope));
  }
}
