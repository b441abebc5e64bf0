import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { ArrangementGegevens } from './arrangement-gegevens.js';
import { ApproveMaatwerk } from './arrangement.commands.js';
import { arrangementDecider } from './arrangement.decider.js';

@CommandHandler(ApproveMaatwerk)
export class ApproveMaatwerkHandler implements ICommandHandler<ApproveMaatwerk> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(ArrangementGegevens) private readonly gegevens: ArrangementGegevens,
  ) {}

  async execute({ data, envelope }: ApproveMaatwerk): Promise<CommandResult<{ readonly arrangementId: string }>> {
    const { arrangementId, bedrag, vanaf, tot } = data;
    const vandaag = this.gegevens.today();
    const command = { type: 'ApproveMaatwerk', bedrag, vanaf, tot, actor: envelope.actor, vandaag } as const;
    const part = this.aggregates.part(arrangementDecider, arrangementId, command);
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: { arrangementId } });
  }
}
