import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Rejection } from '../../kernel/rejection.js';
import { type CommandEnvelope, type CommandResult } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { Opdracht } from '../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../platform/identity/decorators.js';
import { PersonalDataVault } from '../../platform/personal-data/personal-data-vault.js';
import { ReceiveBericht } from './bericht.commands.js';
import { BerichtAntwoordDto } from './bericht.dto.js';
import { type BerichtAntwoord } from './berichtantwoord.js';

@ApiTags('Berichten')
@Controller('v1/berichten')
export class BerichtController {
  constructor(
    @Inject(Commands) private readonly commands: Commands,
    @Inject(PersonalDataVault) private readonly vault: PersonalDataVault,
  ) {}

  @Post()
  @HttpCode(200)
  @Rollen('gemeente', 'aanbieder', 'consulent', 'contractmanager')
  @ApiOperation({
    operationId: 'ontvangBericht',
    summary: 'Levert een bericht van iWmo of iJw 3.2 aan (301, 302, 305, 307, 315, 317, 320 of 323)',
    description:
      'De inhoud is het bericht zelf, als XML in UTF-8, ten hoogste 25 MB. Een bericht wordt geheel verwerkt of geheel ' +
      'afgewezen; alle fouten komen samen terug. Op een 305, 307, 315 en 317 staat het retourbericht daarna klaar in het postvak, op een 323 het declaratie-antwoord. Een 302 of 320 is het antwoord op een 301 of 319 van Kroniek. Een 315 of 317 wordt een verzoek, waarover de gemeente beslist. Van een 323 wordt elke prestatie apart toegekend of afgewezen. ' +
      'Hetzelfde bericht nog een keer aanleveren doet niets.',
  })
  @ApiConsumes('application/xml', 'text/xml')
  @ApiBody({
    description: 'Het bericht.',
    schema: { type: 'string', examples: ['<wmo301:Bericht>...</wmo301:Bericht>'] },
  })
  @ApiOkResponse({ type: BerichtAntwoordDto, description: 'Het bericht is verwerkt, of was dat al.' })
  receive(
    @Body() xml: unknown,
    @Opdracht('berichtenverkeer') envelope: CommandEnvelope,
  ): Promise<CommandResult<BerichtAntwoord>> {
    if (!Buffer.isBuffer(xml)) {
      throw new Rejection(
        'BERICHT_GEEN_XML',
        'Stuur het bericht zelf als inhoud, met Content-Type application/xml of text/xml.',
        'invalid',
      );
    }
    // As for a client: the plain digest of a body with a BSN could be undone, and it is kept with the command.
    const blind = { ...envelope, fingerprint: this.vault.blind(envelope.fingerprint) };
    return this.commands.dispatch<BerichtAntwoord>(new ReceiveBericht({ xml }, blind));
  }
}
