import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { datumOf } from '../../../kernel/datum.js';
import { CLOCK, type Clock } from '../../../platform/clock/clock.js';
import { type CommandEnvelope } from '../../../platform/event-store/command.js';
import { Commands } from '../../../platform/event-store/commands.js';
import { Opdracht } from '../../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../../platform/identity/decorators.js';
import { RondePad } from '../ronde/inkoopronde.dto.js';
import { ActOnGunning, type GunningActie } from './gunning.commands.js';
import { DefinitieveGunningInvoer, GunningintrekkingInvoer, VoorlopigeGunningInvoer } from './gunning.dto.js';

const DOEL = 'inkoop';

@ApiTags('inkooprondes')
@Controller('v1/inkooprondes/:rondeId')
@Rollen('inkoper', 'contractmanager')
export class GunningController {
  constructor(
    @Inject(Commands) private readonly commands: Commands,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post('voorlopige-gunningen')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Gun voorlopig aan wie is toegelaten; de bezwaartermijn begint',
    operationId: 'awardProvisionally',
  })
  awardProvisionally(
    @Param() { rondeId }: RondePad,
    @Body() { redenOnderMinimum, gegundOp }: VoorlopigeGunningInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const gunning = { redenOnderMinimum: redenOnderMinimum ?? null, gegundOp: gegundOp ?? this.today() };
    return this.act(rondeId, { type: 'AwardProvisionally', ...gunning }, envelope);
  }

  @Post('gunningintrekkingen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Trek een voorlopige gunning in, met reden', operationId: 'withdrawGunning' })
  withdraw(
    @Param() { rondeId }: RondePad,
    @Body() { reden, ingetrokkenOp }: GunningintrekkingInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.act(
      rondeId,
      { type: 'WithdrawGunning', reden, ingetrokkenOp: ingetrokkenOp ?? this.today() },
      envelope,
    );
  }

  @Post('definitieve-gunningen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Gun definitief, na de bezwaartermijn', operationId: 'awardFinally' })
  awardFinally(
    @Param() { rondeId }: RondePad,
    @Body() { definitiefOp }: DefinitieveGunningInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.act(rondeId, { type: 'AwardFinally', definitiefOp: definitiefOp ?? this.today() }, envelope);
  }

  private act(rondeId: string, actie: GunningActie, envelope: CommandEnvelope): Promise<unknown> {
    return this.commands.dispatch(new ActOnGunning(rondeId, actie, envelope));
  }

  private today(): string {
    return datumOf(this.clock.now());
  }
}
