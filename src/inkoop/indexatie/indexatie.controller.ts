import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { Opdracht } from '../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../platform/identity/decorators.js';
import { ApplyIndexatie, DecideIndexatie, RecordIndexcijfer } from './indexatie.commands.js';
import { IndexatieInvoer, IndexatietoepassingInvoer, IndexcijferInvoer } from './indexatie.dto.js';

@ApiTags('inkoop')
@Controller('v1')
export class IndexatieController {
  constructor(@Inject(Commands) private readonly commands: Commands) {}

  @Post('indexcijfers')
  @Rollen('inkoper', 'controller')
  @ApiOperation({
    summary: 'Leg een gepubliceerd indexcijfer vast, of de correctie ervan',
    operationId: 'recordIndexcijfer',
  })
  record(@Body() body: IndexcijferInvoer, @Opdracht('inkoop') envelope: CommandEnvelope): Promise<unknown> {
    const { correctie = null, ...cijfer } = body;
    return this.commands.dispatch(new RecordIndexcijfer({ cijfer, correctie }, envelope));
  }

  @Post('indexaties')
  @Rollen('inkoper', 'controller')
  @ApiOperation({
    summary: 'Leg het besluit over de index van een jaar vast; de uitkomst volgt uit cijfers en beleid',
    operationId: 'decideIndexatie',
  })
  decide(@Body() body: IndexatieInvoer, @Opdracht('inkoop') envelope: CommandEnvelope): Promise<unknown> {
    const { reden = null, ...rest } = body;
    return this.commands.dispatch(new DecideIndexatie({ ...rest, reden }, envelope));
  }

  @Post('indexatietoepassingen')
  @Rollen('inkoper', 'controller')
  @ApiOperation({ summary: 'Pas de index van een jaar toe op tarieven: alle of geen', operationId: 'applyIndexatie' })
  apply(@Body() body: IndexatietoepassingInvoer, @Opdracht('inkoop') envelope: CommandEnvelope): Promise<unknown> {
    const { reden = null, ...rest } = body;
    return this.commands.dispatch(new ApplyIndexatie({ ...rest, reden }, envelope));
  }
}
