import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ENGINE_ADMIN, type EngineAdmin } from '../../platform/beheer/engine-admin.js';
import { forInstallation } from '../../platform/beheer/installatie.js';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { Opdracht } from '../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../platform/identity/decorators.js';
import { toGeparkeerdDossier } from './lijsten.js';
import { ActOnLezer } from './lezer.commands.js';
import { GeparkeerdAntwoord, LezerAntwoord, LezerPad, OpnieuwInvoer, OverslaanInvoer } from './lezer.dto.js';

/** Streams that a reader of the log set apart, and what the beheerder decides about them. */
@ApiTags('Beheer')
@Rollen('beheerder')
@Controller('v1/beheer')
export class LezerController {
  constructor(
    @Inject(Commands) private readonly commands: Commands,
    @Inject(ENGINE_ADMIN) private readonly engine: EngineAdmin,
  ) {}

  @Get('geparkeerd')
  @ApiOperation({ operationId: 'leesGeparkeerd', summary: 'Dossiers die een lezer niet kon verwerken en apart zette' })
  @ApiOkResponse({ type: GeparkeerdAntwoord })
  async geparkeerd(): Promise<GeparkeerdAntwoord> {
    return { resultaten: (await this.engine.parkedStreams()).map(toGeparkeerdDossier) };
  }

  @Post('lezers/:lezer/opnieuw')
  @HttpCode(202)
  @ApiOperation({ operationId: 'probeerDossierOpnieuw', summary: 'Probeer een dossier dat apart staat opnieuw' })
  @ApiAcceptedResponse({ type: LezerAntwoord })
  opnieuw(
    @Param() { lezer }: LezerPad,
    @Body() { stream, reden = null }: OpnieuwInvoer,
    @Opdracht('beheer') envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(
      new ActOnLezer(lezer, { act: 'retry-parked', stream, reden }, forInstallation(envelope)),
    );
  }

  @Post('lezers/:lezer/overslaan')
  @HttpCode(202)
  @ApiOperation({
    operationId: 'slaGebeurtenisOver',
    summary: 'Sla een gebeurtenis voor een lezer over, met een reden',
  })
  @ApiAcceptedResponse({ type: LezerAntwoord })
  overslaan(
    @Param() { lezer }: LezerPad,
    @Body() { stream, gebeurtenisId, reden }: OverslaanInvoer,
    @Opdracht('beheer') envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(
      new ActOnLezer(lezer, { act: 'skip-parked', stream, gebeurtenisId, reden }, forInstallation(envelope)),
    );
  }
}
