import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { Opdracht } from '../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../platform/identity/decorators.js';
import { ApproveDeclaratie, CheckDeclaratie, SubmitDeclaratie } from './declaratie.commands.js';
import { DeclaratieUitkomst } from './declaratie-uitkomst.js';
import { DeclaratieInvoer, DeclaratiePad, IndieningInvoer } from './declaratie.dto.js';

@ApiTags('declaratie')
@Controller('v1/declaraties')
export class DeclaratieController {
  constructor(
    @Inject(Commands) private readonly commands: Commands,
    @Inject(DeclaratieUitkomst) private readonly uitkomst: DeclaratieUitkomst,
  ) {}

  @Post()
  @Rollen('controller')
  @ApiOperation({ summary: 'Leg een goedgekeurde declaratie vast', operationId: 'approveDeclaratie' })
  approve(
    @Body() body: DeclaratieInvoer,
    @Opdracht('declaratieverwerking') envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new ApproveDeclaratie({ ...body }, envelope));
  }

  @Post('indieningen')
  @Rollen('aanbieder', 'controller')
  @ApiOperation({
    summary: 'Dien een declaratie in op een toewijzing, en lees of zij is goedgekeurd of afgekeurd en waarom',
    operationId: 'submitDeclaratie',
  })
  submit(
    @Body() { toewijzingId, van, tot, volume, eenheid, bedrag }: IndieningInvoer,
    @Opdracht('declaratieverwerking') envelope: CommandEnvelope,
  ): Promise<unknown> {
    const data = { toewijzingId, periode: { van, tot }, volume, eenheid, bedrag };
    return this.uitkomst.naIndiening(new SubmitDeclaratie(data, envelope));
  }

  @Post(':declaratieId/controles')
  @HttpCode(200)
  @Rollen('controller')
  @ApiOperation({
    summary: 'Controleer een ingediende declaratie opnieuw, waar dat eerder niet kon',
    operationId: 'checkDeclaratie',
  })
  check(
    @Param() { declaratieId }: DeclaratiePad,
    @Opdracht('declaratieverwerking') envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.uitkomst.naControle(new CheckDeclaratie({ declaratieId }, envelope), declaratieId);
  }
}
