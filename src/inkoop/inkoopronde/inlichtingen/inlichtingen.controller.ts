import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { datumOf } from '../../../kernel/datum.js';
import { CLOCK, type Clock } from '../../../platform/clock/clock.js';
import { type CommandEnvelope } from '../../../platform/event-store/command.js';
import { Commands } from '../../../platform/event-store/commands.js';
import { Opdracht } from '../../../platform/http/opdracht.decorator.js';
import { Rollen, Wie } from '../../../platform/identity/decorators.js';
import { type Principal } from '../../../platform/identity/principal.js';
import { RondePad } from '../ronde/inkoopronde.dto.js';
import { documentOf } from '../velden.js';
import { ActOnInlichtingen } from './inlichtingen.commands.js';
import { AntwoordInvoer, NotaInvoer, VraagInvoer } from './inlichtingen.dto.js';

const DOEL = 'inkoop';

@ApiTags('inkooprondes')
@Controller('v1/inkooprondes/:rondeId')
@Rollen('inkoper', 'contractmanager')
export class InlichtingenController {
  constructor(
    @Inject(Commands) private readonly commands: Commands,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post('vragen')
  @Rollen('inkoper', 'contractmanager', 'aanbieder')
  @ApiOperation({ summary: 'Stel een vraag over een inkoopronde', operationId: 'askInkoopvraag' })
  ask(
    @Param() { rondeId }: RondePad,
    @Body() { vraag, gesteldOp }: VraagInvoer,
    @Wie() who: Principal,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const aanbiederId = who.aanbiederId ?? null;
    // An aanbieder asks now: an earlier day would let it ask after the last one.
    const op = aanbiederId === null ? (gesteldOp ?? this.today()) : this.today();
    const actie = { type: 'AskVraag', vraag, aanbiederId, gesteldOp: op } as const;
    return this.commands.dispatch(new ActOnInlichtingen(rondeId, actie, envelope));
  }

  @Post('antwoorden')
  @HttpCode(200)
  @ApiOperation({ summary: 'Beantwoord een vraag; aanbieders lezen het in de nota', operationId: 'answerInkoopvraag' })
  answer(
    @Param() { rondeId }: RondePad,
    @Body() { vraagId, antwoord, beantwoordOp }: AntwoordInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const actie = { type: 'AnswerVraag', vraagId, antwoord, beantwoordOp: beantwoordOp ?? this.today() } as const;
    return this.commands.dispatch(new ActOnInlichtingen(rondeId, actie, envelope));
  }

  @Post('notas')
  @HttpCode(200)
  @ApiOperation({ summary: 'Publiceer een nota van inlichtingen', operationId: 'publishNotaVanInlichtingen' })
  publish(
    @Param() { rondeId }: RondePad,
    @Body() { vraagIds, document, gepubliceerdOp }: NotaInvoer,
    @Opdracht(DOEL) envelope: CommandEnvelope,
  ): Promise<unknown> {
    const nota = { vraagIds, document: documentOf(document), gepubliceerdOp: gepubliceerdOp ?? this.today() };
    return this.commands.dispatch(new ActOnInlichtingen(rondeId, { type: 'PublishNota', ...nota }, envelope));
  }

  private today(): string {
    return datumOf(this.clock.now());
  }
}
