import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Rejection } from '../../kernel/rejection.js';
import { type CommandEnvelope, type CommandResult } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { Opdracht } from '../../platform/http/opdracht.decorator.js';
import { requestContext } from '../../platform/http/request-context.js';
import { Rollen, Wie } from '../../platform/identity/decorators.js';
import { type Principal } from '../../platform/identity/principal.js';
import { PersonalDataVault } from '../../platform/personal-data/personal-data-vault.js';
import { ChangePersoonsgegevens, ErasePersoonsgegevens, RegisterClient } from './client.commands.js';
import {
  ClientAntwoord,
  ClientPad,
  DoelQuery,
  GevondenClienten,
  PersoonsgegevensAntwoord,
  PersoonsgegevenswijzigingDto,
  RegistreerClientDto,
  WisPersoonsgegevensDto,
  ZoekClientDto,
} from './client.dto.js';
import { ClientQueries } from './client.queries.js';

@ApiTags('Clienten')
@Controller('v1/clienten')
export class ClientController {
  constructor(
    @Inject(Commands) private readonly commands: Commands,
    @Inject(ClientQueries) private readonly queries: ClientQueries,
    @Inject(PersonalDataVault) private readonly vault: PersonalDataVault,
  ) {}

  @Post()
  @Rollen('consulent', 'gemeente')
  @ApiOperation({ summary: 'Registreert een client onder een pseudoniem', operationId: 'registreerClient' })
  @ApiCreatedResponse({ type: ClientAntwoord, description: 'Hetzelfde BSN geeft altijd dezelfde client.' })
  registreer(
    @Body() body: RegistreerClientDto,
    @Wie() who: Principal,
    @Opdracht('toegang') envelope: CommandEnvelope,
  ): Promise<CommandResult> {
    const { bsn, gemeentecode, ...persoonsgegevens } = body;
    if (who.gemeente !== undefined && who.gemeente !== gemeentecode) {
      throw new Rejection('ANDERE_GEMEENTE', 'U kunt alleen inwoners van uw eigen gemeente registreren.', 'forbidden');
    }
    // The plain digest of a body with a BSN could be undone by trying all numbers, and it is kept with the command.
    const blind = { ...envelope, fingerprint: this.vault.blind(envelope.fingerprint) };
    return this.commands.dispatch(new RegisterClient({ bsn, gemeentecode, persoonsgegevens }, blind));
  }

  @Post('_zoek')
  @HttpCode(200)
  @Rollen('consulent', 'gemeente')
  @ApiOperation({
    summary: 'Zoekt een client op BSN',
    description:
      'Het BSN staat in de inhoud, nooit in het adres. Een gevonden client komt met het doel in de audittrail.',
    operationId: 'zoekClient',
  })
  @ApiOkResponse({ type: GevondenClienten, description: 'Ten hoogste een client.' })
  async zoek(
    @Body() body: ZoekClientDto,
    @Wie() who: Principal,
    @Opdracht('toegang') envelope: CommandEnvelope,
  ): Promise<GevondenClienten> {
    const resultaten = await this.queries.zoek(who, body.bsn, body.doel, envelope);
    return { aantal: resultaten.length, resultaten: [...resultaten] };
  }

  @Get(':clientId/persoonsgegevens')
  @Rollen('consulent', 'gemeente', 'toezichthouder')
  @ApiOperation({
    summary: 'Geeft de persoonsgegevens van een client',
    description: 'De inzage staat met haar doel in de audittrail voordat het antwoord komt.',
    operationId: 'geefPersoonsgegevens',
  })
  @ApiOkResponse({ type: PersoonsgegevensAntwoord, description: 'De persoonsgegevens.' })
  @ApiResponse({ status: 410, description: 'De persoonsgegevens zijn gewist.' })
  async persoonsgegevens(
    @Param() { clientId }: ClientPad,
    @Query() { doel }: DoelQuery,
    @Wie() who: Principal,
    @Opdracht('toegang') envelope: CommandEnvelope,
  ): Promise<PersoonsgegevensAntwoord> {
    const { positie, persoon } = await this.queries.persoonsgegevens(who, clientId, doel, envelope);
    const context = requestContext.getStore();
    if (context !== undefined) context.truth = { positie, moment: null };
    return { clientId, ...persoon } as PersoonsgegevensAntwoord;
  }

  @Post(':clientId/persoonsgegevens')
  @HttpCode(200)
  @Rollen('consulent', 'gemeente')
  @ApiOperation({
    summary: 'Vult de persoonsgegevens van een client aan, of verbetert ze',
    description:
      'Wat wordt weggelaten blijft zoals het is. In het logboek staat welke gegevens het waren, nooit hun inhoud.',
    operationId: 'wijzigPersoonsgegevens',
  })
  @ApiOkResponse({ type: ClientAntwoord, description: 'Gewijzigd.' })
  wijzig(
    @Param() { clientId }: ClientPad,
    @Body() persoonsgegevens: PersoonsgegevenswijzigingDto,
    @Opdracht('toegang') envelope: CommandEnvelope,
  ): Promise<CommandResult> {
    // The plain digest of a name or address could be undone by trying, and it is kept with the command.
    const blind = { ...envelope, fingerprint: this.vault.blind(envelope.fingerprint) };
    return this.commands.dispatch(new ChangePersoonsgegevens({ clientId, persoonsgegevens }, blind));
  }

  @Post(':clientId/wissingen')
  @Rollen('beheerder')
  @ApiOperation({
    summary: 'Wist de persoonsgegevens van een client',
    description: 'De sleutel van deze persoon wordt vernietigd; het logboek blijft heel. Dit kan niet ongedaan worden.',
    operationId: 'wisPersoonsgegevens',
  })
  @ApiCreatedResponse({ type: ClientAntwoord, description: 'Gewist.' })
  wis(
    @Param() { clientId }: ClientPad,
    @Body() body: WisPersoonsgegevensDto,
    @Opdracht('privacy') envelope: CommandEnvelope,
  ): Promise<CommandResult> {
    return this.commands.dispatch(new ErasePersoonsgegevens({ clientId, ...body }, envelope));
  }
}
