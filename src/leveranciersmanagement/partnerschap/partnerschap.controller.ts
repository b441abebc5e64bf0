import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { datumOf } from '../../kernel/datum.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { Opdracht } from '../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../platform/identity/decorators.js';
import {
  ActOnPartnerschap,
  AssessPartnerschap,
  type Partneractie,
  type Partnersleutel,
  RecordPartnercriterium,
} from './partnerschap.commands.js';
import {
  OntwikkeldoelInvoer,
  OntwikkeldoelmeldingInvoer,
  PartnerbeoordelingInvoer,
  PartnerbesluitInvoer,
  PartneroordeelInvoer,
  SignaleringsafspraakInvoer,
} from './partnerschap.dto.js';

const DOEL = 'leveranciersmanagement';

function sleutelVan(body: { aanbiederId: string; segment: string; gemeentecode?: string | null }): Partnersleutel {
  const { aanbiederId, segment, gemeentecode = null } = body;
  return { aanbiederId, segment, gemeentecode };
}

@ApiTags('leveranciersmanagement')
@Controller('v1/strategische-partners')
@Rollen('contractmanager')
export class PartnerschapController {
  constructor(
    @Inject(Commands) private readonly commands: Commands,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post('oordelen')
  @ApiOperation({ summary: 'Beoordeel een partnercriterium, met bewijs', operationId: 'recordPartnercriterium' })
  record(@Body() body: PartneroordeelInvoer, @Opdracht(DOEL) envelope: CommandEnvelope): Promise<unknown> {
    const { jaar, criterium, voldaan, reden, bewijs, beoordeeldOp = this.today() } = body;
    const oordeel = { type: 'RecordPartnercriterium', jaar, criterium, voldaan, reden, bewijs, beoordeeldOp } as const;
    return this.commands.dispatch(new RecordPartnercriterium(sleutelVan(body), oordeel, envelope));
  }

  @Post('beoordelingen')
  @ApiOperation({ summary: 'Reken alle partnercriteria over een jaar na', operationId: 'assessPartnerschap' })
  assess(@Body() body: PartnerbeoordelingInvoer, @Opdracht(DOEL) envelope: CommandEnvelope): Promise<unknown> {
    return this.commands.dispatch(new AssessPartnerschap(sleutelVan(body), body.jaar, envelope));
  }

  @Post('besluiten')
  @ApiOperation({
    summary: 'Bevestig de uitkomst: partner, of geen partner meer',
    operationId: 'confirmPartnerschap',
  })
  confirm(@Body() body: PartnerbesluitInvoer, @Opdracht(DOEL) envelope: CommandEnvelope): Promise<unknown> {
    const { jaar, reden, besluitDatum = this.today() } = body;
    return this.act(body, { type: 'ConfirmPartnerschap', jaar, reden, besluitDatum }, envelope);
  }

  @Post('ontwikkeldoelen')
  @ApiOperation({ summary: 'Leg een toegezegd ontwikkeldoel vast', operationId: 'commitOntwikkeldoel' })
  commit(@Body() body: OntwikkeldoelInvoer, @Opdracht(DOEL) envelope: CommandEnvelope): Promise<unknown> {
    const { sleutel, doel, uiterlijk, toegezegdOp = this.today() } = body;
    return this.act(body, { type: 'CommitOntwikkeldoel', sleutel, doel, uiterlijk, toegezegdOp }, envelope);
  }

  @Post('ontwikkeldoelen/meldingen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Meld de voortgang van een ontwikkeldoel', operationId: 'reportOntwikkeldoel' })
  report(@Body() body: OntwikkeldoelmeldingInvoer, @Opdracht(DOEL) envelope: CommandEnvelope): Promise<unknown> {
    const { sleutel, stand, voortgang, gemeldOp = this.today() } = body;
    return this.act(body, { type: 'ReportOntwikkeldoel', sleutel, stand, voortgang, gemeldOp }, envelope);
  }

  @Post('signaleringsafspraken')
  @ApiOperation({ summary: 'Leg vast wat een partner signaleert', operationId: 'agreeSignaleringsafspraak' })
  agree(@Body() body: SignaleringsafspraakInvoer, @Opdracht(DOEL) envelope: CommandEnvelope): Promise<unknown> {
    const { afspraak, afgesprokenOp = this.today() } = body;
    return this.act(body, { type: 'AgreeSignaleringsafspraak', afspraak, afgesprokenOp }, envelope);
  }

  private act(
    body: Parameters<typeof sleutelVan>[0],
    actie: Partneractie,
    envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new ActOnPartnerschap(sleutelVan(body), actie, envelope));
  }

  private today(): string {
    return datumOf(this.clock.now());
  }
}
