import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { datumOf } from '../../kernel/datum.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { Opdracht } from '../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../platform/identity/decorators.js';
import { AwardPredicaat, PublishPredicaat, UnpublishPredicaat, WithdrawPredicaat } from './predicaat.commands.js';
import {
  DepublicatieInvoer,
  PredicaatIntrekkingInvoer,
  PredicaatInvoer,
  PredicaatPad,
  PredicaatPublicatieInvoer,
} from './predicaat.dto.js';

@ApiTags('kwaliteit')
@Controller('v1/predicaten')
@Rollen('contractmanager')
export class PredicaatController {
  constructor(
    @Inject(Commands) private readonly commands: Commands,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Ken het predicaat excellente aanbieder toe', operationId: 'awardPredicaat' })
  award(
    @Body() { aanbiederId, jaar, besluitDatum = this.today() }: PredicaatInvoer,
    @Opdracht('kwaliteitsbewaking') envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new AwardPredicaat({ aanbiederId, jaar, besluitDatum }, envelope));
  }

  @Post(':aanbiederId/publicaties')
  @HttpCode(200)
  @ApiOperation({ summary: 'Zet het predicaat op de openbare lijst', operationId: 'publishPredicaat' })
  publish(
    @Param() { aanbiederId }: PredicaatPad,
    @Body() { vanaf = this.today() }: PredicaatPublicatieInvoer,
    @Opdracht('kwaliteitsbewaking') envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new PublishPredicaat({ aanbiederId, vanaf }, envelope));
  }

  @Post(':aanbiederId/depublicaties')
  @HttpCode(200)
  @ApiOperation({ summary: 'Haal het predicaat van de openbare lijst', operationId: 'unpublishPredicaat' })
  unpublish(
    @Param() { aanbiederId }: PredicaatPad,
    @Body() { vanaf = this.today(), reden }: DepublicatieInvoer,
    @Opdracht('kwaliteitsbewaking') envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new UnpublishPredicaat({ aanbiederId, vanaf, reden }, envelope));
  }

  @Post(':aanbiederId/intrekkingen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Trek het predicaat in, met reden', operationId: 'withdrawPredicaat' })
  withdraw(
    @Param() { aanbiederId }: PredicaatPad,
    @Body() { reden, besluitDatum = this.today() }: PredicaatIntrekkingInvoer,
    @Opdracht('kwaliteitsbewaking') envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new WithdrawPredicaat({ aanbiederId, reden, besluitDatum }, envelope));
  }

  private today(): string {
    return datumOf(this.clock.now());
  }
}
