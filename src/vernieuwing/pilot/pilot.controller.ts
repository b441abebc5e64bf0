import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Datum, datumOf } from '../../kernel/datum.js';
import { derivedId } from '../../kernel/ids.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { Opdracht } from '../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../platform/identity/decorators.js';
import { ActOnPilot, DefinePilot, type Pilotactie } from './pilot.commands.js';
import {
  type BewijsstukInvoer,
  PilotbevindingInvoer,
  PiloteindeInvoer,
  PilotevaluatieInvoer,
  PilotInvoer,
  PilotkaderInvoer,
  PilotPad,
  PilotplanInvoer,
  PilotpuntafhandelingInvoer,
  PilotpuntPad,
  PilotselectieInvoer,
  PilotstartInvoer,
} from './pilot.dto.js';
import { type Bewijsstuk } from './pilot.events.js';

const DOEL = 'leveranciersmanagement';

@ApiTags('vernieuwing')
@Controller('v1/pilots')
@Rollen('contractmanager', 'inkoper', 'beleidsadviseur')
export class PilotController {
  constructor(
    @Inject(Commands) private readonly commands: Commands,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Leg een pilot vast met zijn vragen', operationId: 'definePilot' })
  define(@Body() body: PilotInvoer, @Opdracht(DOEL) envelope: CommandEnvelope): Promise<unknown> {
    const { pilot, naam, doel, vorm, wettelijkType = null, bekostiging, segmenten, gemeenten, vanaf } = body;
    const { laatsteDag = null } = body;
    const vragen = body.vragen.map(({ sleutel, vraag, meting }) => ({ sleutel, vraag, meting }));
    const wat = { pilot, naam, doel, vorm, wettelijkType, bekostiging, segmenten, gemeenten, vragen };
    const omschrijving = { type: 'DefinePilot' as const, ...wat, vanaf, laatsteDag };
    return this.commands.dispatch(
      new DefinePilot({ ...omschrijving, gedefinieerdOp: this.dag(body.gedefinieerdOp) }, envelope),
    );
  }

  @Post(':pilotId/kader')
  @HttpCode(200)
  @ApiOperation({ summary: 'Leg vast welk orgaan het kader vaststelde', operationId: 'adoptPilotkader' })
  kader(
    @Param() pad: PilotPad,
    @Body() { orgaan, besluit, vastgesteldOp }: PilotkaderInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const actie = { type: 'AdoptPilotkader' as const, orgaan, besluit, vastgesteldOp: this.dag(vastgesteldOp) };
    return this.act(pad, actie, envelope);
  }

  @Post(':pilotId/plan')
  @HttpCode(200)
  @ApiOperation({ summary: 'Leg het vastgestelde plan van aanpak vast', operationId: 'adoptPilotplan' })
  plan(
    @Param() pad: PilotPad,
    @Body() { plan, vastgesteldOp }: PilotplanInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const actie = { type: 'AdoptPilotplan' as const, plan: stuk(plan), vastgesteldOp: this.dag(vastgesteldOp) };
    return this.act(pad, actie, envelope);
  }

  @Post(':pilotId/selectie')
  @HttpCode(200)
  @ApiOperation({ summary: 'Rond de selectie van de partners af', operationId: 'completePilotselection' })
  selectie(
    @Param() pad: PilotPad,
    @Body() { aanbiederIds, grond, afgerondOp }: PilotselectieInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const type = 'CompletePilotselection' as const;
    return this.act(pad, { type, aanbiederIds, grond, afgerondOp: this.dag(afgerondOp) }, envelope);
  }

  @Post(':pilotId/start')
  @HttpCode(200)
  @ApiOperation({ summary: 'Start een pilot', operationId: 'startPilot' })
  start(
    @Param() pad: PilotPad,
    @Body() { gestartOp }: PilotstartInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.act(pad, { type: 'StartPilot', gestartOp: this.dag(gestartOp) }, envelope);
  }

  @Post(':pilotId/bevindingen')
  @ApiOperation({ summary: 'Meld een bevinding met haar bewijs', operationId: 'reportPilotbevinding' })
  report(
    @Param() pad: PilotPad,
    @Body() { vraag, bevinding, strekking, bewijs, gemeldOp }: PilotbevindingInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const bevindingId = derivedId('pilotbevinding', envelope.commandId);
    const wat = { bevindingId, vraag, bevinding, strekking, bewijs: bewijs.map(stuk) };
    const actie = { type: 'ReportPilotbevinding' as const, ...wat, gemeldOp: this.dag(gemeldOp) };
    return this.act(pad, actie, envelope, { bevindingId });
  }

  @Post(':pilotId/evaluatie')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Leg de evaluatie vast, met de punten die ergens moeten landen',
    operationId: 'evaluatePilot',
  })
  evaluate(
    @Param() pad: PilotPad,
    @Body() { conclusie, vervolg, verslag, punten, geevalueerdOp }: PilotevaluatieInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const genummerd = punten.map(({ bestemming, punt, bevindingIds }, index) => ({
      ...{ puntId: derivedId('pilotpunt', pad.pilotId, String(index)), bestemming, punt, bevindingIds },
    }));
    const wat = { conclusie, vervolg, verslag: stuk(verslag), punten: genummerd };
    const actie = { type: 'EvaluatePilot' as const, ...wat, geevalueerdOp: this.dag(geevalueerdOp) };
    return this.act(pad, actie, envelope, { puntIds: genummerd.map(({ puntId }) => puntId) });
  }

  @Post(':pilotId/punten/:puntId/afhandeling')
  @HttpCode(200)
  @ApiOperation({ summary: 'Leg vast waar een punt is geland, of waarom niet', operationId: 'settlePilotpunt' })
  settle(
    @Param() { pilotId, puntId }: PilotpuntPad,
    @Body() { uitkomst, verwijzing = null, reden, afgehandeldOp }: PilotpuntafhandelingInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const wat = { puntId, uitkomst, verwijzing, reden, afgehandeldOp: this.dag(afgehandeldOp) };
    return this.act({ pilotId }, { type: 'SettlePilotpunt', ...wat }, envelope, { puntId });
  }

  @Post(':pilotId/einde')
  @HttpCode(200)
  @ApiOperation({ summary: 'Eindig een pilot, ook voor zijn laatste dag', operationId: 'endPilot' })
  end(
    @Param() pad: PilotPad,
    @Body() { reden, geeindigdOp }: PiloteindeInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.act(pad, { type: 'EndPilot', reden, geeindigdOp: this.dag(geeindigdOp) }, envelope);
  }

  private act(
    { pilotId }: PilotPad,
    actie: Pilotactie,
    envelope: CommandEnvelope,
    antwoord: Readonly<Record<string, unknown>> = {},
  ): Promise<unknown> {
    return this.commands.dispatch(new ActOnPilot(pilotId, actie, antwoord, envelope));
  }

  private dag(datum: Datum | null | undefined): Datum {
    return datum ?? datumOf(this.clock.now());
  }
}

const stuk = ({ verwijzing, sha256 }: BewijsstukInvoer): Bewijsstuk => ({ verwijzing, sha256 });
