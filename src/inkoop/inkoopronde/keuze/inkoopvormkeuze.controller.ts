import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { datumOf } from '../../../kernel/datum.js';
import { CLOCK, type Clock } from '../../../platform/clock/clock.js';
import { type CommandEnvelope } from '../../../platform/event-store/command.js';
import { Commands } from '../../../platform/event-store/commands.js';
import { Opdracht } from '../../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../../platform/identity/decorators.js';
import { RondePad } from '../ronde/inkoopronde.dto.js';
import { ActOnInkoopvormkeuze, type InkoopvormkeuzeActie } from './inkoopvormkeuze.commands.js';
import { InkoopvormInvoer, InkoopvormscoreInvoer, RamingInvoer, SasOordeelInvoer } from './inkoopvormkeuze.dto.js';

const DOEL = 'inkoop';

@ApiTags('inkooprondes')
@Controller('v1/inkooprondes/:rondeId')
@Rollen('inkoper', 'contractmanager')
export class InkoopvormkeuzeController {
  constructor(
    @Inject(Commands) private readonly commands: Commands,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post('inkoopvormscores')
  @HttpCode(200)
  @ApiOperation({ summary: 'Beoordeel een inkoopvorm op de acht criteria', operationId: 'scoreInkoopvorm' })
  score(
    @Param() { rondeId }: RondePad,
    @Body() { instrument, scores, beoordeeldOp, bron }: InkoopvormscoreInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const oordelen = scores.map(({ criterium, oordeel, toelichting }) => ({
      ...{ criterium, oordeel },
      toelichting: toelichting ?? null,
    }));
    const data = { instrument, scores: oordelen, beoordeeldOp: beoordeeldOp ?? this.today(), bron };
    return this.act(rondeId, { type: 'ScoreInkoopvorm', ...data }, envelope);
  }

  @Post('inkoopvormkeuzes')
  @HttpCode(200)
  @ApiOperation({ summary: 'Kies de inkoopvorm, met reden', operationId: 'chooseInkoopvorm' })
  choose(
    @Param() { rondeId }: RondePad,
    @Body() { instrument, reden, gekozenOp, uitzondering }: InkoopvormInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const data = {
      ...{ instrument, reden },
      gekozenOp: gekozenOp ?? this.today(),
      uitzondering: uitzondering ? { ...uitzondering } : null,
    };
    return this.act(rondeId, { type: 'ChooseInkoopvorm', ...data }, envelope);
  }

  @Post('ramingen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Leg de geraamde contractwaarde vast', operationId: 'estimateContractwaarde' })
  estimate(
    @Param() { rondeId }: RondePad,
    @Body() { bedrag, onderbouwing, geraamdOp }: RamingInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const data = { bedrag, onderbouwing, geraamdOp: geraamdOp ?? this.today() };
    return this.act(rondeId, { type: 'EstimateContractwaarde', ...data }, envelope);
  }

  @Post('sas-oordelen')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Oordeel welke procedure kan waar de contractwaarde boven de drempel gaat',
    operationId: 'judgeSasVraag',
  })
  judge(
    @Param() { rondeId }: RondePad,
    @Body() { oordeel, reden, bron, beoordeeldOp }: SasOordeelInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const data = { oordeel, reden, bron, beoordeeldOp: beoordeeldOp ?? this.today() };
    return this.act(rondeId, { type: 'JudgeSasVraag', ...data }, envelope);
  }

  private act(rondeId: string, actie: InkoopvormkeuzeActie, envelope: CommandEnvelope): Promise<unknown> {
    return this.commands.dispatch(new ActOnInkoopvormkeuze(rondeId, actie, envelope));
  }

  private today(): string {
    return datumOf(this.clock.now());
  }
}
