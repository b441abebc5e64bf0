import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AanbiederPad } from '../../inkoop/partijen/partijen.dto.js';
import { type Datum, datumOf } from '../../kernel/datum.js';
import { derivedId } from '../../kernel/ids.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { Opdracht } from '../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../platform/identity/decorators.js';
import { ActOnAanbiedersignaal, type Signaaldaad } from './aanbiedersignaal.commands.js';
import {
  AanbiedersignaalInvoer,
  ConsulenteninputInvoer,
  KlachtInvoer,
  SignaalafhandelingInvoer,
  SignaalPad,
} from './aanbiedersignaal.dto.js';

const DOEL = 'leveranciersmanagement';

@ApiTags('leveranciersmanagement')
@Controller('v1')
@Rollen('contractmanager', 'toezichthouder')
export class AanbiedersignaalController {
  constructor(
    @Inject(Commands) private readonly commands: Commands,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post('aanbieders/:aanbiederId/signalen')
  @Rollen('contractmanager', 'toezichthouder', 'consulent', 'beleidsadviseur')
  @ApiOperation({ summary: 'Meld een signaal over een aanbieder', operationId: 'reportSignaal' })
  report(
    @Param() { aanbiederId }: AanbiederPad,
    @Body() body: AanbiedersignaalInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.meld({ type: 'ReportSignaal', aanbiederId, ernst: body.ernst, ...this.wat(body) }, envelope);
  }

  @Post('aanbieders/:aanbiederId/klachten')
  @Rollen('contractmanager', 'toezichthouder', 'consulent')
  @ApiOperation({ summary: 'Leg een klacht over een aanbieder vast', operationId: 'registerKlacht' })
  register(
    @Param() { aanbiederId }: AanbiederPad,
    @Body() body: KlachtInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const { ernst, zaaknummer } = body;
    return this.meld({ type: 'RegisterKlacht', aanbiederId, ernst, zaaknummer, ...this.wat(body) }, envelope);
  }

  @Post('aanbieders/:aanbiederId/consulenteninput')
  @Rollen('consulent', 'contractmanager')
  @ApiOperation({ summary: 'Breng iets in voor het gesprek met een aanbieder', operationId: 'submitConsulenteninput' })
  submit(
    @Param() { aanbiederId }: AanbiederPad,
    @Body() body: ConsulenteninputInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.meld({ type: 'SubmitConsulenteninput', aanbiederId, ...this.wat(body) }, envelope);
  }

  @Post('aanbiedersignalen/:signaalId/afhandeling')
  @HttpCode(200)
  @ApiOperation({ summary: 'Handel een signaal, klacht of inbreng af', operationId: 'handleSignaal' })
  handle(
    @Param() { signaalId }: SignaalPad,
    @Body() { uitkomst, afgehandeldOp }: SignaalafhandelingInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const daad = { type: 'HandleSignaal' as const, uitkomst, afgehandeldOp: this.dag(afgehandeldOp) };
    return this.commands.dispatch(new ActOnAanbiedersignaal(signaalId, daad, envelope));
  }

  private wat({ onderwerp, toelichting, gemeentecode = null, gemeldOp }: ConsulenteninputInvoer) {
    return { onderwerp, toelichting, gemeentecode, gemeldOp: this.dag(gemeldOp) };
  }

  private meld(daad: Signaaldaad, envelope: CommandEnvelope): Promise<unknown> {
    return this.commands.dispatch(
      new ActOnAanbiedersignaal(derivedId('aanbiedersignaal', envelope.commandId), daad, envelope),
    );
  }

  private dag(datum: Datum | null | undefined): Datum {
    return datum ?? datumOf(this.clock.now());
  }
}
