import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { Opdracht } from '../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../platform/identity/decorators.js';
import { GrantOverstap, RequestOverstap, WaitlistOverstap } from './overstap.commands.js';
import { OverstapInvoer, OverstapPad, OverstaptoekenningInvoer, OverstapwachtlijstInvoer } from './overstap.dto.js';

@ApiTags('toegang')
@Controller('v1/overstappen')
@Rollen('consulent', 'gemeente')
export class OverstapController {
  constructor(@Inject(Commands) private readonly commands: Commands) {}

  @Post()
  @ApiOperation({
    summary: 'Vraag voor een client een overstap naar een andere aanbieder aan',
    operationId: 'requestOverstap',
  })
  request(
    @Body() { toewijzingId, gewensteAanbiederId }: OverstapInvoer,
    @Opdracht('toeleiding') envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new RequestOverstap({ toewijzingId, gewensteAanbiederId }, envelope));
  }

  @Post(':overstapId/toekenningen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Ken een overstap toe', operationId: 'grantOverstap' })
  grant(
    @Param() { overstapId }: OverstapPad,
    @Body() { ingangsdatum }: OverstaptoekenningInvoer,
    @Opdracht('toeleiding') envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new GrantOverstap({ overstapId, ingangsdatum }, envelope));
  }

  @Post(':overstapId/wachtlijstplaatsingen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Zet een overstap op de wachtlijst', operationId: 'waitlistOverstap' })
  waitlist(
    @Param() { overstapId }: OverstapPad,
    @Body() { reden, verwachteDatum = null }: OverstapwachtlijstInvoer,
    @Opdracht('toeleiding') envelope: CommandEnvelope,
  ): Promise<unknown> {
    const data = { overstapId, reden: reden.trim(), verwachteDatum };
    return this.commands.dispatch(new WaitlistOverstap(data, envelope));
  }
}
