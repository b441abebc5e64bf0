import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { datumOf } from '../../../kernel/datum.js';
import { CLOCK, type Clock } from '../../../platform/clock/clock.js';
import { type CommandEnvelope } from '../../../platform/event-store/command.js';
import { Commands } from '../../../platform/event-store/commands.js';
import { Opdracht } from '../../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../../platform/identity/decorators.js';
import { collegebesluitVan } from './besluitcorrectie.js';
import { hoofdstukOf } from './hoofdstuk.dto.js';
import { ActOnInkoopplan, type InkoopplanActie, ProposeInkoopplan } from './inkoopplan.commands.js';
import {
  BesluitcorrectieInvoer,
  GewijzigdBesluitInvoer,
  HerzieningInvoer,
  InkoopplanInvoer,
  InkoopplanPad,
  PlanningInvoer,
  UitvoeringInvoer,
  VaststellingInvoer,
  VerwerpingInvoer,
} from './inkoopplan.dto.js';

const DOEL = 'besluitvorming';

@ApiTags('besluitvorming')
@Controller('v1/inkoopplannen')
@Rollen('inkoper', 'beleidsadviseur', 'bestuurder', 'gemeente')
export class InkoopplanController {
  constructor(
    @Inject(Commands) private readonly commands: Commands,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Leg een inkoopplan voor aan de colleges', operationId: 'proposeInkoopplan' })
  propose(@Body() body: InkoopplanInvoer, @Opdracht(DOEL) envelope: CommandEnvelope): Promise<unknown> {
    const { laatsteDag = null, voorgesteldOp = this.today(), gemeenten, hoofdstukken, ...rest } = body;
    const data = {
      ...rest,
      laatsteDag,
      voorgesteldOp,
      gemeenten: gemeenten.map(({ gemeentecode, gepland }) => ({ gemeentecode, gepland: gepland ?? null })),
      hoofdstukken: hoofdstukken.map(hoofdstukOf),
    };
    return this.commands.dispatch(new ProposeInkoopplan(data, envelope));
  }

  @Post(':inkoopplanId/herzieningen')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Leg een herziene versie voor; elk college besluit daar opnieuw over',
    operationId: 'reviseInkoopplan',
  })
  revise(
    @Param() { inkoopplanId }: InkoopplanPad,
    @Body() { hoofdstukken, herzienOp = this.today(), ...rest }: HerzieningInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const data = { ...rest, herzienOp, hoofdstukken: hoofdstukken.map(hoofdstukOf) };
    return this.act(inkoopplanId, { type: 'ReviseInkoopplan', ...data }, envelope);
  }

  @Post(':inkoopplanId/planningen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Plan wanneer een college besluit', operationId: 'planInkoopplanbesluit' })
  plan(
    @Param() { inkoopplanId }: InkoopplanPad,
    @Body() { reden = null, gepland: { van, tot }, ...rest }: PlanningInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const actie = { type: 'PlanInkoopplanbesluit', ...rest, gepland: { van, tot }, reden } as const;
    return this.act(inkoopplanId, actie, envelope);
  }

  @Post(':inkoopplanId/vaststellingen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Leg vast dat een college het plan vaststelde', operationId: 'adoptInkoopplan' })
  adopt(
    @Param() { inkoopplanId }: InkoopplanPad,
    @Body() { besluitDatum = this.today(), besluitnummer = null, voorwaarden = [], ...rest }: VaststellingInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const data = { ...rest, besluitDatum, besluitnummer, voorwaarden };
    return this.act(inkoopplanId, { type: 'AdoptInkoopplan', ...data }, envelope);
  }

  @Post(':inkoopplanId/wijzigingsbesluiten')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Leg vast dat een college het plan gewijzigd vaststelde',
    operationId: 'amendInkoopplan',
  })
  amend(
    @Param() { inkoopplanId }: InkoopplanPad,
    @Body() { besluitDatum = this.today(), besluitnummer = null, wijzigingen, ...rest }: GewijzigdBesluitInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const plain = wijzigingen.map(({ sleutel, tekst }) => ({ sleutel, tekst }));
    const data = { ...rest, besluitDatum, besluitnummer, wijzigingen: plain };
    return this.act(inkoopplanId, { type: 'AmendInkoopplan', ...data }, envelope);
  }

  @Post(':inkoopplanId/verwerpingen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Leg vast dat een college het plan verwierp, met reden', operationId: 'rejectInkoopplan' })
  reject(
    @Param() { inkoopplanId }: InkoopplanPad,
    @Body() { besluitDatum = this.today(), besluitnummer = null, ...rest }: VerwerpingInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.act(inkoopplanId, { type: 'RejectInkoopplan', ...rest, besluitDatum, besluitnummer }, envelope);
  }

  @Post(':inkoopplanId/besluitcorrecties')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Corrigeer wat van een college is vastgelegd, met reden',
    operationId: 'correctInkoopplanbesluit',
  })
  correct(
    @Param() { inkoopplanId }: InkoopplanPad,
    @Body() body: BesluitcorrectieInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const { gemeentecode, reden } = body;
    const besluit = collegebesluitVan(body);
    return this.act(inkoopplanId, { type: 'CorrectInkoopplanbesluit', gemeentecode, besluit, reden }, envelope);
  }

  @Post(':inkoopplanId/uitvoeringen')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Leg vast dat een besluit van het plan in een gemeente is uitgevoerd',
    operationId: 'completeInkoopplanbesluit',
  })
  complete(
    @Param() { inkoopplanId }: InkoopplanPad,
    @Body() { uitgevoerdOp = this.today(), toelichting = null, ...rest }: UitvoeringInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const actie = { type: 'CompleteInkoopplanbesluit', ...rest, uitgevoerdOp, toelichting } as const;
    return this.act(inkoopplanId, actie, envelope);
  }

  private act(inkoopplanId: string, actie: InkoopplanActie, envelope: CommandEnvelope): Promise<unknown> {
    return this.commands.dispatch(new ActOnInkoopplan(inkoopplanId, actie, envelope));
  }

  private today(): string {
    return datumOf(this.clock.now());
  }
}
