import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { SetOnderdrukkingsregel } from './dashboardconfiguratie.commands.js';
import { dashboardconfiguratieDecider } from './dashboardconfiguratie.decider.js';

@CommandHandler(SetOnderdrukkingsregel)
export class SetOnderdrukkingsregelHandler implements ICommandHandler<SetOnderdrukkingsregel> {
  constructor(@Inject(Aggregates) private readonly aggregates: Aggregates) {}

  execute({ data, envelope }: SetOnderdrukkingsregel): Promise<CommandResult<{ wet: string; perceel: string }>> {
    const part = this.aggregates.part(dashboardconfiguratieDecider, envelope.regio, {
      type: 'SetOnderdrukkingsregel',
      regel: { regioId: envelope.regio, ...data },
    });
    const answer = { wet: data.wet, perceel: data.perceel };
    return this.aggregates.execute([part], envelope, { configVersion: null, answer });
  }
}
