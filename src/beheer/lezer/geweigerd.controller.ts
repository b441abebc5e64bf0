import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ENGINE_ADMIN, type EngineAdmin } from '../../platform/beheer/engine-admin.js';
import { forInstallation } from '../../platform/beheer/installatie.js';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { Opdracht } from '../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../platform/identity/decorators.js';
import { MOST_REFUSED, toGeweigerdeOpdracht } from './lijsten.js';
import { ActOnRefusedCommand } from './lezer.commands.js';
import { GeweigerdAntwoord, OpdrachtAntwoord, OpdrachtPad, RedenInvoer, RedenOfGeenInvoer } from './lezer.dto.js';

/** The dead letters: commands of policies and deadlines that a rule refused. */
@ApiTags('Beheer')
@Rollen('beheerder')
@Controller('v1/beheer/geweigerd')
export class GeweigerdController {
  constructor(
    @Inject(Commands) private readonly commands: Commands,
    @Inject(ENGINE_ADMIN) private readonly engine: EngineAdmin,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'leesGeweigerdeOpdrachten',
    summary: 'Opdrachten van beleid en termijnen die een regel weigerde en die op iemand wachten',
  })
  @ApiOkResponse({ type: GeweigerdAntwoord })
  async geweigerd(): Promise<GeweigerdAntwoord> {
    return { resultaten: (await this.engine.refused(MOST_REFUSED)).map(toGeweigerdeOpdracht) };
  }

  @Post(':opdrachtId/opnieuw')
  @HttpCode(202)
  @ApiOperation({ operationId: 'probeerOpdrachtOpnieuw', summary: 'Geef een geweigerde opdracht opnieuw' })
  @ApiAcceptedResponse({ type: OpdrachtAntwoord })
  opnieuw(
    @Param() { opdrachtId }: OpdrachtPad,
    @Body() { reden = null }: RedenOfGeenInvoer,
    @Opdracht('beheer') envelope: CommandEnvelope,
  ): Promise<unknown> {
    const act = { act: 'retry', reden } as const;
    return this.commands.dispatch(new ActOnRefusedCommand(opdrachtId, act, forInstallation(envelope)));
  }

  @Post(':opdrachtId/afdoen')
  @HttpCode(202)
  @ApiOperation({ operationId: 'doeOpdrachtAf', summary: 'Doe een geweigerde opdracht af, met een reden' })
  @ApiAcceptedResponse({ type: OpdrachtAntwoord })
  afdoen(
    @Param() { opdrachtId }: OpdrachtPad,
    @Body() { reden }: RedenInvoer,
    @Opdracht('beheer') envelope: CommandEnvelope,
  ): Promise<unknown> {
    const act = { act: 'dismiss', reden } as const;
    return this.commands.dispatch(new ActOnRefusedCommand(opdrachtId, act, forInstallation(envelope)));
  }
}
