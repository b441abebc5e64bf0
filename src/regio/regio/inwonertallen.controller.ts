import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { Opdracht } from '../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../platform/identity/decorators.js';
import { leesInwonertallen } from './inwonertallen-csv.js';
import { InwonertallenAntwoord, InwonertallenCsvInvoer, InwonertallenInvoer } from './inwonertallen.dto.js';
import { RecordInwonertallen } from './regio.commands.js';

@ApiTags('regio')
@Controller('v1/inwonertallen')
@Rollen('beheerder', 'controller')
export class InwonertallenController {
  constructor(@Inject(Commands) private readonly commands: Commands) {}

  @Post()
  @ApiOperation({
    summary: 'Leg inwonertallen vast; een later getal voor dezelfde gemeente en hetzelfde jaar corrigeert',
    operationId: 'recordInwonertallen',
  })
  @ApiCreatedResponse({ type: InwonertallenAntwoord, description: 'Vastgelegd.' })
  record(
    @Body() { inwonertallen }: InwonertallenInvoer,
    @Opdracht('regiobeheer') envelope: CommandEnvelope,
  ): Promise<unknown> {
    const data = { inwonertallen: inwonertallen.map((one) => ({ ...one })) };
    return this.commands.dispatch(new RecordInwonertallen(data, envelope));
  }

  @Post('csv')
  @ApiOperation({ summary: 'Leg de inwonertallen van een CSV-bestand vast', operationId: 'recordInwonertallenCsv' })
  @ApiCreatedResponse({ type: InwonertallenAntwoord, description: 'Vastgelegd.' })
  recordCsv(
    @Body() { csv, bron }: InwonertallenCsvInvoer,
    @Opdracht('regiobeheer') envelope: CommandEnvelope,
  ): Promise<unknown> {
    const data = { inwonertallen: leesInwonertallen(csv, bron) };
    return this.commands.dispatch(new RecordInwonertallen(data, envelope));
  }
}
