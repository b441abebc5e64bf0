import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { Opdracht } from '../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../platform/identity/decorators.js';
import {
  ApproveMaatwerk,
  ClassifyOndersteuning,
  ComposeArrangement,
  OpenArrangement,
  RequestMaatwerk,
  SetResultaatgebieden,
} from './arrangement.commands.js';
import {
  ArrangementInvoer,
  ArrangementPad,
  ClassificatieInvoer,
  MaatwerkbesluitInvoer,
  MaatwerkverzoekInvoer,
  ResultaatgebiedenInvoer,
  SamenstellingInvoer,
} from './arrangement.dto.js';

const TOELEIDING = 'toeleiding';

@ApiTags('toegang')
@Controller('v1/arrangementen')
@Rollen('consulent', 'gemeente')
export class ArrangementController {
  constructor(@Inject(Commands) private readonly commands: Commands) {}

  @Post()
  @ApiOperation({ summary: 'Begin een arrangement voor een client', operationId: 'openArrangement' })
  open(@Body() { clientId }: ArrangementInvoer, @Opdracht(TOELEIDING) envelope: CommandEnvelope): Promise<unknown> {
    return this.commands.dispatch(new OpenArrangement({ clientId }, envelope));
  }

  @Post(':arrangementId/resultaatgebieden')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Leg vast op welke resultaatgebieden ondersteuning nodig is',
    operationId: 'setResultaatgebieden',
  })
  setGebieden(
    @Param() { arrangementId }: ArrangementPad,
    @Body() { resultaatgebieden }: ResultaatgebiedenInvoer,
    @Opdracht(TOELEIDING) envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new SetResultaatgebieden({ arrangementId, resultaatgebieden }, envelope));
  }

  @Post(':arrangementId/samenstellingen')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Stel het arrangement samen: de cel van de matrix volgt uit de resultaatgebieden en de keuzes',
    operationId: 'composeArrangement',
  })
  compose(
    @Param() { arrangementId }: ArrangementPad,
    @Body() { matrix, keuzes, ingangsdatum, vervangt = [] }: SamenstellingInvoer,
    @Opdracht(TOELEIDING) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const data = { arrangementId, matrix, keuzes, ingangsdatum, vervangt };
    return this.commands.dispatch(new ComposeArrangement(data, envelope));
  }

  @Post(':arrangementId/classificaties')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Leg vast of de ondersteuning op ontwikkeling of op stabilisatie is gericht',
    operationId: 'classifyOndersteuning',
  })
  classify(
    @Param() { arrangementId }: ArrangementPad,
    @Body() { toewijzingId = null, perspectief, kenmerken = {}, op }: ClassificatieInvoer,
    @Opdracht(TOELEIDING) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const data = { arrangementId, toewijzingId, perspectief, kenmerken, op };
    return this.commands.dispatch(new ClassifyOndersteuning(data, envelope));
  }

  @Post(':arrangementId/maatwerkverzoeken')
  @HttpCode(200)
  @ApiOperation({ summary: 'Vraag maatwerk aan waar geen product past', operationId: 'requestMaatwerk' })
  requestMaatwerk(
    @Param() { arrangementId }: ArrangementPad,
    @Body() { motivering }: MaatwerkverzoekInvoer,
    @Opdracht(TOELEIDING) envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new RequestMaatwerk({ arrangementId, motivering }, envelope));
  }

  @Post(':arrangementId/maatwerkbesluiten')
  @HttpCode(200)
  @ApiOperation({ summary: 'Keur het gevraagde maatwerk goed', operationId: 'approveMaatwerk' })
  approveMaatwerk(
    @Param() { arrangementId }: ArrangementPad,
    @Body() { bedrag = null, vanaf, tot = null }: MaatwerkbesluitInvoer,
    @Opdracht(TOELEIDING) envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new ApproveMaatwerk({ arrangementId, bedrag, vanaf, tot }, envelope));
  }
}
