import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Datum, datumOf } from '../../../kernel/datum.js';
import { derivedId } from '../../../kernel/ids.js';
import { CLOCK, type Clock } from '../../../platform/clock/clock.js';
import { type CommandEnvelope } from '../../../platform/event-store/command.js';
import { Commands } from '../../../platform/event-store/commands.js';
import { Opdracht } from '../../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../../platform/identity/decorators.js';
import { ActOnContractpartijen, type Partijactie } from './contractpartijen.commands.js';
import {
  CombinatieInvoer,
  MinimumClientenInvoer,
  OnderaannemingeindeInvoer,
  OnderaannemingInvoer,
  OnderaannemingPad,
  PartijencontractPad,
  PercelenInvoer,
  RaamovereenkomstInvoer,
} from './contractpartijen.dto.js';

const DOEL = 'contractbeheer';

@ApiTags('contractpartijen')
@Controller('v1/contracten/:contractId')
@Rollen('contractmanager', 'inkoper')
export class ContractpartijenController {
  constructor(
    @Inject(Commands) private readonly commands: Commands,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post('combinatie')
  @ApiOperation({ summary: 'Leg vast wie samen het contract uitvoeren', operationId: 'formCombinatie' })
  combinatie(
    @Param() { contractId }: PartijencontractPad,
    @Body() { leden, vanaf, bron }: CombinatieInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.act(contractId, { type: 'FormCombinatie', leden, vanaf, bron }, { contractId }, envelope);
  }

  @Post('onderaannemers')
  @ApiOperation({ summary: 'Registreer een onderaannemer', operationId: 'registerOnderaannemer' })
  register(
    @Param() { contractId }: PartijencontractPad,
    @Body() body: OnderaannemingInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const onderaannemingId = derivedId('onderaanneming', envelope.commandId);
    const { gemeenten, productcodes, vanaf, laatsteDag = null, onder = null, bron } = body;
    const { aanbiederId = null, naam, agbcode = null, kvkNummer = null } = body.onderaannemer;
    const actie = {
      ...{ type: 'RegisterOnderaannemer' as const, onderaannemingId, gemeenten, productcodes, vanaf, laatsteDag },
      ...{ onder, bron, onderaannemer: { aanbiederId, naam, agbcode, kvkNummer } },
      instemming: (body.instemming ?? []).map(({ gemeentecode, op, kenmerk }) => ({ gemeentecode, op, kenmerk })),
    };
    return this.act(contractId, actie, { onderaannemingId }, envelope);
  }

  @Post('onderaannemers/:onderaannemingId/einde')
  @HttpCode(200)
  @ApiOperation({ summary: 'Eindig een onderaanneming', operationId: 'endOnderaanneming' })
  end(
    @Param() { contractId, onderaannemingId }: OnderaannemingPad,
    @Body() { laatsteDag, reden }: OnderaannemingeindeInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const actie = { type: 'EndOnderaanneming' as const, onderaannemingId, laatsteDag, reden };
    return this.act(contractId, actie, { onderaannemingId }, envelope);
  }

  @Post('percelen')
  @ApiOperation({ summary: 'Koppel percelen van een inkoopronde aan het contract', operationId: 'assignPercelen' })
  percelen(
    @Param() { contractId }: PartijencontractPad,
    @Body() { aanmeldingId, percelen, toegewezenOp }: PercelenInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const actie = { type: 'AssignPercelen' as const, aanmeldingId, percelen, toegewezenOp: this.dag(toegewezenOp) };
    return this.act(contractId, actie, { contractId }, envelope);
  }

  @Post('raamovereenkomst')
  @ApiOperation({
    summary: 'Leg vast dat het contract een raamovereenkomst is, en of omzet gegarandeerd is',
    operationId: 'signRaamovereenkomst',
  })
  raam(
    @Param() { contractId }: PartijencontractPad,
    @Body() { omzetgarantie = null, keuzeDoor, bron, ondertekendOp }: RaamovereenkomstInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const type = 'SignRaamovereenkomst' as const;
    const actie = { type, omzetgarantie, keuzeDoor, bron, ondertekendOp: this.dag(ondertekendOp) };
    return this.act(contractId, actie, { contractId }, envelope);
  }

  @Post('minimum-clienten')
  @ApiOperation({ summary: 'Spreek een minimum aantal clienten af', operationId: 'setMinimumClienten' })
  minimum(
    @Param() { contractId }: PartijencontractPad,
    @Body() { aantal, productcodes, van, tot, bron, afgesprokenOp }: MinimumClientenInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const minimumId = derivedId('minimum-clienten', envelope.commandId);
    const actie = {
      ...{ type: 'SetMinimumClienten' as const, minimumId, aantal, productcodes, van, tot, bron },
      afgesprokenOp: this.dag(afgesprokenOp),
    };
    return this.act(contractId, actie, { minimumId }, envelope);
  }

  private act(
    contractId: string,
    actie: Partijactie,
    antwoord: Readonly<Record<string, string>>,
    envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new ActOnContractpartijen(contractId, actie, antwoord, envelope));
  }

  private dag(datum: Datum | null | undefined): Datum {
    return datum ?? datumOf(this.clock.now());
  }
}
