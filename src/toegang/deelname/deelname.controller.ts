import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { Opdracht } from '../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../platform/identity/decorators.js';
import { PassToegangstoets, RegisterDeelname, RegisterDeelnameAfterToets } from './deelname.commands.js';
import { DeelnameInvoer, DeelnamePad, DeelnamestartInvoer, ToegangstoetsInvoer } from './deelname.dto.js';

const TOELEIDING = 'toeleiding';

@ApiTags('toegang')
@Controller('v1')
@Rollen('aanbieder', 'consulent', 'gemeente')
export class DeelnameController {
  constructor(@Inject(Commands) private readonly commands: Commands) {}

  @Post('deelnames')
  @ApiOperation({
    summary: 'Registreer deelname aan een vrij toegankelijk product, zonder toewijzing',
    operationId: 'registerDeelname',
  })
  register(
    @Body() { clientId = null, aanbiederId, gemeentecode, productcode, vanaf }: DeelnameInvoer,
    @Opdracht(TOELEIDING) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const data = { clientId, aanbiederId, gemeentecode, productcode, vanaf };
    return this.commands.dispatch(new RegisterDeelname(data, envelope));
  }

  @Post('toegangstoetsen')
  @ApiOperation({
    summary: 'Leg vast dat een inwoner aan de lichte toets van de aanbieder voldoet',
    operationId: 'passToegangstoets',
  })
  pass(
    @Body() { clientId = null, aanbiederId, gemeentecode, productcode, op }: ToegangstoetsInvoer,
    @Opdracht(TOELEIDING) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const data = { clientId, aanbiederId, gemeentecode, productcode, op };
    return this.commands.dispatch(new PassToegangstoets(data, envelope));
  }

  @Post('deelnames/:deelnameId/starts')
  @HttpCode(200)
  @ApiOperation({ summary: 'Registreer deelname na de lichte toets', operationId: 'registerDeelnameAfterToets' })
  registerAfterToets(
    @Param() { deelnameId }: DeelnamePad,
    @Body() { vanaf }: DeelnamestartInvoer,
    @Opdracht(TOELEIDING) envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new RegisterDeelnameAfterToets({ deelnameId, vanaf }, envelope));
  }
}
