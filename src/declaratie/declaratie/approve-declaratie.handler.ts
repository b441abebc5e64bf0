import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../kernel/datum.js';
import { derivedId } from '../../kernel/ids.js';
import { aanbiederDecider } from '../../inkoop/aanbieder/aanbieder.decider.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { clientDecider } from '../../toegang/client/client.decider.js';
import { ApproveDeclaratie } from './declaratie.commands.js';
import { declaratieDecider } from './declaratie.decider.js';

@CommandHandler(ApproveDeclaratie)
export class ApproveDeclaratieHandler implements ICommandHandler<ApproveDeclaratie> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ data, envelope }: ApproveDeclaratie): Promise<CommandResult<{ declaratieId: string }>> {
    const declaratieId = derivedId('declaratie', envelope.commandId);
    const aanbieder = await this.aggregates.state(aanbiederDecider, data.aanbiederId, envelope.regio);
    const client = await this.aggregates.state(clientDecider, data.clientId, envelope.regio);
    const part = this.aggregates.part(declaratieDecider, declaratieId, {
      type: 'ApproveDeclaratie',
      declaratie: { declaratieId, ...data, toewijzingId: null, betaler: null, berichtId: null },
      aanbiederBekend: aanbieder !== null,
      clientBekend: client.status !== 'onbekend',
      vandaag: datumOf(this.clock.now()),
    });
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: { declaratieId } });
  }
}
