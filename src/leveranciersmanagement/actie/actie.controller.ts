import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Datum, datumOf } from '../../kernel/datum.js';
import { derivedId } from '../../kernel/ids.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { Opdracht } from '../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../platform/identity/decorators.js';
import { ActOnActie, type Actiedaad } from './actie.commands.js';
import {
  ActieafrondingInvoer,
  ActieInvoer,
  ActiePad,
  ActieverplaatsingInvoer,
  ActievervalInvoer,
} from './actie.dto.js';

const DOEL = 'leveranciersmanagement';

@ApiTags('leveranciersmanagement')
@Controller('v1/acties')
@Rollen('contractmanager', 'inkoper', 'beleidsadviseur')
export class ActieController {
  constructor(
    @Inject(Commands) private readonly commands: Commands,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Spreek een actie af', operationId: 'agreeActie' })
  agree(@Body() body: ActieInvoer, @Opdracht(DOEL) envelope: CommandEnvelope): Promise<unknown> {
    const { wat, wie, uiterlijk, bron, overleg = null, aanbiederId = null, contractId = null, afgesprokenOp } = body;
    const bij = overleg && { jaar: overleg.jaar, overlegId: overleg.overlegId };
    const over = { overleg: bij, aanbiederId, contractId, afgesprokenOp: this.dag(afgesprokenOp) };
    const daad = { type: 'AgreeActie' as const, wat, wie, uiterlijk, bron, ...over };
    return this.commands.dispatch(new ActOnActie(derivedId('actie', envelope.commandId), daad, envelope));
  }

  @Post(':actieId/verplaatsing')
  @HttpCode(200)
  @ApiOperation({ summary: 'Geef een actie een andere uiterste dag, met reden', operationId: 'moveActie' })
  move(
    @Param() pad: ActiePad,
    @Body() { uiterlijk, reden, verplaatstOp }: ActieverplaatsingInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.act(pad, { type: 'MoveActie', uiterlijk, reden, verplaatstOp: this.dag(verplaatstOp) }, envelope);
  }

  @Post(':actieId/afronding')
  @HttpCode(200)
  @ApiOperation({ summary: 'Rond een actie af met haar resultaat', operationId: 'closeActie' })
  close(
    @Param() pad: ActiePad,
    @Body() { resultaat, geslotenOp }: ActieafrondingInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.act(pad, { type: 'CloseActie', resultaat, geslotenOp: this.dag(geslotenOp) }, envelope);
  }

  @Post(':actieId/verval')
  @HttpCode(200)
  @ApiOperation({ summary: 'Laat een actie vervallen, met reden', operationId: 'dropActie' })
  drop(
    @Param() pad: ActiePad,
    @Body() { reden, vervallenOp }: ActievervalInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.act(pad, { type: 'DropActie', reden, vervallenOp: this.dag(vervallenOp) }, envelope);
  }

  private act({ actieId }: ActiePad, daad: Actiedaad, envelope: CommandEnvelope): Promise<unknown> {
    return this.commands.dispatch(new ActOnActie(actieId, daad, envelope));
  }

  private dag(datum: Datum | null | undefined): Datum {
    return datum ?? datumOf(this.clock.now());
  }
}
