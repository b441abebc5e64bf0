import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { datumOf } from '../../kernel/datum.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { Opdracht } from '../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../platform/identity/decorators.js';
import { ActOnGegevenslevering, AgreeGegevenslevering } from './gegevenslevering.commands.js';
import {
  afspraakOf,
  GegevensleveringEindeInvoer,
  GegevensleveringInvoer,
  GegevensleveringPad,
  OntvangstIntrekkingInvoer,
  OntvangstInvoer,
} from './gegevenslevering.dto.js';

const DOEL = 'gegevensbeheer';

@ApiTags('gegevens')
@Controller('v1/gegevensleveringsafspraken')
@Rollen('contractmanager', 'controller', 'beleidsadviseur', 'beheerder')
export class GegevensleveringController {
  constructor(
    @Inject(Commands) private readonly commands: Commands,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @ApiOperation({
    summary: 'Spreek af welke gegevens een gemeente of aanbieder levert, en hoe',
    operationId: 'agreeGegevenslevering',
  })
  agree(@Body() body: GegevensleveringInvoer, @Opdracht(DOEL) envelope: CommandEnvelope): Promise<unknown> {
    return this.commands.dispatch(new AgreeGegevenslevering(afspraakOf(body), envelope));
  }

  @Post(':afspraakId/leveringen')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Leg vast dat de gegevens over een periode zijn ontvangen',
    operationId: 'receiveGegevenslevering',
  })
  receive(
    @Param() { afspraakId }: GegevensleveringPad,
    @Body() { ontvangenOp = datumOf(this.clock.now()), opmerking = null, over, kanaal }: OntvangstInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const actie = { type: 'ReceiveGegevenslevering', over, ontvangenOp, kanaal, opmerking } as const;
    return this.commands.dispatch(new ActOnGegevenslevering(afspraakId, actie, envelope));
  }

  @Post(':afspraakId/leveringintrekkingen')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Trek een vastgelegde ontvangst in, met reden',
    operationId: 'withdrawGegevensleveringReceipt',
  })
  withdraw(
    @Param() { afspraakId }: GegevensleveringPad,
    @Body() { over, reden }: OntvangstIntrekkingInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const actie = { type: 'WithdrawGegevensleveringReceipt', over, reden } as const;
    return this.commands.dispatch(new ActOnGegevenslevering(afspraakId, actie, envelope));
  }

  @Post(':afspraakId/beeindigingen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Beeindig een afspraak over gegevenslevering', operationId: 'endGegevenslevering' })
  end(
    @Param() { afspraakId }: GegevensleveringPad,
    @Body() { laatsteDag, reden }: GegevensleveringEindeInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const actie = { type: 'EndGegevenslevering', laatsteDag, reden } as const;
    return this.commands.dispatch(new ActOnGegevenslevering(afspraakId, actie, envelope));
  }
}
