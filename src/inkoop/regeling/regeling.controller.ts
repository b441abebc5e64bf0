import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type CommandEnvelope } from '../../platform/event-store/command.js';
import { Commands } from '../../platform/event-store/commands.js';
import { Opdracht } from '../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../platform/identity/decorators.js';
import {
  EndMeerkostenregeling,
  EndOmzetgarantie,
  GrantOmzetgarantie,
  OpenMeerkostenregeling,
  ReimburseMeerkosten,
  SettleOmzetgarantie,
  WithdrawOmzetgarantie,
} from './regeling.commands.js';
import {
  MeerkostenregelingeindeInvoer,
  MeerkostenregelingInvoer,
  MeerkostenregelingPad,
  MeerkostenvergoedingInvoer,
  OmzetgarantieeindeInvoer,
  OmzetgarantieInvoer,
  OmzetgarantieintrekkingInvoer,
  OmzetgarantiePad,
} from './regeling.dto.js';

/** Temporary financial arrangements beside the tariff (R-CON-17). */
@ApiTags('inkoop')
@Controller('v1')
@Rollen('contractmanager', 'inkoper')
export class RegelingController {
  constructor(@Inject(Commands) private readonly commands: Commands) {}

  @Post('omzetgaranties')
  @ApiOperation({
    summary: 'Garandeer omzet voor een of meer contracten, voor een aantal dagen',
    operationId: 'grantOmzetgarantie',
  })
  grant(
    @Body() { contracten, periode, referentieperiode, ...rest }: OmzetgarantieInvoer,
    @Opdracht('contractbeheer') envelope: CommandEnvelope,
  ): Promise<unknown> {
    const data = {
      contracten: contracten.map((een) => ({ ...een })),
      ...{ periode: { ...periode }, referentieperiode: { ...referentieperiode } },
      ...rest,
    };
    return this.commands.dispatch(new GrantOmzetgarantie(data, envelope));
  }

  @Post('contracten/:contractId/omzetgaranties/:garantieId/beeindigingen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Beeindig een omzetgarantie eerder', operationId: 'endOmzetgarantie' })
  end(
    @Param() { contractId, garantieId }: OmzetgarantiePad,
    @Body() { laatsteDag, reden }: OmzetgarantieeindeInvoer,
    @Opdracht('contractbeheer') envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new EndOmzetgarantie({ contractId, garantieId, laatsteDag, reden }, envelope));
  }

  @Post('contracten/:contractId/omzetgaranties/:garantieId/intrekkingen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Trek een omzetgarantie in, alsof zij nooit gold', operationId: 'withdrawOmzetgarantie' })
  withdraw(
    @Param() { contractId, garantieId }: OmzetgarantiePad,
    @Body() { reden }: OmzetgarantieintrekkingInvoer,
    @Opdracht('contractbeheer') envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new WithdrawOmzetgarantie({ contractId, garantieId, reden }, envelope));
  }

  @Post('contracten/:contractId/omzetgaranties/:garantieId/verrekeningen')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Verreken een omzetgarantie: wat is goedgekeurd tegen wat is gegarandeerd',
    description: 'Nog eens als er daarna declaraties bijkwamen; dan komt het verschil met de eerdere verrekening.',
    operationId: 'settleOmzetgarantie',
  })
  settle(
    @Param() { contractId, garantieId }: OmzetgarantiePad,
    @Opdracht('contractbeheer') envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new SettleOmzetgarantie({ contractId, garantieId }, envelope));
  }

  @Post('meerkostenregelingen')
  @ApiOperation({ summary: 'Open een regeling voor meerkosten', operationId: 'openMeerkostenregeling' })
  open(
    @Body() { tot = null, maximum = null, ...rest }: MeerkostenregelingInvoer,
    @Opdracht('contractbeheer') envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new OpenMeerkostenregeling({ tot, maximum, ...rest }, envelope));
  }

  @Post('meerkostenregelingen/:regelingId/beeindigingen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Beeindig een regeling voor meerkosten', operationId: 'endMeerkostenregeling' })
  endRegeling(
    @Param() { regelingId }: MeerkostenregelingPad,
    @Body() { laatsteDag, reden }: MeerkostenregelingeindeInvoer,
    @Opdracht('contractbeheer') envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(new EndMeerkostenregeling({ regelingId, laatsteDag, reden }, envelope));
  }

  @Post('meerkostenregelingen/:regelingId/vergoedingen')
  @ApiOperation({ summary: 'Vergoed meerkosten, elke post met zijn bewijs', operationId: 'reimburseMeerkosten' })
  reimburse(
    @Param() { regelingId }: MeerkostenregelingPad,
    @Body() { contractId, posten }: MeerkostenvergoedingInvoer,
    @Opdracht('contractbeheer') envelope: CommandEnvelope,
  ): Promise<unknown> {
    const data = { regelingId, contractId, posten: posten.map((post) => ({ ...post, bewijs: { ...post.bewijs } })) };
    return this.commands.dispatch(new ReimburseMeerkosten(data, envelope));
  }
}
