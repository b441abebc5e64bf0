import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { Opdracht } from '../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../platform/identity/decorators.js';
import { REDEN_TIJDELIJK } from './toewijzing.codes.js';
import {
  AcceptToewijzing,
  CompleteExtraCheck,
  ConvertToewijzing,
  CorrectStartZorg,
  CorrectToewijzing,
  DeclineToewijzingWithReason,
  EndZorg,
  PauseZorg,
  ProposeAlternatieveAanbieder,
  RegisterStartZorg,
  RemoveStartZorg,
  ResumeZorg,
  SendToewijzing,
  WithdrawToewijzing,
} from './toewijzing.commands.js';
import {
  AlternatiefInvoer,
  BeeindigingInvoer,
  ExtraControleInvoer,
  HervattingInvoer,
  ToewijzingIntrekkingInvoer,
  OmzettingInvoer,
  OnderbrekingInvoer,
  StartcorrectieInvoer,
  StartInvoer,
  ToewijzingcorrectieInvoer,
  ToewijzingInvoer,
  ToewijzingPad,
  WeigeringInvoer,
} from './toewijzing.dto.js';

const TOELEIDING = 'toeleiding';
const LEVERING = 'levering';

@ApiTags('toegang')
@Controller('v1/toewijzingen')
export class ToewijzingController {
  constructor(@Inject(Commands) private readonly commands: Commands) {}

  @Post()
  @Rollen('consulent', 'gemeente')
  @ApiOperation({ summary: 'Stuur een toewijzing aan een aanbieder', operationId: 'sendToewijzing' })
  send(@Body() body: ToewijzingInvoer, @Opdracht(TOELEIDING) envelope: CommandEnvelope): Promise<unknown> {
    return this.commands.dispatch(new SendToewijzing({ ...body }, envelope));
  }

  @Post(':toewijzingId/acceptaties')
  @HttpCode(200)
  @Rollen('aanbieder')
  @ApiOperation({ summary: 'Accepteer een toewijzing', operationId: 'acceptToewijzing' })
  accept(@Param() { toewijzingId }: ToewijzingPad, @Opdracht(LEVERING) envelope: CommandEnvelope): Promise<unknown> {
    return this.commands.dispatch(new AcceptToewijzing({ toewijzingId }, envelope));
  }

  @Post(':toewijzingId/weigeringen')
  @HttpCode(200)
  @Rollen('aanbieder')
  @ApiOperation({ summary: 'Weiger een toewijzing met een inhoudelijke reden', operationId: 'declineToewijzing' })
  decline(
    @Param() { toewijzingId }: ToewijzingPad,
    @Body() { redenCode, toelichting }: WeigeringInvoer,
    @Opdracht(LEVERING) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const data = { toewijzingId, redenCode, toelichting };
    return this.commands.dispatch(new DeclineToewijzingWithReason(data, envelope));
  }

  @Post(':toewijzingId/alternatieven')
  @HttpCode(200)
  @Rollen('aanbieder')
  @ApiOperation({
    summary: 'Stel na een weigering een andere aanbieder voor',
    operationId: 'proposeAlternatieveAanbieder',
  })
  propose(
    @Param() { toewijzingId }: ToewijzingPad,
    @Body() { aanbiederId, toelichting }: AlternatiefInvoer,
    @Opdracht(LEVERING) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const data = { toewijzingId, aanbiederId, toelichting: toelichting.trim() };
    return this.commands.dispatch(new ProposeAlternatieveAanbieder(data, envelope));
  }

  @Post(':toewijzingId/starts')
  @HttpCode(200)
  @Rollen('aanbieder')
  @ApiOperation({ summary: 'Meld de start van de zorg', operationId: 'registerStartZorg' })
  start(
    @Param() { toewijzingId }: ToewijzingPad,
    @Body() { begindatum }: StartInvoer,
    @Opdracht(LEVERING) envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new RegisterStartZorg({ toewijzingId, begindatum }, envelope));
  }

  @Post(':toewijzingId/startcorrecties')
  @HttpCode(200)
  @Rollen('aanbieder')
  @ApiOperation({ summary: 'Corrigeer of verwijder een gemelde start', operationId: 'correctStartZorg' })
  correctStart(
    @Param() { toewijzingId }: ToewijzingPad,
    @Body() { begindatum = null, reden }: StartcorrectieInvoer,
    @Opdracht(LEVERING) envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(
      begindatum === null
        ? new RemoveStartZorg({ toewijzingId, reden }, envelope)
        : new CorrectStartZorg({ toewijzingId, begindatum, reden }, envelope),
    );
  }

  @Post(':toewijzingId/onderbrekingen')
  @HttpCode(200)
  @Rollen('aanbieder')
  @ApiOperation({ summary: 'Meld een tijdelijke onderbreking van de zorg', operationId: 'pauseZorg' })
  pause(
    @Param() { toewijzingId }: ToewijzingPad,
    @Body() { vanaf, redenCode = REDEN_TIJDELIJK }: OnderbrekingInvoer,
    @Opdracht(LEVERING) envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new PauseZorg({ toewijzingId, vanaf, redenCode }, envelope));
  }

  @Post(':toewijzingId/hervattingen')
  @HttpCode(200)
  @Rollen('aanbieder')
  @ApiOperation({ summary: 'Meld de hervatting van de zorg', operationId: 'resumeZorg' })
  resume(
    @Param() { toewijzingId }: ToewijzingPad,
    @Body() { vanaf }: HervattingInvoer,
    @Opdracht(LEVERING) envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new ResumeZorg({ toewijzingId, vanaf }, envelope));
  }

  @Post(':toewijzingId/beeindigingen')
  @HttpCode(200)
  @Rollen('aanbieder')
  @ApiOperation({ summary: 'Meld het einde van de zorg met de reden', operationId: 'endZorg' })
  end(
    @Param() { toewijzingId }: ToewijzingPad,
    @Body() { einddatum, redenCode }: BeeindigingInvoer,
    @Opdracht(LEVERING) envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new EndZorg({ toewijzingId, einddatum, redenCode }, envelope));
  }

  @Post(':toewijzingId/correcties')
  @HttpCode(200)
  @Rollen('consulent', 'gemeente')
  @ApiOperation({ summary: 'Corrigeer een toewijzing; wat u weglaat blijft', operationId: 'correctToewijzing' })
  correct(
    @Param() { toewijzingId }: ToewijzingPad,
    @Body() body: ToewijzingcorrectieInvoer,
    @Opdracht(TOELEIDING) envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new CorrectToewijzing({ ...body, toewijzingId }, envelope));
  }

  @Post(':toewijzingId/intrekkingen')
  @HttpCode(200)
  @Rollen('consulent', 'gemeente')
  @ApiOperation({
    summary: 'Trek een toewijzing in waaronder nog geen zorg is gestart',
    operationId: 'withdrawToewijzing',
  })
  withdraw(
    @Param() { toewijzingId }: ToewijzingPad,
    @Body() { reden }: ToewijzingIntrekkingInvoer,
    @Opdracht(TOELEIDING) envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new WithdrawToewijzing({ toewijzingId, reden }, envelope));
  }

  @Post(':toewijzingId/omzettingen')
  @HttpCode(200)
  @Rollen('consulent', 'gemeente')
  @ApiOperation({
    summary: 'Zet een toewijzing om naar de bekostiging en productversie van een latere dag',
    operationId: 'convertToewijzing',
  })
  convert(
    @Param() { toewijzingId }: ToewijzingPad,
    @Body() { per, reden }: OmzettingInvoer,
    @Opdracht(TOELEIDING) envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new ConvertToewijzing({ toewijzingId, per, reden }, envelope));
  }

  @Post(':toewijzingId/extra-controles')
  @HttpCode(200)
  @Rollen('consulent', 'gemeente', 'controller')
  @ApiOperation({
    summary: 'Rond de extra controle van een dure toewijzing af',
    operationId: 'completeExtraCheck',
  })
  completeExtraCheck(
    @Param() { toewijzingId }: ToewijzingPad,
    @Body() { geslaagd, reden }: ExtraControleInvoer,
    @Opdracht(TOELEIDING) envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new CompleteExtraCheck({ toewijzingId, geslaagd, reden }, envelope));
  }
}
