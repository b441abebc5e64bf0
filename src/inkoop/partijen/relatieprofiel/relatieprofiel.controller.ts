import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Datum, datumOf } from '../../../kernel/datum.js';
import { derivedId } from '../../../kernel/ids.js';
import { CLOCK, type Clock } from '../../../platform/clock/clock.js';
import { type CommandEnvelope } from '../../../platform/event-store/command.js';
import { Commands } from '../../../platform/event-store/commands.js';
import { Opdracht } from '../../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../../platform/identity/decorators.js';
import { AanbiederPad } from '../partijen.dto.js';
import {
  ActOnRelatieprofiel,
  ClassifyAanbieder,
  type Relatieactie,
  type Relatieantwoord,
} from './relatieprofiel.commands.js';
import {
  AanbiederindelingInvoer,
  ContinuiteitsinterventieInvoer,
  ContinuiteitsrisicoInvoer,
  PilotdeelnameInvoer,
  RisicoeindeInvoer,
  RisicoPad,
  VerbeterpuntafrondingInvoer,
  VerbeterpuntInvoer,
  VerbeterpuntPad,
} from './relatieprofiel.dto.js';

const DOEL = 'leveranciersmanagement';

@ApiTags('aanbieders')
@Controller('v1/aanbieders/:aanbiederId')
@Rollen('contractmanager', 'inkoper')
export class RelatieprofielController {
  constructor(
    @Inject(Commands) private readonly commands: Commands,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post('indelingen')
  @ApiOperation({
    summary: 'Deel een aanbieder in naar zorgvorm, omvang en doelgroep',
    operationId: 'classifyAanbieder',
  })
  classify(
    @Param() { aanbiederId }: AanbiederPad,
    @Body() body: AanbiederindelingInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const { zorgvormen = null, omvang = null, doelgroep = null, reden } = body;
    const indeling = {
      ...{ type: 'ClassifyAanbieder' as const, zorgvormen, doelgroep, reden },
      omvang: omvang && { klasse: omvang.klasse, clienten: omvang.clienten },
      ingedeeldOp: this.dag(body.ingedeeldOp),
    };
    return this.commands.dispatch(new ClassifyAanbieder(aanbiederId, indeling, envelope));
  }

  @Post('verbeterpunten')
  @ApiOperation({ summary: 'Stel een aandachts- of verbeterpunt', operationId: 'setVerbeterpunt' })
  setPunt(
    @Param() { aanbiederId }: AanbiederPad,
    @Body() body: VerbeterpuntInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const verbeterpuntId = derivedId('verbeterpunt', envelope.commandId);
    const { soort, punt, uiterlijk = null } = body;
    const gesteldOp = this.dag(body.gesteldOp);
    const actie = { type: 'SetVerbeterpunt' as const, verbeterpuntId, soort, punt, uiterlijk, gesteldOp };
    return this.act(aanbiederId, actie, { verbeterpuntId }, envelope);
  }

  @Post('verbeterpunten/:verbeterpuntId/afronding')
  @HttpCode(200)
  @ApiOperation({ summary: 'Rond een aandachts- of verbeterpunt af', operationId: 'closeVerbeterpunt' })
  closePunt(
    @Param() { aanbiederId, verbeterpuntId }: VerbeterpuntPad,
    @Body() { uitkomst, afgerondOp }: VerbeterpuntafrondingInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const actie = { type: 'CloseVerbeterpunt' as const, verbeterpuntId, uitkomst, afgerondOp: this.dag(afgerondOp) };
    return this.act(aanbiederId, actie, { verbeterpuntId }, envelope);
  }

  @Post('pilots')
  @ApiOperation({ summary: 'Leg vast dat een aanbieder aan een pilot meedoet', operationId: 'selectPilotpartner' })
  pilot(
    @Param() { aanbiederId }: AanbiederPad,
    @Body() body: PilotdeelnameInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const { pilot, naam, vanaf, laatsteDag = null, bron } = body;
    const actie = { type: 'SelectPilotpartner' as const, pilot, naam, vanaf, laatsteDag, bron };
    return this.act(aanbiederId, actie, { pilot }, envelope);
  }

  @Post('continuiteitsrisicos')
  @Rollen('contractmanager', 'inkoper', 'toezichthouder')
  @ApiOperation({ summary: 'Meld een risico voor de continuiteit', operationId: 'reportContinuiteitsrisico' })
  report(
    @Param() { aanbiederId }: AanbiederPad,
    @Body() body: ContinuiteitsrisicoInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const risicoId = derivedId('continuiteitsrisico', envelope.commandId);
    const { aard, ernst, toelichting, bron } = body;
    const gemeldOp = this.dag(body.gemeldOp);
    const actie = { type: 'ReportContinuiteitsrisico' as const, risicoId, aard, ernst, toelichting, bron, gemeldOp };
    return this.act(aanbiederId, actie, { risicoId }, envelope);
  }

  @Post('continuiteitsrisicos/:risicoId/interventies')
  @ApiOperation({ summary: 'Leg vast wat de regio aan een risico doet', operationId: 'startContinuiteitsinterventie' })
  intervene(
    @Param() { aanbiederId, risicoId }: RisicoPad,
    @Body() { maatregel, gestartOp }: ContinuiteitsinterventieInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const type = 'StartContinuiteitsinterventie' as const;
    return this.act(aanbiederId, { type, risicoId, maatregel, gestartOp: this.dag(gestartOp) }, { risicoId }, envelope);
  }

  @Post('continuiteitsrisicos/:risicoId/einde')
  @HttpCode(200)
  @ApiOperation({ summary: 'Leg vast dat een risico voorbij is', operationId: 'endContinuiteitsrisico' })
  end(
    @Param() { aanbiederId, risicoId }: RisicoPad,
    @Body() { reden, geeindigdOp }: RisicoeindeInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const type = 'EndContinuiteitsrisico' as const;
    return this.act(aanbiederId, { type, risicoId, reden, geeindigdOp: this.dag(geeindigdOp) }, { risicoId }, envelope);
  }

  private act(
    aanbiederId: string,
    actie: Relatieactie,
    antwoord: Relatieantwoord,
    envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new ActOnRelatieprofiel(aanbiederId, actie, antwoord, envelope));
  }

  private dag(datum: Datum | null | undefined): Datum {
    return datum ?? datumOf(this.clock.now());
  }
}
