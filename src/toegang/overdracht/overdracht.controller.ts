import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { Opdracht } from '../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../platform/identity/decorators.js';
import {
  AnswerOverdracht,
  CompleteOverdracht,
  EndOverdracht,
  ProposeOntvanger,
  RecordGegevensoverdracht,
  StartOverdrachten,
} from './overdracht.commands.js';
import {
  GegevensoverdrachtInvoer,
  OntvangerInvoer,
  OverdrachteindeInvoer,
  OverdrachtPad,
  OverdrachtstartInvoer,
  OverdrachtvoltooiingInvoer,
  OverdrachtweigeringInvoer,
} from './overdracht.dto.js';

@ApiTags('toegang')
@Controller('v1/overdrachten')
@Rollen('contractmanager', 'consulent', 'gemeente')
export class OverdrachtController {
  constructor(@Inject(Commands) private readonly commands: Commands) {}

  @Post()
  @ApiOperation({
    summary: 'Begin de overdracht van clienten onder een contract dat eerder eindigt',
    operationId: 'startOverdrachten',
  })
  start(
    @Body() { contractId, toewijzingIds }: OverdrachtstartInvoer,
    @Opdracht('toeleiding') envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new StartOverdrachten({ contractId, toewijzingIds }, envelope));
  }

  @Post(':overdrachtId/ontvangers')
  @HttpCode(200)
  @ApiOperation({ summary: 'Stel een aanbieder voor die de client overneemt', operationId: 'proposeOntvanger' })
  propose(
    @Param() { overdrachtId }: OverdrachtPad,
    @Body() { aanbiederId, per }: OntvangerInvoer,
    @Opdracht('toeleiding') envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new ProposeOntvanger({ overdrachtId, aanbiederId, per }, envelope));
  }

  @Post(':overdrachtId/aanvaardingen')
  @HttpCode(200)
  @Rollen('aanbieder', 'consulent', 'gemeente')
  @ApiOperation({ summary: 'Aanvaard de client als voorgestelde aanbieder', operationId: 'acceptOverdracht' })
  accept(
    @Param() { overdrachtId }: OverdrachtPad,
    @Opdracht('toeleiding') envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new AnswerOverdracht({ overdrachtId, reden: null }, envelope));
  }

  @Post(':overdrachtId/weigeringen')
  @HttpCode(200)
  @Rollen('aanbieder', 'consulent', 'gemeente')
  @ApiOperation({ summary: 'Weiger de client als voorgestelde aanbieder', operationId: 'refuseOverdracht' })
  refuse(
    @Param() { overdrachtId }: OverdrachtPad,
    @Body() { reden }: OverdrachtweigeringInvoer,
    @Opdracht('toeleiding') envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new AnswerOverdracht({ overdrachtId, reden }, envelope));
  }

  @Post(':overdrachtId/gegevensoverdrachten')
  @HttpCode(200)
  @Rollen('aanbieder', 'consulent', 'gemeente')
  @ApiOperation({
    summary: 'Leg vast welke gegevens zijn overgedragen en op welke grondslag',
    operationId: 'recordGegevensoverdracht',
  })
  record(
    @Param() { overdrachtId }: OverdrachtPad,
    @Body() { overgedragenOp, kenmerk, grondslag, toestemmingOp, bepaling }: GegevensoverdrachtInvoer,
    @Opdracht('toeleiding') envelope: CommandEnvelope,
  ): Promise<unknown> {
    const rust =
      grondslag === 'toestemming'
        ? ({ soort: 'toestemming', gegevenOp: toestemmingOp! } as const)
        : ({ soort: 'wettelijk', bepaling: bepaling! } as const);
    const data = { overdrachtId, overgedragenOp, kenmerk, grondslag: rust };
    return this.commands.dispatch(new RecordGegevensoverdracht(data, envelope));
  }

  @Post(':overdrachtId/voltooiingen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Voltooi de overdracht met de nieuwe toewijzing', operationId: 'completeOverdracht' })
  complete(
    @Param() { overdrachtId }: OverdrachtPad,
    @Body() { per, nieuweToewijzingId }: OverdrachtvoltooiingInvoer,
    @Opdracht('toeleiding') envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new CompleteOverdracht({ overdrachtId, per, nieuweToewijzingId }, envelope));
  }

  @Post(':overdrachtId/beeindigingen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Eindig een overdracht die niet meer nodig is', operationId: 'endOverdracht' })
  end(
    @Param() { overdrachtId }: OverdrachtPad,
    @Body() { reden, per }: OverdrachteindeInvoer,
    @Opdracht('toeleiding') envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new EndOverdracht({ overdrachtId, reden, per }, envelope));
  }
}
