import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { Opdracht } from '../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../platform/identity/decorators.js';
import {
  AgreeBestedingsruimte,
  ChangeBestedingsruimte,
  DecideBestedingsruimte,
  EndBestedingsruimte,
  RecordBestedingsoverleg,
  ReportDreigendeOverschrijding,
} from './bestedingsruimte.commands.js';
import {
  BestedingsbesluitInvoer,
  BestedingscontractPad,
  BestedingsoverlegInvoer,
  BestedingsruimteeindeInvoer,
  BestedingsruimteInvoer,
  BestedingsruimtePad,
  BestedingsruimtewijzigingInvoer,
  DreigendeOverschrijdingInvoer,
} from './bestedingsruimte.dto.js';

@ApiTags('inkoop')
@Controller('v1/contracten/:contractId/bestedingsruimten')
@Rollen('contractmanager', 'inkoper')
export class BestedingsruimteController {
  constructor(@Inject(Commands) private readonly commands: Commands) {}

  @Post()
  @ApiOperation({
    summary: 'Spreek af wat ten hoogste wordt besteed onder een contract in een periode',
    operationId: 'agreeBestedingsruimte',
  })
  agree(
    @Param() { contractId }: BestedingscontractPad,
    @Body() { van, tot, bedrag, grond, bron }: BestedingsruimteInvoer,
    @Opdracht('contractbeheer') envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new AgreeBestedingsruimte({ contractId, van, tot, bedrag, grond, bron }, envelope));
  }

  @Post(':ruimteId/wijzigingen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Wijzig het bedrag vanaf een dag, met reden', operationId: 'changeBestedingsruimte' })
  change(
    @Param() { contractId, ruimteId }: BestedingsruimtePad,
    @Body() { vanaf, bedrag, reden, bron }: BestedingsruimtewijzigingInvoer,
    @Opdracht('contractbeheer') envelope: CommandEnvelope,
  ): Promise<unknown> {
    const data = { contractId, ruimteId, vanaf, bedrag, reden, bron };
    return this.commands.dispatch(new ChangeBestedingsruimte(data, envelope));
  }

  @Post(':ruimteId/beeindigingen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Beeindig de afspraak, met reden', operationId: 'endBestedingsruimte' })
  end(
    @Param() { contractId, ruimteId }: BestedingsruimtePad,
    @Body() { laatsteDag, reden }: BestedingsruimteeindeInvoer,
    @Opdracht('contractbeheer') envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new EndBestedingsruimte({ contractId, ruimteId, laatsteDag, reden }, envelope));
  }

  @Post(':ruimteId/meldingen')
  @HttpCode(200)
  @Rollen('contractmanager', 'inkoper', 'aanbieder')
  @ApiOperation({
    summary: 'Meld een dreigende overschrijding; dan lopen de termijnen voor overleg en besluit',
    operationId: 'reportDreigendeOverschrijding',
  })
  report(
    @Param() { contractId, ruimteId }: BestedingsruimtePad,
    @Body() { toelichting }: DreigendeOverschrijdingInvoer,
    @Opdracht('contractbeheer') envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new ReportDreigendeOverschrijding({ contractId, ruimteId, toelichting }, envelope));
  }

  @Post(':ruimteId/overleggen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Leg het overleg met de aanbieder vast', operationId: 'recordBestedingsoverleg' })
  consult(
    @Param() { contractId, ruimteId }: BestedingsruimtePad,
    @Body() { gehoudenOp, kenmerk }: BestedingsoverlegInvoer,
    @Opdracht('contractbeheer') envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new RecordBestedingsoverleg({ contractId, ruimteId, gehoudenOp, kenmerk }, envelope));
  }

  @Post(':ruimteId/besluiten')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Leg het besluit vast: verhoogd, niet verhoogd, of een clientenstop',
    operationId: 'decideBestedingsruimte',
  })
  decide(
    @Param() { contractId, ruimteId }: BestedingsruimtePad,
    @Body() { bedrag = null, clientenstopId = null, ...besluit }: BestedingsbesluitInvoer,
    @Opdracht('contractbeheer') envelope: CommandEnvelope,
  ): Promise<unknown> {
    const data = { contractId, ruimteId, bedrag, clientenstopId, ...besluit };
    return this.commands.dispatch(new DecideBestedingsruimte(data, envelope));
  }
}
