import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Datum, datumOf } from '../../../kernel/datum.js';
import { derivedId } from '../../../kernel/ids.js';
import { CLOCK, type Clock } from '../../../platform/clock/clock.js';
import { type CommandEnvelope } from '../../../platform/event-store/command.js';
import { Commands } from '../../../platform/event-store/commands.js';
import { Opdracht } from '../../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../../platform/identity/decorators.js';
import { ActOnNietplaatsbareaanvraag } from './nietplaatsbareaanvraag.commands.js';
import {
  NietplaatsbareaanvraagInvoer,
  NietplaatsbareaanvraagPad,
  PassendAanbodInvoer,
} from './nietplaatsbareaanvraag.dto.js';

const DOEL = 'toegang';

@ApiTags('capaciteit')
@Controller('v1/niet-plaatsbare-aanvragen')
@Rollen('consulent', 'contractmanager', 'gemeente')
export class NietplaatsbareaanvraagController {
  constructor(
    @Inject(Commands) private readonly commands: Commands,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @ApiOperation({
    summary: 'Meld een aanvraag waarvoor geen passend product is ingekocht',
    operationId: 'registerNietPlaatsbareAanvraag',
  })
  register(@Body() body: NietplaatsbareaanvraagInvoer, @Opdracht(DOEL) envelope: CommandEnvelope): Promise<unknown> {
    const { gemeentecode, groep, gezocht, productcode = null } = body;
    const actie = {
      ...{ type: 'RegisterNietPlaatsbareAanvraag' as const, gemeentecode, groep, gezocht, productcode },
      aanvraagId: derivedId('niet-plaatsbare-aanvraag', envelope.commandId),
      gemeldOp: this.dag(body.gemeldOp),
    };
    return this.commands.dispatch(new ActOnNietplaatsbareaanvraag(actie, envelope));
  }

  @Post(':aanvraagId/aanbod')
  @HttpCode(200)
  @ApiOperation({ summary: 'Meld dat er toch passend aanbod gevonden is', operationId: 'findPassendAanbod' })
  find(
    @Param() { aanvraagId }: NietplaatsbareaanvraagPad,
    @Body() { oplossing, aanbiederId = null, gevondenOp }: PassendAanbodInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const type = 'FindPassendAanbod' as const;
    const actie = { type, aanvraagId, oplossing, aanbiederId, gevondenOp: this.dag(gevondenOp) };
    return this.commands.dispatch(new ActOnNietplaatsbareaanvraag(actie, envelope));
  }

  private dag(datum: Datum | null | undefined): Datum {
    return datum ?? datumOf(this.clock.now());
  }
}
