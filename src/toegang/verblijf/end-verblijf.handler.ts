import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../kernel/datum.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { EndVerblijf } from './verblijf.commands.js';
import { verblijfDecider } from './verblijf.decider.js';

@CommandHandler(EndVerblijf)
export class EndVerblijfHandler implements ICommandHandler<EndVerblijf> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ data, envelope }: EndVerblijf): Promise<CommandResult<{ readonly verblijfId: string }>> {
    const vandaag = datumOf(this.clock.now());
    const { verblijfId, tot = vandaag } = data;
    const command = { type: 'EndVerblijf', tot, actor: envelope.actor, vandaag } as const;
    const part = this.aggregates.part(verblijfDecider, verblijfId, command);
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: { verblijfId } });
  }
}
