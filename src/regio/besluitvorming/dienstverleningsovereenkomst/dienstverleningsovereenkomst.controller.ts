import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { datumOf } from '../../../kernel/datum.js';
import { CLOCK, type Clock } from '../../../platform/clock/clock.js';
import { type CommandEnvelope } from '../../../platform/event-store/command.js';
import { Commands } from '../../../platform/event-store/commands.js';
import { Opdracht } from '../../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../../platform/identity/decorators.js';
import { partijOf } from '../besluitvorming.dto.js';
import {
  ActOnDvo,
  type DvoActie,
  RegisterDienstverleningsovereenkomst,
} from './dienstverleningsovereenkomst.commands.js';
import {
  DvoCorrectieInvoer,
  DvoInvoer,
  DvoOpzeggingInvoer,
  DvoPad,
  DvoVerlengingInvoer,
} from './dienstverleningsovereenkomst.dto.js';

const DOEL = 'besluitvorming';

@ApiTags('besluitvorming')
@Controller('v1/dienstverleningsovereenkomsten')
@Rollen('contractmanager', 'inkoper', 'beleidsadviseur', 'bestuurder')
export class DienstverleningsovereenkomstController {
  constructor(
    @Inject(Commands) private readonly commands: Commands,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @ApiOperation({
    summary: 'Registreer een dienstverleningsovereenkomst',
    operationId: 'registerDienstverleningsovereenkomst',
  })
  register(@Body() body: DvoInvoer, @Opdracht(DOEL) envelope: CommandEnvelope): Promise<unknown> {
    const { laatsteDag = null, opzegtermijnMaanden = null, opvolgerVanDvoId = null, partijen, taken, ...rest } = body;
    const data = {
      ...rest,
      laatsteDag,
      opzegtermijnMaanden,
      opvolgerVanDvoId,
      partijen: partijen.map(partijOf),
      taken: taken.map(({ sleutel, omschrijving }) => ({ sleutel, omschrijving })),
    };
    return this.commands.dispatch(new RegisterDienstverleningsovereenkomst(data, envelope));
  }

  @Post(':dvoId/verlengingen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Verleng een dienstverleningsovereenkomst', operationId: 'extendDvo' })
  extend(
    @Param() { dvoId }: DvoPad,
    @Body() { besluitDatum = this.today(), ...rest }: DvoVerlengingInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.act(dvoId, { type: 'ExtendDvo', ...rest, besluitDatum }, envelope);
  }

  @Post(':dvoId/opzeggingen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Leg de opzegging van een dienstverleningsovereenkomst vast', operationId: 'endDvo' })
  end(
    @Param() { dvoId }: DvoPad,
    @Body() { opgezegdOp = this.today(), wederzijds = false, ...rest }: DvoOpzeggingInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.act(dvoId, { type: 'EndDvo', ...rest, opgezegdOp, wederzijds }, envelope);
  }

  @Post(':dvoId/correcties')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Corrigeer de data en de opzegtermijn van een dienstverleningsovereenkomst, met reden',
    operationId: 'correctDvo',
  })
  correct(
    @Param() { dvoId }: DvoPad,
    @Body() { laatsteDag = null, opzegtermijnMaanden = null, ...rest }: DvoCorrectieInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.act(dvoId, { type: 'CorrectDvo', ...rest, laatsteDag, opzegtermijnMaanden }, envelope);
  }

  private act(dvoId: string, actie: DvoActie, envelope: CommandEnvelope): Promise<unknown> {
    return this.commands.dispatch(new ActOnDvo(dvoId, actie, envelope));
  }

  private today(): string {
    return datumOf(this.clock.now());
  }
}
