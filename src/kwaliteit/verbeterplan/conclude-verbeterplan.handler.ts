import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { ConcludeVerbeterplan } from './verbeterplan.commands.js';
import { verbeterplanDecider } from './verbeterplan.decider.js';

@CommandHandler(ConcludeVerbeterplan)
export class ConcludeVerbeterplanHandler implements ICommandHandler<ConcludeVerbeterplan> {
  constructor(@Inject(Aggregates) private readonly aggregates: Aggregates) {}

  async execute({ data, envelope }: ConcludeVerbeterplan): Promise<CommandResult<{ verbeterplanId: string }>> {
    const { verbeterplanId } = data;
    const part = this.aggregates.part(verbeterplanDecider, verbeterplanId, { type: 'ConcludeVerbeterplan', ...data });
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: { verbeterplanId } });
  }
}
