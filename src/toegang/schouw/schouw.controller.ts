import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { Opdracht } from '../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../platform/identity/decorators.js';
import { ConductSchouw, PlanSchouw } from './schouw.commands.js';
import { SchouwInvoer, SchouwPad, SchouwuitvoeringInvoer } from './schouw.dto.js';

@ApiTags('toegang')
@Controller('v1/schouwen')
@Rollen('consulent', 'gemeente')
export class SchouwController {
  constructor(@Inject(Commands) private readonly commands: Commands) {}

  @Post()
  @ApiOperation({ summary: 'Plan de jaarlijkse schouw van een toewijzing', operationId: 'planSchouw' })
  plan(
    @Body() { toewijzingId, jaar }: SchouwInvoer,
    @Opdracht('resultaatmeting') envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new PlanSchouw({ toewijzingId, jaar }, envelope));
  }

  @Post(':toewijzingId/:jaar/uitvoeringen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Leg de uitkomst van een schouw vast', operationId: 'conductSchouw' })
  conduct(
    @Param() { toewijzingId, jaar }: SchouwPad,
    @Body() { resultaatId, resultaatBehaald, redenCode = null, uitgevoerdOp }: SchouwuitvoeringInvoer,
    @Opdracht('resultaatmeting') envelope: CommandEnvelope,
  ): Promise<unknown> {
    const data = { toewijzingId, jaar, resultaatId, resultaatBehaald, redenCode, uitgevoerdOp };
    return this.commands.dispatch(new ConductSchouw(data, envelope));
  }
}
