import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../../kernel/datum.js';
import { derivedId } from '../../../kernel/ids.js';
import { CLOCK, type Clock } from '../../../platform/clock/clock.js';
import { Aggregates } from '../../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../../platform/event-store/command.js';
import { type Ronde } from '../ronde/inkoopronde.state.js';
import { rondeOf } from '../ronde/ronde-lezer.js';
import { ActOnInlichtingen } from './inlichtingen.commands.js';
import { inlichtingenDecider } from './inlichtingen.decider.js';

@CommandHandler(ActOnInlichtingen)
export class ActOnInlichtingenHandler implements ICommandHandler<ActOnInlichtingen> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({
    rondeId,
    actie,
    envelope,
  }: ActOnInlichtingen): Promise<CommandResult<{ readonly rondeId: string; readonly vraagId: string | null }>> {
    const ronde = await rondeOf(this.aggregates, rondeId, envelope.regio);
    const vandaag = datumOf(this.clock.now());
    const vraagId = actie.type === 'AskVraag' ? derivedId('vraag', rondeId, envelope.commandId) : null;
    const command =
      actie.type === 'AskVraag'
        ? { ...actie, ...vragentijd(ronde), rondeId, vraagId: vraagId ?? '', vandaag }
        : { ...actie, rondeId, vandaag };
    const part = this.aggregates.part(inlichtingenDecider, rondeId, command);
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: { rondeId, vraagId } });
  }
}

/** From publication until the last day for questions; where there is none, until the ronde closed. */
function vragentijd({ publicatie, sluiting }: Ronde): { vanaf: string | null; tot: string | null } {
  return { vanaf: publicatie?.gepubliceerdOp ?? null, tot: publicatie?.vragenTot ?? sluiting?.geslotenOp ?? null };
}
