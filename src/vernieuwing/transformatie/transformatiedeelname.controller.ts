import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Datum, datumOf } from '../../kernel/datum.js';
import { derivedId } from '../../kernel/ids.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { Opdracht } from '../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../platform/identity/decorators.js';
import { ActOnTransformatiedeelname, type Transformatieactie } from './transformatiedeelname.commands.js';
import {
  TransformatiejaarPad,
  TransformatieopbrengstInvoer,
  TransformatiespoorInvoer,
  TransformatievoorstelInvoer,
  TransformatiewisselInvoer,
} from './transformatiedeelname.dto.js';

const DOEL = 'leveranciersmanagement';

@ApiTags('vernieuwing')
@Controller('v1/aanbieders/:aanbiederId/transformatie/:jaar')
@Rollen('contractmanager', 'beleidsadviseur', 'aanbieder')
export class TransformatiedeelnameController {
  constructor(
    @Inject(Commands) private readonly commands: Commands,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post('spoor')
  @HttpCode(200)
  @ApiOperation({ summary: 'Kies een spoor van de transformatieregeling', operationId: 'chooseTransformatiespoor' })
  choose(
    @Param() pad: TransformatiejaarPad,
    @Body() { spoor, pilot = null, gekozenOp }: TransformatiespoorInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const actie = { type: 'ChooseTransformatiespoor' as const, spoor, pilot, gekozenOp: this.dag(gekozenOp) };
    return this.act(pad, actie, envelope);
  }

  @Post('wissel')
  @HttpCode(200)
  @ApiOperation({ summary: 'Wissel van spoor, waar de regio dat toelaat', operationId: 'switchTransformatiespoor' })
  change(
    @Param() pad: TransformatiejaarPad,
    @Body() { spoor, pilot = null, reden, gewisseldOp }: TransformatiewisselInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const type = 'SwitchTransformatiespoor' as const;
    return this.act(pad, { type, spoor, pilot, reden, gewisseldOp: this.dag(gewisseldOp) }, envelope);
  }

  @Post('voorstellen')
  @ApiOperation({ summary: 'Dien een transformatievoorstel in', operationId: 'submitTransformatievoorstel' })
  submit(
    @Param() pad: TransformatiejaarPad,
    @Body() { voorstel: { verwijzing, sha256 }, ingediendOp }: TransformatievoorstelInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const voorstel = { verwijzing, sha256 };
    const actie = { type: 'SubmitTransformatievoorstel' as const, voorstel, ingediendOp: this.dag(ingediendOp) };
    return this.act(pad, actie, envelope);
  }

  @Post('opbrengsten')
  @ApiOperation({ summary: 'Meld wat een spoor in een jaar opleverde', operationId: 'reportTransformatieopbrengst' })
  report(
    @Param() pad: TransformatiejaarPad,
    @Body() { opbrengst, bedrag = null, bewijs, gemeldOp }: TransformatieopbrengstInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const opbrengstId = derivedId('transformatieopbrengst', envelope.commandId);
    const stukken = bewijs.map(({ verwijzing, sha256 }) => ({ verwijzing, sha256 }));
    const wat = { opbrengstId, opbrengst, bedrag, bewijs: stukken, gemeldOp: this.dag(gemeldOp) };
    return this.act(pad, { type: 'ReportTransformatieopbrengst', ...wat }, envelope, { opbrengstId });
  }

  private act(
    { aanbiederId, jaar }: TransformatiejaarPad,
    actie: Transformatieactie,
    envelope: CommandEnvelope,
    antwoord: Readonly<Record<string, unknown>> = {},
  ): Promise<unknown> {
    return this.commands.dispatch(new ActOnTransformatiedeelname(aanbiederId, Number(jaar), actie, antwoord, envelope));
  }

  private dag(datum: Datum | null | undefined): Datum {
    return datum ?? datumOf(this.clock.now());
  }
}
