import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { datumOf } from '../../kernel/datum.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { Opdracht } from '../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../platform/identity/decorators.js';
import { ImposeContractconsequentie, WaiveContractconsequentie } from './contractconsequentie.commands.js';
import { AfzieningInvoer, ContractconsequentiePad, OpleggingInvoer } from './contractconsequentie.dto.js';

@ApiTags('kwaliteit')
@Controller('v1/contractconsequenties/:consequentieId')
export class ContractconsequentieController {
  constructor(
    @Inject(Commands) private readonly commands: Commands,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post('opleggingen')
  @HttpCode(200)
  @Rollen('contractmanager')
  @ApiOperation({ summary: 'Leg een contractconsequentie op, met redenen', operationId: 'imposeContractconsequentie' })
  impose(
    @Param() { consequentieId }: ContractconsequentiePad,
    @Body() body: OpleggingInvoer,
    @Opdracht('contractbeheer') envelope: CommandEnvelope,
  ): Promise<unknown> {
    const { contractId, soort, redenen, ingangsdatum, besluitDatum = this.today() } = body;
    const data = { consequentieId, contractId, soort: soort.trim(), redenen, besluitDatum, ingangsdatum };
    return this.commands.dispatch(new ImposeContractconsequentie(data, envelope));
  }

  @Post('afzieningen')
  @HttpCode(200)
  @Rollen('contractmanager')
  @ApiOperation({
    summary: 'Zie af van een contractconsequentie, met redenen',
    operationId: 'waiveContractconsequentie',
  })
  waive(
    @Param() { consequentieId }: ContractconsequentiePad,
    @Body() { redenen, besluitDatum = this.today() }: AfzieningInvoer,
    @Opdracht('contractbeheer') envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new WaiveContractconsequentie({ consequentieId, redenen, besluitDatum }, envelope));
  }

  private today(): string {
    return datumOf(this.clock.now());
  }
}
