import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type DocumentInvoer, documentOf } from '../../inkoop/inkoopronde/velden.js';
import { type Datum, datumOf } from '../../kernel/datum.js';
import { derivedId } from '../../kernel/ids.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { Opdracht } from '../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../platform/identity/decorators.js';
import { ActOnConsultatie, type Consultatiedaad } from './consultatie.commands.js';
import {
  AdviesantwoordInvoer,
  AdviesInvoer,
  AdviesPad,
  ConsultatieInvoer,
  ConsultatieintrekkingInvoer,
  ConsultatiePad,
  ConsultatiesluitingInvoer,
  ConsultatieverlengingInvoer,
  type GevraagdeInvoer,
} from './consultatie.dto.js';

const DOEL = 'leveranciersmanagement';

@ApiTags('leveranciersmanagement')
@Controller('v1/consultaties')
@Rollen('beleidsadviseur', 'inkoper', 'contractmanager')
export class ConsultatieController {
  constructor(
    @Inject(Commands) private readonly commands: Commands,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Open een consultatie met een termijn', operationId: 'openConsultatie' })
  open(@Body() body: ConsultatieInvoer, @Opdracht(DOEL) envelope: CommandEnvelope): Promise<unknown> {
    const { soort, onderwerp, kanaal, van, tot, over } = body;
    const inhoud = { soort, onderwerp, vragen: body.vragen ?? [], document: stuk(body.document), kanaal, van, tot };
    const daad = {
      ...{ type: 'OpenConsultatie' as const, ...inhoud, gevraagd: body.gevraagd.map(gevraagde) },
      over: over ? { aggregaat: over.aggregaat, id: over.id } : null,
      geopendOp: this.dag(body.geopendOp),
    };
    return this.act({ consultatieId: derivedId('consultatie', envelope.commandId) }, daad, envelope);
  }

  @Post(':consultatieId/verlenging')
  @HttpCode(200)
  @ApiOperation({ summary: 'Geef langer de tijd om te reageren, met reden', operationId: 'extendConsultatie' })
  extend(
    @Param() pad: ConsultatiePad,
    @Body() { tot, reden, verlengdOp }: ConsultatieverlengingInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.act(pad, { type: 'ExtendConsultatie', tot, reden, verlengdOp: this.dag(verlengdOp) }, envelope);
  }

  @Post(':consultatieId/adviezen')
  @Rollen('beleidsadviseur', 'inkoper', 'contractmanager', 'gemeente')
  @ApiOperation({ summary: 'Leg een advies of reactie vast, per punt', operationId: 'submitAdvies' })
  submit(
    @Param() pad: ConsultatiePad,
    @Body() body: AdviesInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const daad = {
      ...{ type: 'SubmitAdvies' as const, van: gevraagde(body.van) },
      adviesId: derivedId('advies', envelope.commandId),
      punten: body.punten.map((punt, index) => ({ nummer: index + 1, punt })),
      ...{ document: stuk(body.document), ontvangenOp: this.dag(body.ontvangenOp) },
    };
    return this.act(pad, daad, envelope);
  }

  @Post(':consultatieId/adviezen/:adviesId/antwoord')
  @HttpCode(200)
  @ApiOperation({ summary: 'Zeg per punt wat met een advies is gedaan en waarom', operationId: 'answerAdvies' })
  answer(
    @Param() { consultatieId, adviesId }: AdviesPad,
    @Body() { antwoorden, brief, reden = null, beantwoordOp }: AdviesantwoordInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const daad = {
      ...{ type: 'AnswerAdvies' as const, adviesId, brief: stuk(brief), reden },
      antwoorden: antwoorden.map(({ nummer, verwerking, waarom }) => ({ nummer, verwerking, waarom })),
      beantwoordOp: this.dag(beantwoordOp),
    };
    return this.act({ consultatieId }, daad, envelope);
  }

  @Post(':consultatieId/sluiting')
  @HttpCode(200)
  @ApiOperation({ summary: 'Sluit een consultatie met haar verslag', operationId: 'closeConsultatie' })
  close(
    @Param() { consultatieId }: ConsultatiePad,
    @Body() { conclusie, verslag, geslotenOp }: ConsultatiesluitingInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const slot = { conclusie, verslag: documentOf(verslag), geslotenOp: this.dag(geslotenOp) };
    return this.act({ consultatieId }, { type: 'CloseConsultatie', ...slot }, envelope);
  }

  @Post(':consultatieId/intrekking')
  @HttpCode(200)
  @ApiOperation({ summary: 'Trek een consultatie in, met reden', operationId: 'withdrawConsultatie' })
  withdraw(
    @Param() pad: ConsultatiePad,
    @Body() { reden, ingetrokkenOp }: ConsultatieintrekkingInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.act(pad, { type: 'WithdrawConsultatie', reden, ingetrokkenOp: this.dag(ingetrokkenOp) }, envelope);
  }

  private act({ consultatieId }: ConsultatiePad, daad: Consultatiedaad, envelope: CommandEnvelope): Promise<unknown> {
    return this.commands.dispatch(new ActOnConsultatie(consultatieId, daad, envelope));
  }

  private dag(datum: Datum | null | undefined): Datum {
    return datum ?? datumOf(this.clock.now());
  }
}

const stuk = (document: DocumentInvoer | null | undefined) => (document ? documentOf(document) : null);

const gevraagde = ({ soort, naam, gemeentecode = null }: GevraagdeInvoer) => ({ soort, naam, gemeentecode });
