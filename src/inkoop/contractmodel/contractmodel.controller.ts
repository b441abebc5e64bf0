import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { datumOf } from '../../kernel/datum.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { Opdracht } from '../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../platform/identity/decorators.js';
import { PublishContractmodel } from './contractmodel.commands.js';
import { ContractmodelInvoer, modelinhoudVan } from './contractmodel.dto.js';

@ApiTags('contractwijzigingen')
@Controller('v1/contractmodellen')
@Rollen('contractmanager', 'inkoper')
export class ContractmodelController {
  constructor(
    @Inject(Commands) private readonly commands: Commands,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @ApiOperation({
    summary: 'Publiceer een contractmodel of een nieuwe versie ervan, ook voor andere regios',
    operationId: 'publishContractmodel',
  })
  publish(@Body() body: ContractmodelInvoer, @Opdracht('contractbeheer') envelope: CommandEnvelope): Promise<unknown> {
    const inhoud = modelinhoudVan(body, datumOf(this.clock.now()));
    return this.commands.dispatch(new PublishContractmodel(inhoud, envelope));
  }
}
