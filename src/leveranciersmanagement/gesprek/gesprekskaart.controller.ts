import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { datumOf } from '../../kernel/datum.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { Opdracht } from '../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../platform/identity/decorators.js';
import { CompleteGesprekskaart, CorrectGesprekskaart, InviteContractgesprek } from './gesprekskaart.commands.js';
import {
  type BesprekingInvoer,
  ContractgesprekInvoer,
  GesprekskaartcorrectieInvoer,
  GesprekskaartPad,
  GespreksverslagInvoer,
} from './gesprekskaart.dto.js';

const DOEL = 'leveranciersmanagement';

@ApiTags('leveranciersmanagement')
@Controller('v1/gesprekskaarten')
@Rollen('contractmanager')
export class GesprekskaartController {
  constructor(
    @Inject(Commands) private readonly commands: Commands,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @ApiOperation({
    summary: 'Nodig een aanbieder uit voor een contractgesprek; de agenda staat daarna vast',
    operationId: 'inviteContractgesprek',
  })
  invite(@Body() body: ContractgesprekInvoer, @Opdracht(DOEL) envelope: CommandEnvelope): Promise<unknown> {
    const { aanbiederId, soort = null, datum, deelnemers, agenda = null, afwijking = null } = body;
    const punten = agenda?.map(({ punt, bron, verwijzing = null }) => ({ punt, bron, verwijzing })) ?? null;
    const bewust = afwijking && { besluitDoor: afwijking.besluitDoor, reden: afwijking.reden };
    const data = { aanbiederId, soort, datum, deelnemers, agenda: punten, afwijking: bewust };
    return this.commands.dispatch(new InviteContractgesprek(data, envelope));
  }

  @Post(':gesprekskaartId/bespreking')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Leg vast dat het gesprek is gehouden, met wat per punt is besproken en de afgesproken acties',
    operationId: 'completeGesprekskaart',
  })
  complete(
    @Param() { gesprekskaartId }: GesprekskaartPad,
    @Body() body: GespreksverslagInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const { gehoudenOp, aanwezig } = body;
    const acties = (body.acties ?? []).map(({ wat, wie, uiterlijk }) => ({ wat, wie, uiterlijk }));
    const dag = gehoudenOp ?? datumOf(this.clock.now());
    const data = { ...besprekingOf(body), gehoudenOp: dag, aanwezig, acties };
    return this.commands.dispatch(new CompleteGesprekskaart(gesprekskaartId, data, envelope));
  }

  @Post(':gesprekskaartId/correctie')
  @HttpCode(200)
  @ApiOperation({ summary: 'Corrigeer wat op een gesprekskaart staat, met reden', operationId: 'correctGesprekskaart' })
  correct(
    @Param() { gesprekskaartId }: GesprekskaartPad,
    @Body() body: GesprekskaartcorrectieInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const data = { ...besprekingOf(body), reden: body.reden };
    return this.commands.dispatch(new CorrectGesprekskaart(gesprekskaartId, data, envelope));
  }
}

function besprekingOf({ punten, buitenAgenda, volgendGesprek = null }: BesprekingInvoer) {
  return {
    punten: punten.map(({ nummer, besproken, uitkomst }) => ({ nummer, besproken, uitkomst })),
    buitenAgenda: (buitenAgenda ?? []).map(({ punt, besproken }) => ({ punt, besproken })),
    volgendGesprek,
  };
}
