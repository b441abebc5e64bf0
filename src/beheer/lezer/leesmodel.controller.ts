import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Rejection } from '../../kernel/rejection.js';
import { ENGINE_ADMIN, type EngineAdmin } from '../../platform/beheer/engine-admin.js';
import { forInstallation } from '../../platform/beheer/installatie.js';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { Opdracht } from '../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../platform/identity/decorators.js';
import { GeneratiePad, GeneratiesAntwoord, LeesmodelPad, VergelijkingDto } from './leesmodel.dto.js';
import { ActOnLezer, type LezerAct } from './lezer.commands.js';
import { LezerAntwoord, RedenInvoer, RedenOfGeenInvoer, WisselInvoer } from './lezer.dto.js';

/** Read models are built anew beside the one in use, compared with it, and put in its place or back (promise 4). */
@ApiTags('Beheer')
@Rollen('beheerder')
@Controller('v1/beheer/leesmodellen')
export class LeesmodelController {
  constructor(
    @Inject(Commands) private readonly commands: Commands,
    @Inject(ENGINE_ADMIN) private readonly engine: EngineAdmin,
  ) {}

  @Get('generaties')
  @ApiOperation({ operationId: 'leesGeneraties', summary: 'Generaties van alle leesmodellen en hun voortgang' })
  @ApiOkResponse({ type: GeneratiesAntwoord })
  async generaties(): Promise<GeneratiesAntwoord> {
    return { resultaten: (await this.engine.builds?.list()) ?? [] };
  }

  @Get(':leesmodel/generaties/:generatie/vergelijking')
  @ApiOperation({ operationId: 'vergelijkGeneratie', summary: 'Vergelijk een gerede generatie met die in gebruik is' })
  @ApiOkResponse({ type: VergelijkingDto })
  async vergelijking(@Param() { leesmodel, generatie: nummer }: GeneratiePad): Promise<VergelijkingDto> {
    const generatie = Number(nummer);
    const found = ((await this.engine.builds?.list()) ?? []).find(
      (candidate) => candidate.leesmodel === leesmodel && candidate.generatie === generatie,
    );
    if (found?.stand !== 'gereed') {
      throw new Rejection(
        'GENERATIE_NIET_BESCHIKBAAR',
        'Er is geen gerede generatie met dit nummer. Vraag de lijst van generaties op.',
        'not-found',
      );
    }
    return this.engine.builds!.compare(leesmodel, generatie);
  }

  @Post(':leesmodel/herbouw')
  @HttpCode(202)
  @ApiOperation({ operationId: 'herbouwLeesmodel', summary: 'Bouw een leesmodel opnieuw op naast het huidige' })
  @ApiAcceptedResponse({ type: LezerAntwoord })
  herbouw(
    @Param() { leesmodel }: LeesmodelPad,
    @Body() { reden = null }: RedenOfGeenInvoer,
    @Opdracht('beheer') envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.act(leesmodel, { act: 'rebuild', reden }, envelope);
  }

  @Post(':leesmodel/wissel')
  @HttpCode(202)
  @ApiOperation({ operationId: 'wisselLeesmodel', summary: 'Neem een gerede generatie in gebruik' })
  @ApiAcceptedResponse({ type: LezerAntwoord })
  wissel(
    @Param() { leesmodel }: LeesmodelPad,
    @Body() { generatie, ookBijVerschil = false, reden = null }: WisselInvoer,
    @Opdracht('beheer') envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.act(leesmodel, { act: 'switch', generatie, ookBijVerschil, reden }, envelope);
  }

  @Post(':leesmodel/terug')
  @HttpCode(202)
  @ApiOperation({ operationId: 'draaiLeesmodelTerug', summary: 'Neem de bewaarde generatie weer in gebruik' })
  @ApiAcceptedResponse({ type: LezerAntwoord })
  terug(
    @Param() { leesmodel }: LeesmodelPad,
    @Body() { reden }: RedenInvoer,
    @Opdracht('beheer') envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.act(leesmodel, { act: 'switch-back', reden }, envelope);
  }

  @Post(':leesmodel/generaties/:generatie/verwijderen')
  @HttpCode(202)
  @ApiOperation({ operationId: 'verwijderGeneratie', summary: 'Verwijder een generatie die niet in gebruik is' })
  @ApiAcceptedResponse({ type: LezerAntwoord })
  verwijderen(
    @Param() { leesmodel, generatie }: GeneratiePad,
    @Body() { reden = null }: RedenOfGeenInvoer,
    @Opdracht('beheer') envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.act(leesmodel, { act: 'drop', generatie: Number(generatie), reden }, envelope);
  }

  private act(leesmodel: string, act: LezerAct, envelope: CommandEnvelope): Promise<unknown> {
    return this.commands.dispatch(new ActOnLezer(leesmodel, act, forInstallation(envelope)));
  }
}
