import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../kernel/datum.js';
import { derivedId } from '../../kernel/ids.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { clientDecider } from '../client/client.decider.js';
import { OpenArrangement } from './arrangement.commands.js';
import { arrangementDecider } from './arrangement.decider.js';

@CommandHandler(OpenArrangement)
export class OpenArrangementHandler implements ICommandHandler<OpenArrangement> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ data, envelope }: OpenArrangement): Promise<CommandResult<{ readonly arrangementId: string }>> {
    const arrangementId = derivedId('arrangement', envelope.commandId);
    const { clientId } = data;
    const client = await this.aggregates.state(clientDecider, clientId, envelope.regio);
    const part = this.aggregates.part(arrangementDecider, arrangementId, {
      type: 'OpenArrangement',
      arrangementId,
      clientId,
      client: client.status === 'bekend' ? { gemeentecode: client.gemeentecode } : null,
      actor: envelope.actor,
      vandaag: datumOf(this.clock.now()),
    });
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: { arrangementId } });
  }
}
