import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { Opdracht } from '../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../platform/identity/decorators.js';
import { EndVerblijf, StartVerblijf } from './verblijf.commands.js';
import { VerblijfInvoer, VerblijfPad, VerblijfseindeInvoer } from './verblijf.dto.js';

@ApiTags('toegang')
@Controller('v1/verblijven')
@Rollen('aanbieder', 'consulent', 'gemeente')
export class VerblijfController {
  constructor(@Inject(Commands) private readonly commands: Commands) {}

  @Post()
  @ApiOperation({ summary: 'Meld het begin van een verblijf', operationId: 'startVerblijf' })
  start(
    @Body() { toewijzingId, vorm, vanaf }: VerblijfInvoer,
    @Opdracht('levering') envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new StartVerblijf({ toewijzingId, vorm, vanaf }, envelope));
  }

  @Post(':verblijfId/beeindigingen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Meld het einde van een verblijf', operationId: 'endVerblijf' })
  end(
    @Param() { verblijfId }: VerblijfPad,
    @Body() { tot }: VerblijfseindeInvoer,
    @Opdracht('levering') envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new EndVerblijf({ verblijfId, tot }, envelope));
  }
}
