import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { datumOf } from '../../../kernel/datum.js';
import { CLOCK, type Clock } from '../../../platform/clock/clock.js';
import { type CommandEnvelope } from '../../../platform/event-store/command.js';
import { Commands } from '../../../platform/event-store/commands.js';
import { Opdracht } from '../../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../../platform/identity/decorators.js';
import { ActOnMijlpaal, type MijlpaalActie, PlanMijlpaal } from './mijlpaal.commands.js';
import {
  HerplanningInvoer,
  MijlpaalBereiktInvoer,
  MijlpaalCorrectieInvoer,
  MijlpaalInvoer,
  MijlpaalPad,
  MijlpaalVervallenInvoer,
} from './mijlpaal.dto.js';

const DOEL = 'besluitvorming';

@ApiTags('besluitvorming')
@Controller('v1/mijlpalen')
@Rollen('contractmanager', 'inkoper', 'beleidsadviseur', 'bestuurder')
export class MijlpaalController {
  constructor(
    @Inject(Commands) private readonly commands: Commands,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Plan een mijlpaal', operationId: 'planMijlpaal' })
  plan(
    @Body() { gepland, geplandOp = this.today(), spoor, orgaan = null, ...rest }: MijlpaalInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const track = spoor ? { sleutel: spoor.sleutel, naam: spoor.naam } : null;
    const data = { ...rest, gepland: { van: gepland.van, tot: gepland.tot }, geplandOp, spoor: track, orgaan };
    return this.commands.dispatch(new PlanMijlpaal(data, envelope));
  }

  @Post(':mijlpaalId/herplanningen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Herplan een mijlpaal, met reden', operationId: 'replanMijlpaal' })
  replan(
    @Param() { mijlpaalId }: MijlpaalPad,
    @Body() { gepland: { van, tot }, geplandOp = this.today(), ...rest }: HerplanningInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.act(mijlpaalId, { type: 'ReplanMijlpaal', ...rest, gepland: { van, tot }, geplandOp }, envelope);
  }

  @Post(':mijlpaalId/behaald')
  @HttpCode(200)
  @ApiOperation({ summary: 'Leg vast dat een mijlpaal is bereikt', operationId: 'reachMijlpaal' })
  reach(
    @Param() { mijlpaalId }: MijlpaalPad,
    @Body() { bereiktOp = this.today(), bron }: MijlpaalBereiktInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.act(mijlpaalId, { type: 'ReachMijlpaal', bereiktOp, bron }, envelope);
  }

  @Post(':mijlpaalId/correcties')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Corrigeer of en wanneer een mijlpaal is bereikt, met reden',
    operationId: 'correctMijlpaalReached',
  })
  correct(
    @Param() { mijlpaalId }: MijlpaalPad,
    @Body() { bereiktOp = null, ...rest }: MijlpaalCorrectieInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.act(mijlpaalId, { type: 'CorrectMijlpaalReached', ...rest, bereiktOp }, envelope);
  }

  @Post(':mijlpaalId/vervallen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Laat een mijlpaal vervallen, met reden', operationId: 'cancelMijlpaal' })
  cancel(
    @Param() { mijlpaalId }: MijlpaalPad,
    @Body() { vervallenOp = this.today(), reden }: MijlpaalVervallenInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.act(mijlpaalId, { type: 'CancelMijlpaal', vervallenOp, reden }, envelope);
  }

  private act(mijlpaalId: string, actie: MijlpaalActie, envelope: CommandEnvelope): Promise<unknown> {
    return this.commands.dispatch(new ActOnMijlpaal(mijlpaalId, actie, envelope));
  }

  private today(): string {
    return datumOf(this.clock.now());
  }
}
