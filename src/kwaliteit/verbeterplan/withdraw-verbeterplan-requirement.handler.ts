import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { WithdrawVerbeterplanRequirement } from './verbeterplan.commands.js';
import { verbeterplanDecider } from './verbeterplan.decider.js';

@CommandHandler(WithdrawVerbeterplanRequirement)
export class WithdrawVerbeterplanRequirementHandler implements ICommandHandler<WithdrawVerbeterplanRequirement> {
  constructor(@Inject(Aggregates) private readonly aggregates: Aggregates) {}

  async execute({
    data,
    envelope,
  }: WithdrawVerbeterplanRequirement): Promise<CommandResult<{ verbeterplanId: string }>> {
    const { verbeterplanId } = data;
    const part = this.aggregates.part(verbeterplanDecider, verbeterplanId, {
      type: 'WithdrawVerbeterplanRequirement',
      ...data,
    });
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: { verbeterplanId } });
  }
}
