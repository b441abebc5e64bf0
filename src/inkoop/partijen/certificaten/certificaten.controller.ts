import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { datumOf } from '../../../kernel/datum.js';
import { derivedId } from '../../../kernel/ids.js';
import { CLOCK, type Clock } from '../../../platform/clock/clock.js';
import { type CommandEnvelope } from '../../../platform/event-store/command.js';
import { Commands } from '../../../platform/event-store/commands.js';
import { Opdracht } from '../../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../../platform/identity/decorators.js';
import { documentOf } from '../../inkoopronde/velden.js';
import { AanbiederPad } from '../partijen.dto.js';
import { ActOnCertificaten } from './certificaten.commands.js';
import { CertificaatInvoer, CertificaatintrekkingInvoer, CertificaatPad } from './certificaten.dto.js';

@ApiTags('aanbieders')
@Controller('v1/aanbieders/:aanbiederId/certificaten')
@Rollen('contractmanager', 'inkoper', 'aanbieder')
export class CertificatenController {
  constructor(
    @Inject(Commands) private readonly commands: Commands,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Registreer een certificaat van een aanbieder', operationId: 'registerCertificaat' })
  register(
    @Param() { aanbiederId }: AanbiederPad,
    @Body() body: CertificaatInvoer,
    @Opdracht('contractbeheer') envelope: CommandEnvelope,
  ): Promise<unknown> {
    const certificaatId = derivedId('certificaat', envelope.commandId);
    const { soort, naam, geldigVan, geldigTot = null, vervangt = null } = body;
    const actie = {
      ...{ type: 'RegisterCertificaat' as const, certificaatId, soort, naam, geldigVan, geldigTot, vervangt },
      document: documentOf(body.document),
      ontvangenOp: body.ontvangenOp ?? datumOf(this.clock.now()),
    };
    return this.commands.dispatch(new ActOnCertificaten(aanbiederId, actie, { certificaatId }, envelope));
  }

  @Post(':certificaatId/intrekking')
  @Rollen('contractmanager', 'inkoper')
  @ApiOperation({ summary: 'Leg vast dat een certificaat is ingetrokken', operationId: 'withdrawCertificaat' })
  withdraw(
    @Param() { aanbiederId, certificaatId }: CertificaatPad,
    @Body() body: CertificaatintrekkingInvoer,
    @Opdracht('contractbeheer') envelope: CommandEnvelope,
  ): Promise<unknown> {
    const { reden } = body;
    const ingetrokkenPer = body.ingetrokkenPer ?? datumOf(this.clock.now());
    const actie = { type: 'WithdrawCertificaat' as const, certificaatId, ingetrokkenPer, reden };
    return this.commands.dispatch(new ActOnCertificaten(aanbiederId, actie, { certificaatId }, envelope));
  }
}
