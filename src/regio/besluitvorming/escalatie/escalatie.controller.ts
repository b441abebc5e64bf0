import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { datumOf } from '../../../kernel/datum.js';
import { CLOCK, type Clock } from '../../../platform/clock/clock.js';
import { type CommandEnvelope } from '../../../platform/event-store/command.js';
import { Commands } from '../../../platform/event-store/commands.js';
import { Opdracht } from '../../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../../platform/identity/decorators.js';
import { DecideEscalatie, EscalateKnelpunt } from './escalatie.commands.js';
import { EscalatiebesluitInvoer, EscalatieInvoer, EscalatiePad, EscalatiestapInvoer } from './escalatie.dto.js';

const DOEL = 'besluitvorming';

@ApiTags('besluitvorming')
@Controller('v1/escalaties')
@Rollen('contractmanager', 'inkoper', 'controller', 'beleidsadviseur', 'bestuurder')
export class EscalatieController {
  constructor(
    @Inject(Commands) private readonly commands: Commands,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Escaleer een knelpunt', operationId: 'escalateKnelpunt' })
  escalate(
    @Body() { knelpunt, ...step }: EscalatieInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new EscalateKnelpunt(null, this.stepOf(step, knelpunt), envelope));
  }

  @Post(':escalatieId/stappen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Escaleer een knelpunt naar een hoger orgaan', operationId: 'escalateKnelpuntVerder' })
  escalateFurther(
    @Param() { escalatieId }: EscalatiePad,
    @Body() step: EscalatiestapInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new EscalateKnelpunt(escalatieId, this.stepOf(step, null), envelope));
  }

  @Post(':escalatieId/besluiten')
  @HttpCode(200)
  @ApiOperation({ summary: 'Leg het besluit van een orgaan over een knelpunt vast', operationId: 'decideEscalatie' })
  decide(
    @Param() { escalatieId }: EscalatiePad,
    @Body() { besluitDatum = this.today(), ...rest }: EscalatiebesluitInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new DecideEscalatie(escalatieId, { ...rest, besluitDatum }, envelope));
  }

  private stepOf(step: EscalatiestapInvoer, knelpunt: string | null): EscalateKnelpunt['data'] {
    const { orgaan, redenOverslaan = null, bewijs = [], geescaleerdOp = this.today() } = step;
    return { knelpunt, orgaan, redenOverslaan, bewijs, geescaleerdOp };
  }

  private today(): string {
    return datumOf(this.clock.now());
  }
}
