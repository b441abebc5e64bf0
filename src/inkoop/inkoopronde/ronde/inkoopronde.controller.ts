import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { datumOf } from '../../../kernel/datum.js';
import { CLOCK, type Clock } from '../../../platform/clock/clock.js';
import { type CommandEnvelope } from '../../../platform/event-store/command.js';
import { Commands } from '../../../platform/event-store/commands.js';
import { Opdracht } from '../../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../../platform/identity/decorators.js';
import { documentOf } from '../velden.js';
import { ActOnInkoopronde, type InkooprondeActie, StartInkoopronde } from './inkoopronde.commands.js';
import {
  CapaciteitsprobleemInvoer,
  EisenInvoer,
  eisOf,
  InkooprondeInvoer,
  InstroomherplanningInvoer,
  InstroomplanningInvoer,
  InventarisatieInvoer,
  momentOf,
  RondepublicatieInvoer,
  RaadsberichtInvoer,
  RondePad,
  SluitingInvoer,
  StapInvoer,
  TussentijdseInstroomInvoer,
} from './inkoopronde.dto.js';

const DOEL = 'inkoop';

@ApiTags('inkooprondes')
@Controller('v1/inkooprondes')
@Rollen('inkoper', 'contractmanager')
export class InkooprondeController {
  constructor(
    @Inject(Commands) private readonly commands: Commands,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Begin een inkoopronde', operationId: 'startInkoopronde' })
  start(@Body() body: InkooprondeInvoer, @Opdracht(DOEL) envelope: CommandEnvelope): Promise<unknown> {
    const { sleutel, naam, gemeenten, bron } = body;
    const data = {
      ...{ sleutel, naam, gemeenten, bron },
      onderdelen: body.onderdelen.map(({ minimum, maximum, ...rest }) => ({
        ...rest,
        minimum: minimum ?? null,
        maximum: maximum ?? null,
      })),
      contractenVanaf: body.contractenVanaf ?? null,
      gestartOp: body.gestartOp ?? this.today(),
    };
    return this.commands.dispatch(new StartInkoopronde(data, envelope));
  }

  @Post(':rondeId/eisen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Stel de eisen en gunningscriteria vast, voor de publicatie', operationId: 'setEisen' })
  setEisen(
    @Param() { rondeId }: RondePad,
    @Body() body: EisenInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const criteria = (body.criteria ?? []).map(({ sleutel, naam, gewicht }) => ({ sleutel, naam, gewicht }));
    const vastgesteldOp = body.vastgesteldOp ?? this.today();
    return this.act(rondeId, { type: 'SetEisen', eisen: body.eisen.map(eisOf), criteria, vastgesteldOp }, envelope);
  }

  @Post(':rondeId/inventarisaties')
  @HttpCode(200)
  @ApiOperation({ summary: 'Leg de inventarisatie van het aanbod vast', operationId: 'inventoriseAanbod' })
  inventoriseAanbod(
    @Param() { rondeId }: RondePad,
    @Body() body: InventarisatieInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const bevindingen = body.bevindingen.map((one) => ({ ...one }));
    const geinventariseerdOp = body.geinventariseerdOp ?? this.today();
    const { conclusie } = body;
    return this.act(rondeId, { type: 'InventoriseAanbod', bevindingen, conclusie, geinventariseerdOp }, envelope);
  }

  @Post(':rondeId/stappen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Leg vast dat een stap van de inkoop af is', operationId: 'completeStap' })
  completeStap(
    @Param() { rondeId }: RondePad,
    @Body() { stap, afgerondOp }: StapInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.act(rondeId, { type: 'CompleteStap', stap, afgerondOp: afgerondOp ?? this.today() }, envelope);
  }

  @Post(':rondeId/instroommomenten')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Plan een moment waarop aanbieders zich kunnen aanmelden',
    operationId: 'planInstroommoment',
  })
  plan(
    @Param() { rondeId }: RondePad,
    @Body() body: InstroomplanningInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const geplandOp = body.geplandOp ?? this.today();
    return this.act(rondeId, { type: 'PlanInstroommoment', moment: momentOf(body), geplandOp }, envelope);
  }

  @Post(':rondeId/instroomherplanningen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Verschuif een instroommoment, met reden', operationId: 'replanInstroommoment' })
  replan(
    @Param() { rondeId }: RondePad,
    @Body() { sleutel, opent, sluit, reden, geplandOp }: InstroomherplanningInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const planning = { sleutel, opent, sluit: sluit ?? null, reden, geplandOp: geplandOp ?? this.today() };
    return this.act(rondeId, { type: 'ReplanInstroommoment', ...planning }, envelope);
  }

  @Post(':rondeId/publicaties')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Publiceer de inkoopronde; daarna staan eisen en inkoopvorm vast',
    operationId: 'publishInkoopronde',
  })
  publish(
    @Param() { rondeId }: RondePad,
    @Body() body: RondepublicatieInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const publicatie = {
      documenten: body.documenten.map(documentOf),
      vragenTot: body.vragenTot ?? null,
      gepubliceerdOp: body.gepubliceerdOp ?? this.today(),
    };
    return this.act(rondeId, { type: 'PublishInkoopronde', ...publicatie }, envelope);
  }

  @Post(':rondeId/capaciteitsproblemen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Stel een capaciteitsprobleem vast', operationId: 'declareCapaciteitsprobleem' })
  declare(
    @Param() { rondeId }: RondePad,
    @Body() { sleutel, onderdelen, gemeenten, reden, vastgesteldOp }: CapaciteitsprobleemInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const probleem = { sleutel, onderdelen, gemeenten, reden, vastgesteldOp: vastgesteldOp ?? this.today() };
    return this.act(rondeId, { type: 'DeclareCapaciteitsprobleem', ...probleem }, envelope);
  }

  @Post(':rondeId/tussentijdse-instroom')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Open instroom buiten de momenten, bij een capaciteitsprobleem',
    operationId: 'openTussentijdseInstroom',
  })
  openTussentijds(
    @Param() { rondeId }: RondePad,
    @Body() { capaciteitsprobleem, moment, besluitDatum }: TussentijdseInstroomInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const besluit = { capaciteitsprobleem, moment: momentOf(moment), besluitDatum: besluitDatum ?? this.today() };
    return this.act(rondeId, { type: 'OpenTussentijdseInstroom', ...besluit }, envelope);
  }

  @Post(':rondeId/sluitingen')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Sluit de inkoopronde; daarna kan niemand zich meer aanmelden',
    operationId: 'closeInkoopronde',
  })
  close(
    @Param() { rondeId }: RondePad,
    @Body() { reden, geslotenOp }: SluitingInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.act(rondeId, { type: 'CloseInkoopronde', reden, geslotenOp: geslotenOp ?? this.today() }, envelope);
  }

  @Post(':rondeId/raadsberichten')
  @HttpCode(200)
  @ApiOperation({ summary: 'Leg vast dat de raad de uitkomst en de kosten kent', operationId: 'informRaad' })
  informRaad(
    @Param() { rondeId }: RondePad,
    @Body() body: RaadsberichtInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const bericht = {
      kosten: body.kosten.map(({ productcode, bedrag }) => ({ productcode, bedrag })),
      document: documentOf(body.document),
      geinformeerdOp: body.geinformeerdOp ?? this.today(),
    };
    return this.act(rondeId, { type: 'InformRaad', ...bericht }, envelope);
  }

  private act(rondeId: string, actie: InkooprondeActie, envelope: CommandEnvelope): Promise<unknown> {
    return this.commands.dispatch(new ActOnInkoopronde(rondeId, actie, envelope));
  }

  private today(): string {
    return datumOf(this.clock.now());
  }
}
