import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { datumOf } from '../../kernel/datum.js';
import { derivedId } from '../../kernel/ids.js';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { AANKONDIGINGSDAGEN } from './clientenstop.js';
import { GrantClientenstop, LiftClientenstop } from './contract.commands.js';
import { contractDecider } from './contract.decider.js';

@CommandHandler(GrantClientenstop)
export class GrantClientenstopHandler implements ICommandHandler<GrantClientenstop> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute({ data, envelope }: GrantClientenstop): Promise<CommandResult<{ clientenstopId: string }>> {
    const { contractId, ...stop } = data;
    const clientenstopId = derivedId('clientenstop', envelope.commandId);
    const part = this.aggregates.part(contractDecider, contractId, {
      ...{ type: 'GrantClientenstop', ...stop, clientenstopId },
      aankondigingsdagen: AANKONDIGINGSDAGEN,
      vandaag: datumOf(this.clock.now()),
    });
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: { clientenstopId } });
  }
}

@CommandHandler(LiftClientenstop)
export class LiftClientenstopHandler implements ICommandHandler<LiftClientenstop> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute({ data, envelope }: LiftClientenstop): Promise<CommandResult<{ clientenstopId: string }>> {
    const { contractId, ...opheffing } = data;
    const { clientenstopId } = opheffing;
    const vandaag = datumOf(this.clock.now());
    const part = this.aggregates.part(contractDecider, contractId, { type: 'LiftClientenstop', ...opheffing, vandaag });
    return this.aggregates.execute([part], envelope, { configVersion: null, answer: { clientenstopId } });
  }
}
