import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Datum, datumOf } from '../../../kernel/datum.js';
import { derivedId } from '../../../kernel/ids.js';
import { CLOCK, type Clock } from '../../../platform/clock/clock.js';
import { type CommandEnvelope } from '../../../platform/event-store/command.js';
import { Commands } from '../../../platform/event-store/commands.js';
import { Opdracht } from '../../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../../platform/identity/decorators.js';
import { AanbiederPad } from '../partijen.dto.js';
import { ActOnCapaciteit } from './capaciteit.commands.js';
import {
  BeschikbaarheidInvoer,
  CapaciteitsherstelInvoer,
  CapaciteitstekortInvoer,
  CapaciteitstekortPad,
} from './capaciteit.dto.js';

const DOEL = 'contractbeheer';

@ApiTags('aanbieders')
@Controller('v1/aanbieders/:aanbiederId')
@Rollen('contractmanager', 'inkoper', 'aanbieder')
export class CapaciteitController {
  constructor(
    @Inject(Commands) private readonly commands: Commands,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post('beschikbaarheid')
  @ApiOperation({
    summary: 'Geef op hoeveel plaats een aanbieder heeft en hoe lang clienten wachten',
    operationId: 'reportBeschikbaarheid',
  })
  report(
    @Param() { aanbiederId }: AanbiederPad,
    @Body() body: BeschikbaarheidInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const { gemeentecode, productcode, plaatsen = null, vrij, wachttijdDagen = null } = body;
    const actie = {
      ...{ type: 'ReportBeschikbaarheid' as const, gemeentecode, productcode, plaatsen, vrij, wachttijdDagen },
      peildatum: this.dag(body.peildatum),
    };
    return this.commands.dispatch(new ActOnCapaciteit(aanbiederId, actie, { aanbiederId }, envelope));
  }

  @Post('capaciteitstekorten')
  @ApiOperation({ summary: 'Meld een capaciteitstekort', operationId: 'reportCapaciteitstekort' })
  tekort(
    @Param() { aanbiederId }: AanbiederPad,
    @Body() body: CapaciteitstekortInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const tekortId = derivedId('capaciteitstekort', envelope.commandId);
    const { gemeenten, productcodes, reden, vanaf, verwachtTot = null } = body;
    const actie = {
      ...{ type: 'ReportCapaciteitstekort' as const, tekortId, gemeenten, productcodes, reden, vanaf, verwachtTot },
      gemeldOp: this.dag(body.gemeldOp),
    };
    return this.commands.dispatch(new ActOnCapaciteit(aanbiederId, actie, { tekortId }, envelope));
  }

  @Post('capaciteitstekorten/:tekortId/herstel')
  @HttpCode(200)
  @ApiOperation({ summary: 'Meld dat een capaciteitstekort hersteld is', operationId: 'restoreCapaciteit' })
  restore(
    @Param() { aanbiederId, tekortId }: CapaciteitstekortPad,
    @Body() { toelichting, hersteldOp }: CapaciteitsherstelInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const actie = { type: 'RestoreCapaciteit' as const, tekortId, toelichting, hersteldOp: this.dag(hersteldOp) };
    return this.commands.dispatch(new ActOnCapaciteit(aanbiederId, actie, { tekortId }, envelope));
  }

  private dag(datum: Datum | null | undefined): Datum {
    return datum ?? datumOf(this.clock.now());
  }
}
