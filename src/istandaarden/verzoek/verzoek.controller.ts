import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type CommandEnvelope, type CommandResult } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { Opdracht } from '../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../platform/identity/decorators.js';
import { GrantVerzoek, RefuseVerzoek, StartVerzoekOnderzoek } from './verzoek.commands.js';
import { VerzoekafwijzingInvoer, VerzoekbesluitDto, VerzoekPad, VerzoektoekenningInvoer } from './verzoek.dto.js';
import { type Besluit } from './verzoekbesluit.js';

@ApiTags('Verzoeken')
@Controller('v1/verzoeken')
@Rollen('gemeente', 'consulent')
export class VerzoekController {
  constructor(@Inject(Commands) private readonly commands: Commands) {}

  @Post(':verzoekId/onderzoek')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'startVerzoekOnderzoek',
    summary: 'Laat de aanbieder met een 319 weten dat het verzoek in onderzoek is',
    description: 'Kan een keer; het antwoord volgt uiterlijk acht weken na de dagtekening van het verzoek.',
  })
  @ApiOkResponse({ type: VerzoekbesluitDto, description: 'In onderzoek; de 319 staat klaar.' })
  onderzoek(
    @Param() { verzoekId }: VerzoekPad,
    @Opdracht('toegang') envelope: CommandEnvelope,
  ): Promise<CommandResult<Besluit>> {
    return this.commands.dispatch<Besluit>(new StartVerzoekOnderzoek({ verzoekId }, envelope));
  }

  @Post(':verzoekId/toekenning')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'grantVerzoek',
    summary: 'Kent een verzoek toe: de toewijzingen, en de 301 met alle toewijzingen van de client bij deze aanbieder',
    description:
      'Een verzoek om wijziging (317) wordt geheel toegekend of niet. Van een product uit een verzoek om toewijzing (315) mag de toewijzing afwijken.',
  })
  @ApiOkResponse({ type: VerzoekbesluitDto, description: 'Toegekend; de 301 staat klaar.' })
  toekenning(
    @Param() { verzoekId }: VerzoekPad,
    @Body() body: VerzoektoekenningInvoer,
    @Opdracht('toegang') envelope: CommandEnvelope,
  ): Promise<CommandResult<Besluit>> {
    return this.commands.dispatch<Besluit>(new GrantVerzoek({ verzoekId, ...body }, envelope));
  }

  @Post(':verzoekId/afwijzing')
  @HttpCode(200)
  @ApiOperation({ operationId: 'refuseVerzoek', summary: 'Wijst een verzoek af met een 319 en haar reden' })
  @ApiOkResponse({ type: VerzoekbesluitDto, description: 'Afgewezen; de 319 staat klaar.' })
  afwijzing(
    @Param() { verzoekId }: VerzoekPad,
    @Body() { redenCode, woonplaatsgemeente, toelichting }: VerzoekafwijzingInvoer,
    @Opdracht('toegang') envelope: CommandEnvelope,
  ): Promise<CommandResult<Besluit>> {
    const data = {
      ...{ verzoekId, redenCode },
      ...{ woonplaatsgemeente: woonplaatsgemeente ?? null, toelichting: toelichting ?? null },
    };
    return this.commands.dispatch<Besluit>(new RefuseVerzoek(data, envelope));
  }
}
