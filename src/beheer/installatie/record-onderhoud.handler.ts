import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Clock, CLOCK } from '../../platform/clock/clock.js';
import { Aggregates } from '../../platform/event-store/aggregates.js';
import { type CommandResult } from '../../platform/event-store/command.js';
import { RecordOnderhoud } from './installatie.commands.js';
import { INSTALLATIE_ID, installatieDecider } from './installatie.decider.js';

@CommandHandler(RecordOnderhoud)
export class RecordOnderhoudHandler implements ICommandHandler<RecordOnderhoud> {
  constructor(
    @Inject(Aggregates) private readonly aggregates: Aggregates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute({ feit, envelope }: RecordOnderhoud): Promise<CommandResult<null>> {
    const op = this.clock.now().toISOString();
    return this.aggregates.execute(
      [this.aggregates.part(installatieDecider, INSTALLATIE_ID, { type: 'RecordOnderhoud', feit, op })],
      envelope,
      { configVersion: null, answer: null },
    );
  }
}
