import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { datumOf } from '../../kernel/datum.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { Opdracht } from '../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../platform/identity/decorators.js';
import { documentOf } from '../inkoopronde/velden.js';
import {
  ActOnContractwijziging,
  AnnounceContractwijziging,
  ProposeContractwijziging,
  SignAddendum,
  type Wijzigingsactie,
} from './contractwijziging.commands.js';
import {
  AddendumInvoer,
  ContractwijzigingInvoer,
  grondVan,
  inhoudVan,
  overgangVan,
  VervolgrondeInvoer,
  WezenlijkheidsbesluitInvoer,
  WezenlijkheidstoetsInvoer,
  WijzigingPad,
  WijzigingsaankondigingInvoer,
  WijzigingsintrekkingInvoer,
} from './contractwijziging.dto.js';

const DOEL = 'contractbeheer';

@ApiTags('contractwijzigingen')
@Controller('v1/contractwijzigingen')
@Rollen('contractmanager', 'inkoper')
export class ContractwijzigingController {
  constructor(
    @Inject(Commands) private readonly commands: Commands,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @ApiOperation({
    summary: 'Stel een wijziging van lopende contracten voor, met haar grond',
    operationId: 'proposeContractwijziging',
  })
  propose(@Body() body: ContractwijzigingInvoer, @Opdracht(DOEL) envelope: CommandEnvelope): Promise<unknown> {
    const { titel, contractIds, grond, beoogdeIngangsdatum, voorgesteldOp } = body;
    const data = {
      ...{ titel, contractIds, grond: grondVan(grond), inhoud: inhoudVan(body), beoogdeIngangsdatum },
      voorgesteldOp: voorgesteldOp ?? this.today(),
    };
    return this.commands.dispatch(new ProposeContractwijziging(data, envelope));
  }

  @Post(':wijzigingId/toetsen')
  @HttpCode(200)
  @Rollen('contractmanager', 'inkoper', 'beleidsadviseur')
  @ApiOperation({
    summary: 'Beantwoord een van de drie toetsen op een wezenlijke wijziging',
    operationId: 'answerWezenlijkheidstoets',
  })
  answer(
    @Param() { wijzigingId }: WijzigingPad,
    @Body() { toets, ja, reden, beantwoordOp }: WezenlijkheidstoetsInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const antwoord = { toets, ja, reden, beantwoordOp: beantwoordOp ?? this.today() };
    return this.act(wijzigingId, { type: 'AnswerToets', ...antwoord }, envelope);
  }

  @Post(':wijzigingId/besluiten')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Besluit of de wijziging wezenlijk is',
    description: 'Een wezenlijke wijziging kan niet in een lopend contract: zij leidt tot een nieuwe inkoopronde.',
    operationId: 'judgeContractwijziging',
  })
  judge(
    @Param() { wijzigingId }: WijzigingPad,
    @Body() { wezenlijk, reden, besluitDatum }: WezenlijkheidsbesluitInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const besluit = { wezenlijk, reden, besluitDatum: besluitDatum ?? this.today() };
    return this.act(wijzigingId, { type: 'JudgeContractwijziging', ...besluit }, envelope);
  }

  @Post(':wijzigingId/aankondigingen')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Leg vast dat de aanbieders van de wijziging weten',
    operationId: 'announceContractwijziging',
  })
  announce(
    @Param() { wijzigingId }: WijzigingPad,
    @Body() { kenmerk, aangekondigdOp }: WijzigingsaankondigingInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const data = { wijzigingId, kenmerk, aangekondigdOp: aangekondigdOp ?? this.today() };
    return this.commands.dispatch(new AnnounceContractwijziging(data, envelope));
  }

  @Post(':wijzigingId/addenda')
  @ApiOperation({
    summary: 'Leg een getekend addendum vast: vanaf de ingangsdatum geldt de wijziging in dat contract',
    operationId: 'signAddendum',
  })
  sign(
    @Param() { wijzigingId }: WijzigingPad,
    @Body() { contractId, document, ingangsdatum, ondertekendOp, overgang }: AddendumInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const data = {
      ...{ wijzigingId, contractId, document: documentOf(document), ingangsdatum },
      ondertekendOp: ondertekendOp ?? this.today(),
      overgang: overgangVan(overgang),
    };
    return this.commands.dispatch(new SignAddendum(data, envelope));
  }

  @Post(':wijzigingId/intrekkingen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Trek een voorstel in, met reden', operationId: 'withdrawContractwijziging' })
  withdraw(
    @Param() { wijzigingId }: WijzigingPad,
    @Body() { reden, ingetrokkenOp }: WijzigingsintrekkingInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const op = ingetrokkenOp ?? this.today();
    return this.act(wijzigingId, { type: 'WithdrawContractwijziging', reden, ingetrokkenOp: op }, envelope);
  }

  @Post(':wijzigingId/inkooprondes')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Koppel de inkoopronde waartoe een wezenlijke wijziging leidt',
    operationId: 'startNieuweContractering',
  })
  start(
    @Param() { wijzigingId }: WijzigingPad,
    @Body() { rondeId, gekoppeldOp }: VervolgrondeInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const op = gekoppeldOp ?? this.today();
    return this.act(wijzigingId, { type: 'StartNieuweContractering', rondeId, gekoppeldOp: op }, envelope);
  }

  private act(wijzigingId: string, actie: Wijzigingsactie, envelope: CommandEnvelope): Promise<unknown> {
    return this.commands.dispatch(new ActOnContractwijziging(wijzigingId, actie, envelope));
  }

  private today(): string {
    return datumOf(this.clock.now());
  }
}
