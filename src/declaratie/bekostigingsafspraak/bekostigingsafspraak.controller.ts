import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { Opdracht } from '../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../platform/identity/decorators.js';
import {
  type Afspraakdata,
  AgreeLumpsum,
  AgreeVastBudget,
  GrantSubsidie,
  ReportDagdelen,
  ReportPopulatie,
  SetMaximumSubsidiabeleKosten,
  SettleBudget,
} from './bekostigingsafspraak.commands.js';
import {
  AfspraakPad,
  DagdelenInvoer,
  LumpsumInvoer,
  PopulatieInvoer,
  SubsidieInvoer,
  SubsidiemaximumInvoer,
  VastBudgetInvoer,
  VerrekeningInvoer,
} from './bekostigingsafspraak.dto.js';

const BUDGETBEHEER = 'budgetbeheer';

function afspraak(body: VastBudgetInvoer | LumpsumInvoer | SubsidieInvoer): Afspraakdata {
  const { aanbiederId, gemeentecode = null, productcode, van, tot, bedrag } = body;
  return { aanbiederId, gemeentecode, productcode, periode: { van, tot }, bedrag };
}

@ApiTags('budget')
@Controller('v1/bekostigingsafspraken')
@Rollen('controller')
export class BekostigingsafspraakController {
  constructor(@Inject(Commands) private readonly commands: Commands) {}

  @Post('budgetten')
  @ApiOperation({ summary: 'Leg een vast budget op dagdelen vast', operationId: 'agreeVastBudget' })
  agreeBudget(@Body() body: VastBudgetInvoer, @Opdracht(BUDGETBEHEER) envelope: CommandEnvelope): Promise<unknown> {
    return this.commands.dispatch(new AgreeVastBudget({ ...afspraak(body), dagdelen: body.dagdelen }, envelope));
  }

  @Post('lumpsums')
  @ApiOperation({ summary: 'Leg een bedrag voor een taak of populatie vast', operationId: 'agreeLumpsum' })
  agreeLumpsum(@Body() body: LumpsumInvoer, @Opdracht(BUDGETBEHEER) envelope: CommandEnvelope): Promise<unknown> {
    return this.commands.dispatch(new AgreeLumpsum({ ...afspraak(body), populatie: body.populatie }, envelope));
  }

  @Post('subsidies')
  @ApiOperation({ summary: 'Verleen een subsidie bij beschikking', operationId: 'grantSubsidie' })
  grant(@Body() body: SubsidieInvoer, @Opdracht(BUDGETBEHEER) envelope: CommandEnvelope): Promise<unknown> {
    const { beschikking, resultaten, voorwaarden, verplichtingen } = body;
    const data = { ...afspraak(body), beschikking, resultaten, voorwaarden, verplichtingen };
    return this.commands.dispatch(new GrantSubsidie(data, envelope));
  }

  @Post('subsidiemaxima')
  @ApiOperation({ summary: 'Stel de maximale subsidiabele kosten vast', operationId: 'setMaximumSubsidiabeleKosten' })
  setMaximum(@Body() body: SubsidiemaximumInvoer, @Opdracht(BUDGETBEHEER) envelope: CommandEnvelope): Promise<unknown> {
    return this.commands.dispatch(new SetMaximumSubsidiabeleKosten({ ...body }, envelope));
  }

  @Post(':afspraakId/dagdelen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Geef de geleverde dagdelen op', operationId: 'reportDagdelen' })
  reportDagdelen(
    @Param() { afspraakId }: AfspraakPad,
    @Body() body: DagdelenInvoer,
    @Opdracht(BUDGETBEHEER) envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new ReportDagdelen({ afspraakId, ...body }, envelope));
  }

  @Post(':afspraakId/populaties')
  @HttpCode(200)
  @ApiOperation({ summary: 'Geef op hoeveel personen de populatie telt', operationId: 'reportPopulatie' })
  reportPopulatie(
    @Param() { afspraakId }: AfspraakPad,
    @Body() body: PopulatieInvoer,
    @Opdracht(BUDGETBEHEER) envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new ReportPopulatie({ afspraakId, ...body }, envelope));
  }

  @Post(':afspraakId/verrekeningen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Verreken een vast budget met wat is geleverd', operationId: 'settleBudget' })
  settle(
    @Param() { afspraakId }: AfspraakPad,
    @Body() body: VerrekeningInvoer,
    @Opdracht(BUDGETBEHEER) envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new SettleBudget({ afspraakId, ...body }, envelope));
  }
}
