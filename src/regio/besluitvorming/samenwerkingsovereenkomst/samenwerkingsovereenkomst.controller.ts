import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type CommandEnvelope } from '../../../platform/event-store/command.js';
import { Commands } from '../../../platform/event-store/commands.js';
import { Opdracht } from '../../../platform/http/opdracht.decorator.js';
import { Rollen } from '../../../platform/identity/decorators.js';
import {
  CorrectSamenwerkingsovereenkomst,
  SignSamenwerkingsovereenkomst,
} from './samenwerkingsovereenkomst.commands.js';
import {
  inhoudOf,
  SamenwerkingscorrectieInvoer,
  SamenwerkingsovereenkomstInvoer,
  SamenwerkingsovereenkomstPad,
} from './samenwerkingsovereenkomst.dto.js';

const DOEL = 'besluitvorming';

@ApiTags('besluitvorming')
@Controller('v1/samenwerkingsovereenkomsten')
@Rollen('contractmanager', 'inkoper', 'beleidsadviseur', 'bestuurder')
export class SamenwerkingsovereenkomstController {
  constructor(@Inject(Commands) private readonly commands: Commands) {}

  @Post()
  @ApiOperation({
    summary: 'Leg een getekende samenwerkingsovereenkomst vast',
    operationId: 'signSamenwerkingsovereenkomst',
  })
  sign(@Body() body: SamenwerkingsovereenkomstInvoer, @Opdracht(DOEL) envelope: CommandEnvelope): Promise<unknown> {
    return this.commands.dispatch(new SignSamenwerkingsovereenkomst(inhoudOf(body), envelope));
  }

  @Post(':samenwerkingsovereenkomstId/correcties')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Corrigeer wat van een samenwerkingsovereenkomst is vastgelegd, met reden',
    operationId: 'correctSamenwerkingsovereenkomst',
  })
  correct(
    @Param() { samenwerkingsovereenkomstId }: SamenwerkingsovereenkomstPad,
    @Body() body: SamenwerkingscorrectieInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    return this.commands.dispatch(
      new CorrectSamenwerkingsovereenkomst(samenwerkingsovereenkomstId, inhoudOf(body), body.reden, envelope),
    );
  }
}
