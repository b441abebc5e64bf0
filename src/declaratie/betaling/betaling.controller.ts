import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { Opdracht } from '../../platform/http/opdracht.decorator.js';
import { IsId } from '../../platform/http/validators.js';
import { Rollen } from '../../platform/identity/decorators.js';
import { ApproveResultaatbetaling } from './betaling.commands.js';

export class ResultaatbetalingInvoer {
  @ApiProperty({ description: 'De toewijzing.', example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b14' })
  @IsId({ message: 'toewijzingId moet het id van een toewijzing zijn.' })
  toewijzingId!: string;

  @ApiProperty({ description: 'Het resultaat dat is behaald.', example: '0190a6e0-7c1e-7c3a-9a55-0d8c6a2f4b15' })
  @IsId({ message: 'resultaatId moet het id van een resultaat zijn.' })
  resultaatId!: string;
}

@ApiTags('declaratie')
@Controller('v1/resultaatbetalingen')
export class BetalingController {
  constructor(@Inject(Commands) private readonly commands: Commands) {}

  @Post()
  @Rollen('consulent', 'gemeente', 'controller')
  @ApiOperation({
    summary: 'Keur goed dat voor een behaald resultaat wordt betaald',
    operationId: 'approveResultaatbetaling',
  })
  approve(
    @Body() body: ResultaatbetalingInvoer,
    @Opdracht('declaratieverwerking') envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new ApproveResultaatbetaling({ ...body }, envelope));
  }
}
