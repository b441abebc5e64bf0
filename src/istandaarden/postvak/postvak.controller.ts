import { Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Rejection } from '../../kernel/rejection.js';
import { type CommandEnvelope, type CommandResult } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { Opdracht } from '../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../platform/identity/decorators.js';
import { OvergedragenBerichtDto, UitgaandBerichtPad } from './postvak.dto.js';
import { Postvak } from './postvak.js';
import { HandOverUitgaandBericht } from './uitgaandbericht.commands.js';

@ApiTags('Berichten')
@Controller('v1/uitgaande-berichten')
export class UitgaandBerichtController {
  constructor(
    @Inject(Commands) private readonly commands: Commands,
    @Inject(Postvak) private readonly postvak: Postvak,
  ) {}

  @Post(':uitgaandBerichtId/overdracht')
  @HttpCode(200)
  @Rollen('gemeente', 'aanbieder', 'contractmanager')
  @ApiOperation({
    operationId: 'haalUitgaandBericht',
    summary: 'Haalt een klaarstaand antwoord op; daarmee is het overgedragen',
    description:
      'Wie het ophaalt staat in de audittrail. Een aanbieder haalt op wat aan hem is gericht, een gemeente wat van haar ' +
      'uitgaat. Nog een keer ophalen geeft hetzelfde bericht.',
  })
  @ApiOkResponse({ type: OvergedragenBerichtDto, description: 'Het bericht.' })
  @ApiResponse({ status: 404, description: 'Dit bericht is niet bekend, of niet voor u.' })
  async haal(
    @Param() { uitgaandBerichtId }: UitgaandBerichtPad,
    @Opdracht('berichtenverkeer') envelope: CommandEnvelope,
  ): Promise<CommandResult<OvergedragenBerichtDto>> {
    const { positie } = await this.commands.dispatch(new HandOverUitgaandBericht({ uitgaandBerichtId }, envelope));
    // Not part of the answer that is kept with the command: a text about a person stands in the vault alone.
    const uitgaand = await this.postvak.lees(uitgaandBerichtId, envelope.regio);
    if (uitgaand === undefined) {
      throw new Rejection(
        'UITGAAND_BERICHT_GEWIST',
        'De gegevens van deze client zijn gewist, en daarmee dit bericht. Laat de ontvanger buiten de berichten om weten hoe het afliep.',
        'not-found',
      );
    }
    return { positie, antwoord: { uitgaandBerichtId, naam: uitgaand.naam, bericht: uitgaand.tekst } };
  }
}
