import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type CommandEnvelope } from '../platform/event-store/command.js';
import { Commands } from '../platform/event-store/commands.js';
import { Opdracht } from '../platform/http/opdracht.decorator.js';
import { Rollen } from '../platform/identity/decorators.js';
import { ActOnWerk } from './werkvoorraad.commands.js';
import { WerkPad, WerkRedenInvoer, WerkUitstelInvoer } from './werkvoorraad.dto.js';

const DOEL = 'contractbeheer';

@ApiTags('werklijst')
@Controller('v1/werklijst')
@Rollen(
  'contractmanager',
  'inkoper',
  'controller',
  'beleidsadviseur',
  'bestuurder',
  'consulent',
  'gemeente',
  'aanbieder',
)
export class WerkvoorraadController {
  constructor(@Inject(Commands) private readonly commands: Commands) {}

  @Post(':werkId/oppakkingen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Pak een signaal van uw werklijst op', operationId: 'takeUpWerk' })
  takeUp(@Param() { werkId }: WerkPad, @Opdracht(DOEL) envelope: CommandEnvelope): Promise<unknown> {
    return this.commands.dispatch(new ActOnWerk(werkId, { type: 'TakeUpWerk' }, envelope));
  }

  @Post(':werkId/uitstel')
  @HttpCode(200)
  @ApiOperation({ summary: 'Stel een signaal uit tot een dag, met reden', operationId: 'postponeWerk' })
  postpone(
    @Param() { werkId }: WerkPad,
    @Body() { tot, reden }: WerkUitstelInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new ActOnWerk(werkId, { type: 'PostponeWerk', tot, reden }, envelope));
  }

  @Post(':werkId/afhandelingen')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Markeer een signaal als afgehandeld waar geen gebeurtenis dat zegt',
    operationId: 'handleWerk',
  })
  handle(
    @Param() { werkId }: WerkPad,
    @Body() { reden }: WerkRedenInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new ActOnWerk(werkId, { type: 'HandleWerk', reden }, envelope));
  }

  @Post(':werkId/heropeningen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Zet een uitgesteld of afgehandeld signaal terug op de lijst', operationId: 'reopenWerk' })
  reopen(
    @Param() { werkId }: WerkPad,
    @Body() { reden }: WerkRedenInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new ActOnWerk(werkId, { type: 'ReopenWerk', reden }, envelope));
  }
}
