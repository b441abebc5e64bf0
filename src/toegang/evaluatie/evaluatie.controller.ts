import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { Opdracht } from '../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../platform/identity/decorators.js';
import { EvaluateTraject } from './evaluatie.commands.js';
import { EvaluatieInvoer } from './evaluatie.dto.js';

@ApiTags('toegang')
@Controller('v1/evaluaties')
export class EvaluatieController {
  constructor(@Inject(Commands) private readonly commands: Commands) {}

  @Post()
  @Rollen('consulent', 'gemeente', 'aanbieder')
  @ApiOperation({
    summary: 'Leg vast in welke mate de doelen van een traject zijn behaald',
    operationId: 'evaluateTraject',
  })
  evaluate(@Body() body: EvaluatieInvoer, @Opdracht('resultaatmeting') envelope: CommandEnvelope): Promise<unknown> {
    return this.commands.dispatch(new EvaluateTraject({ ...body }, envelope));
  }
}
