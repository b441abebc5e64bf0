import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { Opdracht } from '../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../platform/identity/decorators.js';
import {
  type AanwijzingInhoud,
  AssignVerantwoordelijkeGemeente,
  CorrectVerantwoordelijkeGemeente,
  WithdrawVerantwoordelijkeGemeente,
} from './casus.commands.js';
import {
  AanwijzingAntwoord,
  AanwijzingcorrectieInvoer,
  AanwijzingintrekkingInvoer,
  AanwijzingInvoer,
  AanwijzingPad,
  CasusclientPad,
} from './casus.dto.js';

@ApiTags('casussen')
@Controller('v1/casussen/:clientId/verantwoordelijke-gemeenten')
@Rollen('consulent', 'gemeente')
export class CasusController {
  constructor(@Inject(Commands) private readonly commands: Commands) {}

  @Post()
  @ApiOperation({
    summary: 'Leg vast welke gemeente vanaf een dag financieel verantwoordelijk is voor een casus',
    operationId: 'assignVerantwoordelijkeGemeente',
  })
  @ApiCreatedResponse({ type: AanwijzingAntwoord, description: 'Vastgelegd.' })
  assign(
    @Param() { clientId }: CasusclientPad,
    @Body() body: AanwijzingInvoer,
    @Opdracht('toeleiding') envelope: CommandEnvelope,
  ): Promise<unknown> {
    const data = { clientId, aanwijzing: inhoudVan(body) };
    return this.commands.dispatch(new AssignVerantwoordelijkeGemeente(data, envelope));
  }

  @Post(':aanwijzingId/correcties')
  @HttpCode(200)
  @ApiOperation({ summary: 'Corrigeer een aanwijzing', operationId: 'correctVerantwoordelijkeGemeente' })
  correct(
    @Param() { clientId, aanwijzingId }: AanwijzingPad,
    @Body() { reden, ...body }: AanwijzingcorrectieInvoer,
    @Opdracht('toeleiding') envelope: CommandEnvelope,
  ): Promise<unknown> {
    const data = { clientId, aanwijzingId, aanwijzing: inhoudVan(body), reden };
    return this.commands.dispatch(new CorrectVerantwoordelijkeGemeente(data, envelope));
  }

  @Post(':aanwijzingId/intrekkingen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Trek een aanwijzing in', operationId: 'withdrawVerantwoordelijkeGemeente' })
  withdraw(
    @Param() { clientId, aanwijzingId }: AanwijzingPad,
    @Body() { reden }: AanwijzingintrekkingInvoer,
    @Opdracht('toeleiding') envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new WithdrawVerantwoordelijkeGemeente({ clientId, aanwijzingId, reden }, envelope));
  }
}

function inhoudVan({ gemeentecode, vanaf, grond, toelichting, bron }: AanwijzingInvoer): AanwijzingInhoud {
  return { gemeentecode, vanaf, grond, toelichting: toelichting ?? null, bron };
}
