import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { Opdracht } from '../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../platform/identity/decorators.js';
import { AgreeResultaat, MeasureResultaat } from './resultaat.commands.js';
import { ResultaatInvoer, ResultaatmetingInvoer, ResultaatPad } from './resultaat.dto.js';

@ApiTags('toegang')
@Controller('v1/resultaten')
@Rollen('consulent', 'gemeente')
export class ResultaatController {
  constructor(@Inject(Commands) private readonly commands: Commands) {}

  @Post()
  @ApiOperation({ summary: 'Leg vast welk resultaat client en gemeente afspreken', operationId: 'agreeResultaat' })
  agree(@Body() body: ResultaatInvoer, @Opdracht('toeleiding') envelope: CommandEnvelope): Promise<unknown> {
    return this.commands.dispatch(new AgreeResultaat({ ...body }, envelope));
  }

  @Post(':resultaatId/metingen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Meet of een resultaat is behaald', operationId: 'measureResultaat' })
  measure(
    @Param() { resultaatId }: ResultaatPad,
    @Body() { behaald, redenCode = null, gemetenOp, bron }: ResultaatmetingInvoer,
    @Opdracht('resultaatmeting') envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new MeasureResultaat({ resultaatId, behaald, redenCode, gemetenOp, bron }, envelope));
  }
}
