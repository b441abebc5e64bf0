import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { datumOf } from '../../kernel/datum.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { Opdracht } from '../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../platform/identity/decorators.js';
import {
  OverleggehoudenInvoer,
  OverlegInvoer,
  OverlegPad,
  OverlegvervallenInvoer,
  OverlegverplaatsingInvoer,
} from './overleg.dto.js';
import { ActOnOverleg, type Overlegactie, PlanOverleg } from './overlegjaar.commands.js';

const DOEL = 'leveranciersmanagement';

@ApiTags('leveranciersmanagement')
@Controller('v1/overleggen')
@Rollen('contractmanager', 'beleidsadviseur')
export class OverlegController {
  constructor(
    @Inject(Commands) private readonly commands: Commands,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Plan een overleg, getoetst aan de norm van de regio', operationId: 'planOverleg' })
  plan(
    @Body() { soort, eenheid = null, datum, deelnemers, agenda = [], afwijking = null }: OverlegInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const bewust = afwijking && { besluitDoor: afwijking.besluitDoor, reden: afwijking.reden };
    const data = { type: 'PlanOverleg', soort, eenheid, datum, deelnemers, agenda, afwijking: bewust } as const;
    return this.commands.dispatch(new PlanOverleg(data, envelope));
  }

  @Post(':jaar/:overlegId/verplaatsingen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Verplaats een overleg, met reden', operationId: 'moveOverleg' })
  move(
    @Param() pad: OverlegPad,
    @Body() { datum, reden }: OverlegverplaatsingInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.act(pad, { type: 'MoveOverleg', datum, reden }, envelope);
  }

  @Post(':jaar/:overlegId/gehouden')
  @HttpCode(200)
  @ApiOperation({ summary: 'Leg vast dat een overleg is gehouden', operationId: 'holdOverleg' })
  hold(
    @Param() pad: OverlegPad,
    @Body() { gehoudenOp = datumOf(this.clock.now()), aanwezig, verslag = null }: OverleggehoudenInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const bewijs = verslag && { verwijzing: verslag.verwijzing, sha256: verslag.sha256 };
    return this.act(pad, { type: 'HoldOverleg', gehoudenOp, aanwezig, verslag: bewijs }, envelope);
  }

  @Post(':jaar/:overlegId/vervallen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Laat een overleg vervallen, met reden', operationId: 'cancelOverleg' })
  cancel(
    @Param() pad: OverlegPad,
    @Body() { reden }: OverlegvervallenInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.act(pad, { type: 'CancelOverleg', reden }, envelope);
  }

  private act({ jaar, overlegId }: OverlegPad, actie: Overlegactie, envelope: CommandEnvelope): Promise<unknown> {
    return this.commands.dispatch(new ActOnOverleg({ jaar: Number(jaar), overlegId }, actie, envelope));
  }
}
