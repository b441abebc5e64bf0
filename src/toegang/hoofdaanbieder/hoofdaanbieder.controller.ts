import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { Opdracht } from '../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../platform/identity/decorators.js';
import { AssignHoofdaanbieder, EndHoofdaanbieder, EngageOnderaannemer } from './hoofdaanbieder.commands.js';
import { HoofdaanbiedereindeInvoer, HoofdaanbiederPad, OnderaannemerinzetInvoer } from './hoofdaanbieder.dto.js';

@ApiTags('toegang')
@Controller('v1/toewijzingen/:toewijzingId')
export class HoofdaanbiederController {
  constructor(@Inject(Commands) private readonly commands: Commands) {}

  @Post('hoofdaanbieder')
  @HttpCode(200)
  @Rollen('consulent', 'gemeente')
  @ApiOperation({
    summary: 'Wijs de aanbieder van een toewijzing aan als verantwoordelijke voor het resultaat',
    operationId: 'assignHoofdaanbieder',
  })
  assign(
    @Param() { toewijzingId }: HoofdaanbiederPad,
    @Opdracht('toeleiding') envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new AssignHoofdaanbieder({ toewijzingId }, envelope));
  }

  @Post('hoofdaanbieder/einde')
  @HttpCode(200)
  @Rollen('consulent', 'gemeente')
  @ApiOperation({ summary: 'Eindig de aanwijzing van een hoofdaanbieder', operationId: 'endHoofdaanbieder' })
  end(
    @Param() { toewijzingId }: HoofdaanbiederPad,
    @Body() { laatsteDag, reden }: HoofdaanbiedereindeInvoer,
    @Opdracht('toeleiding') envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new EndHoofdaanbieder({ toewijzingId, laatsteDag, reden }, envelope));
  }

  @Post('onderaannemers')
  @Rollen('aanbieder', 'consulent', 'gemeente')
  @ApiOperation({
    summary: 'Zet een onderaannemer van het contract in voor de client van een toewijzing',
    operationId: 'engageOnderaannemer',
  })
  engage(
    @Param() { toewijzingId }: HoofdaanbiederPad,
    @Body() { onderaannemingId, vanaf, laatsteDag = null }: OnderaannemerinzetInvoer,
    @Opdracht('levering') envelope: CommandEnvelope,
  ): Promise<unknown> {
    const data = { toewijzingId, onderaannemingId, vanaf, laatsteDag };
    return this.commands.dispatch(new EngageOnderaannemer(data, envelope));
  }
}
