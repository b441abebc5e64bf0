import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { datumOf } from '../../kernel/datum.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { Opdracht } from '../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../platform/identity/decorators.js';
import { ApproveVerbeterplan, RejectVerbeterplan, SubmitVerbeterplan } from './verbeterplan.commands.js';
import {
  VerbeterplanAfwijzingInvoer,
  VerbeterplanGoedkeuringInvoer,
  VerbeterplanIndieningInvoer,
  VerbeterplanPad,
} from './verbeterplan.dto.js';

@ApiTags('kwaliteit')
@Controller('v1/verbeterplannen/:verbeterplanId')
export class VerbeterplanController {
  constructor(
    @Inject(Commands) private readonly commands: Commands,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post('indieningen')
  @Rollen('aanbieder')
  @ApiOperation({ summary: 'Dien een verbeterplan in', operationId: 'submitVerbeterplan' })
  submit(
    @Param() { verbeterplanId }: VerbeterplanPad,
    @Body() { samenvatting, maatregelen }: VerbeterplanIndieningInvoer,
    @Opdracht('kwaliteitsbewaking') envelope: CommandEnvelope,
  ): Promise<unknown> {
    const measures = maatregelen.map(({ omschrijving, gereedOp }) => ({ omschrijving: omschrijving.trim(), gereedOp }));
    const data = { verbeterplanId, samenvatting: samenvatting.trim(), maatregelen: measures };
    return this.commands.dispatch(new SubmitVerbeterplan(data, envelope));
  }

  @Post('goedkeuringen')
  @HttpCode(200)
  @Rollen('gemeente', 'contractmanager')
  @ApiOperation({ summary: 'Keur een verbeterplan goed namens gemeenten', operationId: 'approveVerbeterplan' })
  approve(
    @Param() { verbeterplanId }: VerbeterplanPad,
    @Body() body: VerbeterplanGoedkeuringInvoer,
    @Opdracht('kwaliteitsbewaking') envelope: CommandEnvelope,
  ): Promise<unknown> {
    const { versie, namensGemeenten, besluitDatum = this.today(), toelichting = null } = body;
    const data = { verbeterplanId, versie, namensGemeenten, besluitDatum, toelichting };
    return this.commands.dispatch(new ApproveVerbeterplan(data, envelope));
  }

  @Post('afwijzingen')
  @HttpCode(200)
  @Rollen('gemeente', 'contractmanager')
  @ApiOperation({ summary: 'Wijs een verbeterplan af, met redenen', operationId: 'rejectVerbeterplan' })
  reject(
    @Param() { verbeterplanId }: VerbeterplanPad,
    @Body() body: VerbeterplanAfwijzingInvoer,
    @Opdracht('kwaliteitsbewaking') envelope: CommandEnvelope,
  ): Promise<unknown> {
    const { versie, namensGemeenten, besluitDatum = this.today(), redenen } = body;
    const data = { verbeterplanId, versie, namensGemeenten, besluitDatum, redenen };
    return this.commands.dispatch(new RejectVerbeterplan(data, envelope));
  }

  private today(): string {
    return datumOf(this.clock.now());
  }
}
