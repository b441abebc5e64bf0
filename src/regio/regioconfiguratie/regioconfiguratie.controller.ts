import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { Opdracht } from '../../platform/http/opdracht.decorator.js';
import { Openbaar, Rollen, Wie } from '../../platform/identity/decorators.js';
import { actorOf, type Principal } from '../../platform/identity/principal.js';
import { regioprofielSchema } from './profiel/json-schema.js';
import { controleerRegioprofiel } from './profiel/controleer-profiel.js';
import { parseRegioprofiel } from './profiel/lees-profiel.js';
import { OPEN } from './profiel/velden.js';
import { checkRegiobeheerder } from './publish-regioconfiguratie.handler.js';
import {
  OverrideParameterForGemeente,
  PublishRegioconfiguratie,
  WithdrawParameterOverride,
} from './regioconfiguratie.commands.js';
import {
  AfwijkingAntwoord,
  AfwijkingIntrekkingInvoer,
  AfwijkingInvoer,
  AfwijkingPad,
  ControleAntwoord,
  PublicatieAntwoord,
  PublicatieInvoer,
  RegioprofielInvoer,
  VoorvertoningAntwoord,
} from './regioconfiguratie.dto.js';
import { RegioconfiguratieVoorvertoning } from './regioconfiguratie-voorvertoning.js';

const BESTAND = 'profiel';
const REGIOBEHEER = 'regiobeheer';

@ApiTags('regio')
@Controller('v1/regioconfiguraties')
export class RegioconfiguratieController {
  constructor(
    @Inject(Commands) private readonly commands: Commands,
    @Inject(RegioconfiguratieVoorvertoning) private readonly voorvertoning: RegioconfiguratieVoorvertoning,
  ) {}

  @Post()
  @Rollen('beheerder')
  @ApiOperation({
    summary: 'Publiceer een regioprofiel; een gewijzigd profiel wordt een nieuwe versie',
    operationId: 'publishRegioconfiguratie',
  })
  @ApiCreatedResponse({ type: PublicatieAntwoord, description: 'De versie die besluiten voortaan noemen.' })
  publish(
    @Body() { profiel, ...waarom }: PublicatieInvoer,
    @Opdracht(REGIOBEHEER) envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new PublishRegioconfiguratie(parseRegioprofiel(profiel, BESTAND), envelope, waarom));
  }

  @Post('controle')
  @HttpCode(200)
  @Rollen('beheerder', 'beleidsadviseur')
  @ApiOperation({
    summary: 'Controleer een regioprofiel: alle fouten met hun regel, en wat wel mag. Er wordt niets vastgelegd',
    operationId: 'checkRegioconfiguratie',
  })
  @ApiOkResponse({ type: ControleAntwoord, description: 'Of het profiel te publiceren is.' })
  controle(@Body() { profiel }: RegioprofielInvoer): ControleAntwoord {
    const fouten = controleerRegioprofiel(profiel, BESTAND);
    return { geldig: fouten.length === 0, fouten };
  }

  @Post('voorvertoning')
  @HttpCode(200)
  @Rollen('beheerder')
  @ApiOperation({
    summary: 'Wat een regioprofiel zou veranderen: verschillen, en het gevolg voor contracten, termijnen en oordelen',
    operationId: 'previewRegioconfiguratie',
  })
  @ApiOkResponse({ type: VoorvertoningAntwoord, description: 'Er wordt niets vastgelegd.' })
  async preview(@Body() { profiel, ...waarom }: PublicatieInvoer, @Wie() who: Principal): Promise<unknown> {
    const gelezen = parseRegioprofiel(profiel, BESTAND);
    checkRegiobeheerder(gelezen.regio.id, { regio: who.regio, actor: actorOf(who) });
    return this.voorvertoning.van(gelezen, waarom);
  }

  @Post('afwijkingen')
  @Rollen('beheerder')
  @ApiOperation({
    summary: 'Leg voor een gemeente een eigen waarde vast, waar de regio dat aan haar laat',
    operationId: 'overrideParameter',
  })
  @ApiCreatedResponse({ type: AfwijkingAntwoord, description: 'De afwijking en de versie die zij maakt.' })
  override(
    @Body() { waarde, segment = null, product = null, geldigTot = null, ...rest }: AfwijkingInvoer,
    @Opdracht(REGIOBEHEER) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const data = { ...rest, waarde: waarde === OPEN ? null : waarde, segment, product, geldigTot };
    return this.commands.dispatch(new OverrideParameterForGemeente(data, envelope));
  }

  @Post('afwijkingen/:afwijkingId/intrekkingen')
  @HttpCode(200)
  @Rollen('beheerder')
  @ApiOperation({
    summary: 'Trek de eigen waarde van een gemeente in vanaf een dag; dan geldt de waarde van de regio weer',
    operationId: 'withdrawParameterOverride',
  })
  @ApiOkResponse({ type: AfwijkingAntwoord, description: 'De versie die dit maakt.' })
  withdraw(
    @Param() { afwijkingId }: AfwijkingPad,
    @Body() { vanaf, reden, besluit = null }: AfwijkingIntrekkingInvoer,
    @Opdracht(REGIOBEHEER) envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new WithdrawParameterOverride({ afwijkingId, vanaf, reden, besluit }, envelope));
  }
}

@ApiTags('regio')
@Controller('v1/schemas')
export class RegioprofielschemaController {
  @Get('regioprofiel')
  @Openbaar()
  @ApiOperation({
    summary: 'Het JSON Schema van een regioprofiel, waarmee een editor helpt bij het schrijven',
    operationId: 'getRegioprofielschema',
  })
  @ApiOkResponse({ schema: { type: 'object', additionalProperties: true }, description: 'JSON Schema 2020-12.' })
  schema(): object {
    return regioprofielSchema();
  }
}
